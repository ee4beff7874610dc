import type { Placement } from "../../core/anchoring/placement";
import type { Colour } from "../../core/annotation/annotation";
import { isSameRange, type TextRange } from "../../core/text/text-range";
import type { AnnotationStore } from "../notes/annotation-store-type";
import type { Drafts } from "../notes/drafts";
import type { Observable } from "../../core/observable";
import type { Edition } from "../../core/article/edition";
import { passageAt } from "./passage-at";

/** Where passages are marked: the text, where what is shown lies on it, and what takes the marks. */
export type MarkingPlace = {
  readonly edition: Edition;
  readonly placement: Observable<Placement>;
  readonly annotations: Pick<AnnotationStore, "add" | "setColour">;
  readonly drafts: Pick<Drafts, "get" | "write">;
};

/** The reader's own annotation on exactly this passage; a hidden one does not count. */
const ownAt = ({ placement }: MarkingPlace, range: TextRange) =>
  placement.get().placed.find((it) => it.layer === "mine" && isSameRange(it.range, range))
    ?.annotation;

/** Highlights a passage; one that is marked already takes the colour, and is not marked twice. */
export function highlightPassage(
  at: MarkingPlace,
  range: TextRange,
  colour: Colour,
): { readonly id: string; readonly isNew: boolean } {
  const same = ownAt(at, range);
  if (same) at.annotations.setColour(same.id, colour);
  const { id } = same ?? at.annotations.add(passageAt(at.edition, range, colour), "highlighting");
  return { id, isNew: !same };
}

/** Begins a note on a passage, or on the highlight that is there already; answers with its id. */
export function annotatePassage(at: MarkingPlace, range: TextRange, colour: Colour): string {
  const { annotations, drafts, edition } = at;
  const same = ownAt(at, range);
  const { id, bodies } = same ?? annotations.add(passageAt(edition, range, colour), "commenting");
  drafts.write(id, drafts.get().get(id) ?? { text: bodies[0]?.value ?? "", isNew: !same });
  return id;
}
