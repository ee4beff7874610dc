import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Colour } from "../../core/annotation/annotation";
import type { MarkingPlace } from "./marking";
import { passageAt } from "./passage-at";

type Place = Pick<MarkingPlace, "edition" | "annotations" | "drafts">;

/**
 * Begins the reader's own note on the passage of another's, in the other's colour where it has one; answers with its id.
 */
export function answerNote(
  { edition, annotations, drafts }: Place,
  { annotation, range }: PlacedAnnotation,
  colour: Colour,
): string {
  const { id: replyTo } = annotation;
  const passage = passageAt(edition, range, annotation.colour ?? colour);
  const { id } = annotations.add({ ...passage, replyTo }, "commenting");
  drafts.write(id, { text: "", isNew: true });
  return id;
}
