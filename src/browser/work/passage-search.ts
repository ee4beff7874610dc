import type { Anchoring } from "../../core/anchoring/anchoring";
import { clock, pause } from "../clock";
import { late } from "../net/late";
import { scriptAddress } from "../trusted-types";
// oxlint-disable-next-line import/default -- Vite makes it
import workerAddress from "./passage-search.worker.ts?worker&url";
import type { PassageAnswer, PassageErrand, PassageMessage } from "./passage-search.worker";

const finding = late(() => import("../../core/anchoring/find-passages"));

/** Finds passages whose words or places have changed, away from the main thread. */
export type PassageSearch = {
  /** One anchoring for each target; tells now and then how much is done, from 0 to 1. */
  find(
    errand: PassageErrand,
    onProgress: (progress: number) => void,
  ): Promise<readonly Anchoring[]>;
  close(): void;
};

/**
 * A search over one text. The worker starts with the first errand. Where the browser gives no
 * worker, the main thread searches instead, in slices: late is better than never.
 */
export function passageSearch(text: string): PassageSearch {
  let worker: Worker | undefined;
  let begun: Promise<void> | undefined;
  let isWorkerBroken = false;
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (errand: PassageErrand, onProgress: (progress: number) => void) => {
    if (!isWorkerBroken)
      try {
        worker ??= startWorker(text);
        await (begun ??= firstWordOf(worker));
        return await answerOf(worker, errand, onProgress);
      } catch {
        worker?.terminate();
        isWorkerBroken = true;
      }
    return searchHere(text, errand);
  };

  return {
    find(errand, onProgress) {
      const answer = last.then(() => ask(errand, onProgress));
      last = answer.catch(() => undefined);
      return answer;
    },
    close() {
      worker?.terminate();
      worker = undefined;
      begun = undefined;
    },
  };
}

function startWorker(text: string): Worker {
  const worker = new Worker(scriptAddress(workerAddress), { type: "module" });
  send(worker, { text });
  return worker;
}

const send = (worker: Worker, message: PassageMessage) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(message);

/** Its file may be waited for without end, in ms. */
const LONGEST_WAIT = 15_000;

/** Rejects when the worker cannot be loaded, or not soon. */
const firstWordOf = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The worker does not come")), LONGEST_WAIT);
    const once = { once: true };
    worker.addEventListener("message", () => (clearTimeout(timer), resolve()), once);
    worker.addEventListener("error", ({ message }) => reject(new Error(message)), once);
  });

/** Rejects when the worker fails. */
const answerOf = (worker: Worker, errand: PassageErrand, onProgress: (progress: number) => void) =>
  new Promise<readonly Anchoring[]>((resolve, reject) => {
    const listening = new AbortController();
    const { signal } = listening;
    const onAnswer = ({ data }: MessageEvent<PassageAnswer>) => {
      if (typeof data === "number") return onProgress(data);
      listening.abort();
      resolve(data);
    };
    const onError = (event: ErrorEvent) => {
      listening.abort();
      reject(new Error(event.message));
    };
    worker.addEventListener("message", onAnswer, { signal });
    worker.addEventListener("error", onError, { signal });
    send(worker, errand);
  });

const SLICE_MS = 40;

async function searchHere(text: string, { targets, oldTexts }: PassageErrand) {
  const { passageFinder } = await finding.bring();
  const work = passageFinder(text)(targets, oldTexts);
  let until = clock() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (clock() < until) continue;
    await pause();
    until = clock() + SLICE_MS;
  }
}
