import type { Target } from "../annotation/annotation";
import { anchorByLikenessInTurn, anchorExactlyInTurn, indexText } from "./anchor-layer";
import type { Anchoring } from "./anchoring";
import { reviseText, type Revision } from "./revision";

/** Searches one text; yields after each target, so that the work can be cut into slices. */
export type PassageFinder = (
  targets: readonly Target[],
  oldTexts: ReadonlyMap<string, string>,
) => Generator<undefined, Anchoring[]>;

/**
 * Finds passages in a text by all that is known of them: first through the revision from the
 * edition that they were described on, where `oldTexts` holds it by its name; then by their quotes,
 * exactly and on the fold; then by likeness. The anchorings are in the targets' order.
 */
export function passageFinder(text: string): PassageFinder {
  const index = indexText(text);
  const revisions = new Map<string, Revision | undefined>();

  return function* find(targets, oldTexts) {
    const revisionOf = ({ edition }: Target): Revision | undefined => {
      const oldText = edition === undefined ? undefined : oldTexts.get(edition);
      if (edition === undefined || oldText === undefined) return undefined;
      if (!revisions.has(edition)) revisions.set(edition, reviseText(indexText(oldText), index));
      return revisions.get(edition);
    };
    const exactly = yield* anchorExactlyInTurn(index, targets, revisionOf);
    return yield* anchorByLikenessInTurn(index, targets, exactly);
  };
}
