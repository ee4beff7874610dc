import type { Target } from "../core/annotation/annotation";
import type { Anchoring } from "../core/anchoring/anchoring";
import { passageFinder } from "../core/anchoring/find-passages";

/** What the page asks for: passages, with the texts of their old editions. */
export type PassageErrand = {
  readonly targets: readonly Target[];
  readonly oldTexts: ReadonlyMap<string, string>;
};
export type PassageAnswer = readonly Anchoring[];

/** First the text to search in, then any number of errands. */
export type PassageMessage = PassageErrand | { readonly text: string };

let find: ReturnType<typeof passageFinder> | undefined;

addEventListener("message", ({ data }: MessageEvent<PassageMessage>) => {
  if ("text" in data) find = passageFinder(data.text);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its page only
  else if (find) postMessage(find(data.targets, data.oldTexts));
});
