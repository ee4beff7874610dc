import { observable, type Observable } from "../../core/observable";
import { browserHost, type OfflineHost } from "./offline-host";
import { statusOf, type OfflineStatus } from "./offline-status";
import { createRetries } from "./retries";
import { createWorkerRegistration } from "./worker-registration";
import { createSuccession } from "./worker-succession";

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
const UPDATE_AT_MOST_EVERY = 60 * 1000; // milliseconds, however often the tab is looked at
/** Between two attempts to keep what could not be kept, in ms; after the last one the reader's next look tries. */
const RETRY_AFTER = [5000, 30_000, 5 * 60 * 1000];

/** Keeps the reader for offline use from now on. In development it keeps nothing. */
export function startOfflineKeeper(host: OfflineHost = browserHost()): OfflineKeeper {
  const { container } = host;
  if (container === undefined) return NO_KEEPER;

  const status = observable<OfflineStatus>(container.controller ? "ready" : "installing");
  const become = (next: OfflineStatus) => {
    // From here only a reload leads on: this tab runs a deploy that is no longer kept.
    if (status.get() !== "updated-elsewhere") status.set(next);
  };

  const succession = createSuccession({
    container,
    reload: host.reload,
    onElsewhere: () => become("updated-elsewhere"),
  });
  const worker = createWorkerRegistration({
    host,
    container,
    onFound({ active }) {
      if (active) succession.seePredecessor();
    },
    onLook() {
      become(statusOf(worker.workers(), worker.gone()));
      if (status.get() === "incomplete" || status.get() === "unavailable") retries.retry();
    },
    onRefused() {
      if (container.controller === null) become("unavailable");
      retries.retry();
    },
  });
  const retries = createRetries(RETRY_AFTER, host.after, worker.attempt);

  let lastCheck = host.now();
  const check = () => {
    if (host.now() - lastCheck < UPDATE_AT_MOST_EVERY) return;
    lastCheck = host.now();
    worker.update();
    retries.beginAnew();
  };

  // The first one was not there when the text was fetched.
  container.addEventListener("controllerchange", worker.heal);
  // A face that was chosen may have come past the worker.
  host.onFaces(worker.heal);
  host.onOccasion(check, UPDATE_EVERY);
  worker.attempt();

  return {
    get: status.get,
    subscribe: status.subscribe,
    applyUpdate: () => succession.apply(worker.workers()?.waiting),
    canKeep: true,
    tryAgain: retries.beginAnew,
    keptTexts: async () => {
      const ids = await worker.ask("kept-texts");
      return Array.isArray(ids) ? new Set(ids.map(String)) : undefined;
    },
    keepText: async (id) => (await worker.ask({ keep: id })) === true,
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
