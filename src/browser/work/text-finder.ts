import { finding, type FindAnswer, type Note } from "../../core/search/find-slices";
import type { TextQuery } from "../../core/search/search-terms";
import type { TextRange } from "../../core/text/text-range";
import { clock, pause } from "../clock";
// oxlint-disable-next-line import/default -- Vite makes it
import workerAddress from "./text-finder.worker.ts?worker&url";
import type { FindMessage } from "./text-finder.worker";
import { scriptAddress } from "../trusted-types";

/** Finds words in a text and its notes, away from the main thread. */
export type TextFinder = {
  readNotes(notes: readonly Note[]): void;
  /** Asks anew: what is still answered of an earlier query is let go. */
  find(query: TextQuery): void;
  close(): void;
};

type Searched = { readonly text: string; readonly blocks: readonly TextRange[] };

/** A finder over one text. Where the browser gives no worker, the main thread searches instead, in slices. */
export function textFinder(text: Searched, onAnswer: (answer: FindAnswer) => void): TextFinder {
  let errand = 0;
  let notes: readonly Note[] = [];
  let last: TextQuery | undefined;
  let worker: Worker | undefined;

  const tell = (answer: FindAnswer) => {
    if (answer.errand === errand) onAnswer(answer);
  };
  const onError = () => {
    worker?.terminate();
    worker = undefined;
    if (last) void findHere({ ...last, errand: ++errand });
  };
  try {
    worker = new Worker(scriptAddress(workerAddress), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FindAnswer>) => tell(data));
    worker.addEventListener("error", onError);
    send(worker, text);
  } catch {
    worker = undefined;
  }

  const desk = finding();
  let isRead = false;
  const findHere = async (query: TextQuery & { errand: number }) => {
    if (!isRead) desk.read(text.text, text.blocks);
    isRead = true;
    desk.readNotes(notes);
    const work = desk.find(query);
    let until = clock() + SLICE;
    for (;;) {
      if (query.errand !== errand) return;
      const step = work.next(() => clock() >= until);
      if (step.value) tell(step.value);
      if (step.done) return;
      if (clock() < until) continue;
      await pause();
      until = clock() + SLICE;
    }
  };

  return {
    readNotes(now) {
      notes = now;
      if (worker) send(worker, { notes: now });
    },
    find(query) {
      last = query;
      errand += 1;
      if (worker) send(worker, { ...query, errand });
      else void findHere({ ...query, errand });
    },
    close() {
      errand += 1;
      last = undefined;
      worker?.terminate();
    },
  };
}

/** On the main thread, in ms: half a frame. */
const SLICE = 8;

const send = (worker: Worker, message: FindMessage) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(message);
