/**
 * Whether the reader will open with no network, and whether a newer one waits.
 *
 * - `unavailable`: this browser or address keeps nothing (no service worker, plain
 *   http, private windows, a failed download); the reader works as long as it is open.
 * - `installing`: the files are being kept.
 * - `ready`: a reload needs no network.
 * - `update-waiting`: as `ready`, and a newer deploy is kept too; `applyUpdate` shows it.
 * - `updated-elsewhere`: another tab applied it. This one still runs the older deploy,
 *   unharmed, until it is reloaded.
 */
export type OfflineStatus =
  | "unavailable"
  | "installing"
  | "ready"
  | "update-waiting"
  | "updated-elsewhere";

/** Fits `useSyncExternalStore(keeper.subscribe, keeper.status)`. */
export type OfflineKeeper = {
  readonly status: () => OfflineStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Puts the waiting deploy in place and reloads this tab, once; other tabs go to
   * `updated-elsewhere`. Where another tab has done so already, reloads only.
   */
  readonly applyUpdate: () => void;
};

const UPDATE_EVERY = 60 * 60 * 1000; // milliseconds between two looks for a newer deploy
const UPDATE_AT_MOST_EVERY = 60 * 1000; // milliseconds, however often the tab is looked at

/** What the keeper needs of the browser; tests give their own. */
export type OfflineHost = {
  /** Undefined where the browser has none, or refuses one to an insecure address. */
  readonly container: ServiceWorkerContainer | undefined;
  readonly workerAddress: string;
  readonly reload: () => void;
  readonly now: () => number;
  /** Calls back when the tab is looked at again, and now and then meanwhile. */
  readonly onOccasion: (check: () => void, every: number) => void;
};

/** Keeps the reader for offline use from now on. In development it keeps nothing. */
export function startOfflineKeeper(host: OfflineHost = browserHost()): OfflineKeeper {
  const { container } = host;
  if (container === undefined) return NO_KEEPER;

  const listeners = new Set<() => void>();
  let status: OfflineStatus = container.controller ? "ready" : "installing";
  let registration: ServiceWorkerRegistration | undefined;
  let lastCheck = host.now();
  let isApplying = false;
  let isReloading = false;
  // A page's first worker changes its controller too, and replaces nothing.
  let hasPredecessor = container.controller !== null;

  const become = (next: OfflineStatus) => {
    // From here only a reload leads on: this tab runs a deploy that is no longer kept.
    if (next === status || status === "updated-elsewhere") return;
    status = next;
    for (const listener of listeners) listener();
  };

  const reloadOnce = () => {
    if (isReloading) return;
    isReloading = true;
    host.reload();
  };

  const look = () => {
    // A worker that failed is still the registration's when it says so: its own state counts.
    if (registration?.waiting && registration.active) become("update-waiting");
    else if (registration?.active) become("ready");
    else if (registration?.installing?.state === "installing") become("installing");
    else become("unavailable");
  };

  const watch = (worker: ServiceWorker | null) => worker?.addEventListener("statechange", look);

  const register = async () => {
    try {
      // The worker's own file is never taken from the HTTP cache.
      const options = { updateViaCache: "none" } as const;
      const found = await container.register(host.workerAddress, options);
      if (found.active) hasPredecessor = true;
      if (found !== registration) {
        registration = found;
        found.addEventListener("updatefound", () => watch(found.installing));
        for (const worker of [found.installing, found.waiting, found.active]) watch(worker);
      }
      look();
    } catch {
      // Refused (private window, blocked storage) or not to be had (no network).
      if (container.controller === null) become("unavailable");
    }
  };

  const check = () => {
    if (host.now() - lastCheck < UPDATE_AT_MOST_EVERY) return;
    lastCheck = host.now();
    // After a first install that failed there is nothing to update.
    if (registration?.active) registration.update().catch(() => undefined);
    else void register();
  };

  container.addEventListener("controllerchange", () => {
    if (isApplying) reloadOnce();
    else if (hasPredecessor) become("updated-elsewhere");
    hasPredecessor = true;
  });
  host.onOccasion(check, UPDATE_EVERY);
  void register();

  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    applyUpdate: () => {
      const waiting = registration?.waiting;
      if (!waiting) return reloadOnce();
      isApplying = true;
      // A page that was loaded past the worker hears of no new controller.
      waiting.addEventListener("statechange", () => {
        if (waiting.state === "activated") reloadOnce();
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
      waiting.postMessage("skip-waiting");
    },
  };
}

/** Loads the newest deploy that can be had, whether a worker keeps one by now or not. */
export async function loadNewVersion(): Promise<void> {
  const found =
    "serviceWorker" in navigator ? navigator.serviceWorker.getRegistration() : undefined;
  const waiting = (await found?.catch(() => undefined))?.waiting;
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
  waiting.postMessage("skip-waiting");
}

const NO_KEEPER: OfflineKeeper = {
  status: () => "unavailable",
  subscribe: () => () => undefined,
  applyUpdate: () => undefined,
};

function browserHost(): OfflineHost {
  const isUsable = import.meta.env.PROD && isSecureContext && "serviceWorker" in navigator;
  return {
    container: isUsable ? navigator.serviceWorker : undefined,
    workerAddress: new URL("./sw.js", document.baseURI).href,
    reload: () => location.reload(),
    now: () => Date.now(),
    onOccasion: (check, every) => {
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") check();
      });
      addEventListener("online", check);
      setInterval(check, every);
    },
  };
}
