import type { Target } from "../../core/annotation/annotation";
import type { Anchoring } from "../../core/anchoring/anchoring";
import { passageFinder, type PassageFinder } from "../../core/anchoring/find-passages";
import { clock } from "../clock";

/** What the page asks for: passages, with the texts of their old editions by the editions' names. */
export type PassageErrand = {
  readonly targets: readonly Target[];
  readonly oldTexts: ReadonlyMap<string, string>;
};

/** First the text to search in, then any number of errands. */
export type PassageMessage = PassageErrand | { readonly text: string };

/** A first 0 when the worker is there; now and then how much of the errand is done (0 to 1), at last the anchorings in the targets' order. */
export type PassageAnswer = number | readonly Anchoring[];

const TELL_EVERY = 200; // milliseconds

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its page only
const answer = (message: PassageAnswer) => postMessage(message);

let find: PassageFinder | undefined;

addEventListener("message", ({ data }: MessageEvent<PassageMessage>) => {
  if ("text" in data) find = passageFinder(data.text);
  else if (find) run(find, data);
});

answer(0); // it is there

function run(finder: PassageFinder, { targets, oldTexts }: PassageErrand) {
  const work = finder(targets, oldTexts);
  let next = clock() + TELL_EVERY;
  for (let done = 1; ; done++) {
    const step = work.next();
    if (step.done) return answer(step.value);
    if (clock() < next) continue;
    answer(shareOf(done, targets.length));
    next = clock() + TELL_EVERY;
  }
}

/** A note is looked for at most twice, exactly and by likeness; how often it will be is not known before. */
const shareOf = (steps: number, notes: number) => Math.min(1, steps / (2 * notes));
