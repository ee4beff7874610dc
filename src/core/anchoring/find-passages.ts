import { positionAmong } from "../annotation/selector";
import type { Target } from "../annotation/annotation";
import { anchorByLikenessInTurn, anchorExactlyInTurn } from "./anchor-layer";
import { indexText } from "./text-index";
import type { Anchoring } from "./anchoring";
import { reviseText, wasElsewhere, type Revision } from "./revision";

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
    const found = yield* anchorByLikenessInTurn(index, targets, exactly);
    return found.map((anchoring, i) => {
      const target = targets[i];
      return target && isAnothersPlace(anchoring, target, revisionOf(target)) ? CUT : anchoring;
    });
  };
}

const CUT: Anchoring = { status: "orphan", reason: "quote-not-found" };

/** The same words may stand elsewhere in the text: what was cut is not to be taken for them. */
function isAnothersPlace(
  anchoring: Anchoring,
  { selectors }: Target,
  revision: Revision | undefined,
): boolean {
  const position = positionAmong(selectors);
  if (!revision || !position || anchoring.status === "orphan") return false;
  if (anchoring.by === "revision" || anchoring.by === "position") return false;
  return wasElsewhere(revision, anchoring.range, position);
}
