import { observable, type Observable } from "../../core/observable";
import { scriptAddress } from "../trusted-types";

/**
 * Whether the reader will open with no network, and whether a newer one waits.
 *
 * - `unavailable`: this browser or address keeps nothing (no service worker, plain
 *   http, private windows, a failed download); the reader works as long as it is open.
 * - `installing`: the files are being kept.
 * - `ready`: a reload needs no network.
 * - `incomplete`: the browser threw away some of the files, and they could not be fetched again so far.
 * - `update-waiting`: as `ready`, and a newer deploy is kept too; `applyUpdate` shows it.
 * - `updated-elsewhere`: another tab applied it. This one still runs the older deploy,
 *   unharmed, until it is reloaded.
 */
export type OfflineStatus =
  | "unavailable"
  | "installing"
  | "ready"
  | "incomplete"
  | "update-waiting"
  | "updated-elsewhere";

/** How well the program is kept to be opened with no network. */
export type OfflineKeeper = Observable<OfflineStatus> & {
  /**
   * Puts the waiting deploy in place and reloads this tab, once; other tabs go to
   * `updated-elsewhere`. Where another tab has done so already, reloads only.
   */
  readonly applyUpdate: () => void;
  /** Whether this browser can keep the reader from this address: what is `unavailable` all the same is tried again. */
  readonly canKeep: boolean;
  /** Tries now what is tried again by itself. */
  readonly tryAgain: () => void;
  /** The published texts that open with no network, by id; undefined where nobody keeps any. */
  readonly keptTexts: () => Promise<ReadonlySet<string> | undefined>;
  /** Keeps a published text, with the guide's notes on it; answers whether it is kept. */
  readonly keepText: (id: string) => Promise<boolean>;
};

const UPDATE_EVERY = 60 * 60 * 1000; // milliseconds between two looks for a newer deploy
/** Between two attempts to keep what could not be kept, in ms; after the last one the reader's next look tries. */
const RETRY_AFTER = [5000, 30_000, 5 * 60 * 1000];
/** A book may be long under way; a worker of an earlier version gives no answer at all. */
const ANSWERED_WITHIN = 60 * 1000; // milliseconds
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
  readonly after: (ms: number, act: () => void) => void;
  /** The addresses of what this page has loaded. */
  readonly loaded: () => readonly string[];
};

/** Keeps the reader for offline use from now on. In development it keeps nothing. */
export function startOfflineKeeper(host: OfflineHost = browserHost()): OfflineKeeper {
  const { container } = host;
  if (container === undefined) return NO_KEEPER;

  const status = observable<OfflineStatus>(container.controller ? "ready" : "installing");
  let registration: ServiceWorkerRegistration | undefined;
  let lastCheck = host.now();
  let gone = 0;
  let retries = 0;
  let isRetrying = false;
  let isApplying = false;
  let isReloading = false;
  // A page's first worker changes its controller too, and replaces nothing.
  let hasPredecessor = container.controller !== null;

  const become = (next: OfflineStatus) => {
    // From here only a reload leads on: this tab runs a deploy that is no longer kept.
    if (status.get() !== "updated-elsewhere") status.set(next);
  };

  const reloadOnce = () => {
    if (isReloading) return;
    isReloading = true;
    host.reload();
  };

  const look = () => {
    // A worker that failed is still the registration's when it says so: its own state counts.
    if (registration?.waiting && registration.active) become("update-waiting");
    else if (registration?.active) become(gone > 0 ? "incomplete" : "ready");
    else if (registration?.installing?.state === "installing") become("installing");
    else become("unavailable");
    if (status.get() === "incomplete" || status.get() === "unavailable") retry();
  };

  const retry = () => {
    const wait = RETRY_AFTER[retries];
    if (isRetrying || wait === undefined) return;
    isRetrying = true;
    retries += 1;
    host.after(wait, () => {
      isRetrying = false;
      attempt();
    });
  };

  /** Keeps what is not kept: all, or what the browser threw away. */
  const attempt = () => {
    if (registration?.active) heal(registration.active);
    else void register();
  };

  /** Has the worker fetch what it has lost, and the texts that are open. One of an earlier version gives no answer. */
  const heal = (worker: ServiceWorker) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", ({ data }: MessageEvent<number>) => {
      gone = data;
      port1.close();
      look();
    });
    port1.start();
    worker.postMessage({ heal: host.loaded() }, [port2]);
  };

  /** What the worker answers; undefined where there is none, or no answer comes. */
  const ask = (question: unknown) =>
    new Promise<unknown>((resolve) => {
      const worker = registration?.active;
      if (!worker) return resolve(undefined);
      const { port1, port2 } = new MessageChannel();
      const settle = (answer: unknown) => {
        port1.close();
        resolve(answer);
      };
      port1.addEventListener("message", ({ data }) => settle(data));
      port1.start();
      host.after(ANSWERED_WITHIN, () => settle(undefined));
      worker.postMessage(question, [port2]);
    });

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
      if (found.active) heal(found.active);
    } catch {
      // Refused (private window, blocked storage) or not to be had (no network).
      if (container.controller === null) become("unavailable");
      retry();
    }
  };

  const check = () => {
    if (host.now() - lastCheck < UPDATE_AT_MOST_EVERY) return;
    lastCheck = host.now();
    // After a first install that failed there is nothing to update.
    if (registration?.active) registration.update().catch(() => undefined);
    retries = 0;
    attempt();
  };

  container.addEventListener("controllerchange", () => {
    if (isApplying) reloadOnce();
    else if (hasPredecessor) become("updated-elsewhere");
    hasPredecessor = true;
    // The first one was not there when the text was fetched.
    if (registration?.active) heal(registration.active);
  });
  host.onOccasion(check, UPDATE_EVERY);
  void register();

  return {
    get: status.get,
    subscribe: status.subscribe,
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
    canKeep: true,
    tryAgain: () => {
      retries = 0;
      attempt();
    },
    keptTexts: async () => {
      const ids = await ask("kept-texts");
      return Array.isArray(ids) ? new Set(ids.map(String)) : undefined;
    },
    keepText: async (id) => (await ask({ keep: id })) === true,
  };
}

const NO_KEEPER: OfflineKeeper = {
  get: () => "unavailable",
  subscribe: () => () => undefined,
  applyUpdate: () => undefined,
  canKeep: false,
  tryAgain: () => undefined,
  keptTexts: async () => undefined,
  keepText: async () => false,
};

function browserHost(): OfflineHost {
  const isUsable = import.meta.env.PROD && isSecureContext && "serviceWorker" in navigator;
  return {
    container: isUsable ? navigator.serviceWorker : undefined,
    workerAddress: scriptAddress(new URL("./sw.js", document.baseURI).href),
    reload: () => location.reload(),
    now: () => Date.now(),
    onOccasion: (check, every) => {
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") check();
      });
      addEventListener("online", check);
      setInterval(check, every);
    },
    after: (ms, act) => void setTimeout(act, ms),
    loaded: () => performance.getEntriesByType("resource").map(({ name }) => name),
  };
}
