import type { Target } from "../core/annotation/annotation";
import type { Anchoring } from "../core/anchoring/anchoring";
import type { passageFinder } from "../core/anchoring/find-passages";
import type { PassageAnswer, PassageErrand, PassageMessage } from "./passage-search.worker";

/** Finds passages whose words or places have changed, away from the main thread. */
export type PassageSearch = {
  /** One anchoring for each target; `oldTexts` holds the texts of old editions, by edition. */
  find(
    targets: readonly Target[],
    oldTexts: ReadonlyMap<string, string>,
  ): Promise<readonly Anchoring[]>;
  close(): void;
};

/**
 * A search over one text. The worker starts with the first errand. Where the browser gives no
 * worker, the main thread searches instead: late is better than never.
 */
export function passageSearch(text: string): PassageSearch {
  let worker: Worker | undefined;
  let findHere: Promise<ReturnType<typeof passageFinder>> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (errand: PassageErrand): Promise<readonly Anchoring[]> => {
    if (!findHere)
      try {
        worker ??= startWorker(text);
        return await answerOf(worker, errand);
      } catch {
        worker?.terminate();
        findHere = import("../core/anchoring/find-passages").then((it) => it.passageFinder(text));
      }
    return (await findHere)(errand.targets, errand.oldTexts);
  };

  return {
    find(targets, oldTexts) {
      const answer = last.then(() => ask({ targets, oldTexts }));
      last = answer.catch(() => undefined);
      return answer;
    },
    close() {
      worker?.terminate();
      worker = undefined;
    },
  };
}

function startWorker(text: string): Worker {
  const worker = new Worker(new URL("./passage-search.worker.ts", import.meta.url), {
    type: "module",
  });
  send(worker, { text });
  return worker;
}

const send = (worker: Worker, message: PassageMessage) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(message);

/** Rejects when the worker cannot be loaded or fails. */
const answerOf = (worker: Worker, errand: PassageErrand) =>
  new Promise<readonly Anchoring[]>((resolve, reject) => {
    const onAnswer = ({ data }: MessageEvent<PassageAnswer>) => resolve(data);
    worker.addEventListener("message", onAnswer, { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message)), { once: true });
    send(worker, errand);
  });
