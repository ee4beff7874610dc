import { askWorker } from "./ask-worker";
import type { OfflineHost } from "./offline-host";

/** A book may be long under way; a worker of an earlier version gives no answer at all. */
const ANSWERED_WITHIN = 60 * 1000; // milliseconds

type Options = {
  readonly host: Pick<OfflineHost, "workerAddress" | "after" | "loaded">;
  readonly container: ServiceWorkerContainer;
  /** Called with what the browser gives for a registration, before anything else is. */
  readonly onFound: (found: ServiceWorkerRegistration) => void;
  /** Called when there may be something to see: another worker, another state, other files. */
  readonly onLook: () => void;
  /** Called when the browser gives no registration. */
  readonly onRefused: () => void;
};

/** The worker that keeps the files: registered, watched, asked, and told to fetch what it has lost. */
export function createWorkerRegistration({ host, container, ...tell }: Options) {
  let registration: ServiceWorkerRegistration | undefined;
  let gone = 0;

  /** Has the worker fetch what it has lost, and the texts that are open. */
  function heal() {
    if (!registration?.active) return;
    askWorker(registration.active, { heal: host.loaded() }, (answer) => {
      gone = Number(answer);
      tell.onLook();
    });
  }

  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener("statechange", tell.onLook);

  async function register() {
    try {
      // The worker's own file is never taken from the HTTP cache.
      const options = { updateViaCache: "none" } as const;
      const found = await container.register(host.workerAddress, options);
      tell.onFound(found);
      if (found !== registration) {
        registration = found;
        found.addEventListener("updatefound", () => watch(found.installing));
        for (const worker of [found.installing, found.waiting, found.active]) watch(worker);
      }
      tell.onLook();
      heal();
    } catch {
      tell.onRefused(); // private window, blocked storage, or not to be had (no network)
    }
  }

  return {
    workers: () => registration,
    /** How many files the active worker has lost. */
    gone: () => gone,
    heal,
    /** Keeps what is not kept: all, or what the browser threw away. */
    attempt() {
      if (registration?.active) heal();
      else void register();
    },
    /** Looks for a newer deploy; after a first install that failed there is nothing to update. */
    update() {
      if (registration?.active) registration.update().catch(() => undefined);
    },
    /** What the worker answers; undefined where there is none, or no answer comes. */
    ask: (question: unknown) =>
      new Promise<unknown>((resolve) => {
        if (!registration?.active) return resolve(undefined);
        const giveUp = askWorker(registration.active, question, resolve);
        host.after(ANSWERED_WITHIN, () => {
          giveUp();
          resolve(undefined);
        });
      }),
  };
}
