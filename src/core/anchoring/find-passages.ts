import type { Target } from "../annotation/annotation";
import { anchorAll, indexText } from "./anchor-layer";
import type { Anchoring } from "./anchoring";

export function passageFinder(text: string) {
  const index = indexText(text);
  return (targets: readonly Target[], _oldTexts: ReadonlyMap<string, string>): Anchoring[] =>
    anchorAll(index, targets);
}
