import type { TextRange } from "../../core/text/text-range";
import { finding, type FindAnswer, type FindErrand } from "../../core/search/find-slices";
import { clock, pause } from "../clock";

/** First the text to search in; then the notes, whenever they change, and what is sought. */
export type FindMessage =
  | { readonly text: string; readonly blocks: readonly TextRange[] }
  | { readonly notes: readonly { readonly id: string; readonly text: string }[] }
  | FindErrand;

/** Between two looks for a newer errand, in ms. */
const SLICE = 12;

const desk = finding();
let newest = 0;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its page only
const answer = (message: FindAnswer) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<FindMessage>) => {
  if ("text" in data) {
    desk.read(data.text, data.blocks);
    void prepare();
  } else if ("notes" in data) desk.readNotes(data.notes);
  else {
    newest = data.errand;
    void run(data);
  }
});

/** Until there is something to find, which makes ready what it needs by itself. */
async function prepare() {
  const work = desk.prepare();
  for (;;) {
    if (newest > 0) return;
    const until = clock() + SLICE;
    while (clock() < until) if (work.next().done) return;
    await pause();
  }
}

async function run(errand: FindErrand) {
  // Of several keys that came meanwhile the last is sought alone.
  await pause();
  const work = desk.find(errand);
  let until = clock() + SLICE;
  for (;;) {
    if (errand.errand !== newest) return;
    const step = work.next(() => clock() >= until);
    if (step.value) answer(step.value);
    if (step.done) return;
    if (clock() < until) continue;
    await pause();
    until = clock() + SLICE;
  }
}
