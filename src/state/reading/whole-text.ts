import type { Colour } from "../../core/annotation/annotation";
import type { Edition } from "../../core/article/edition";
import type { AnnotationStore } from "../notes/annotation-store-type";
import type { Drafts } from "../notes/drafts";
import { addWhole } from "../notes/note-extras";

type Place = {
  readonly edition: Edition;
  readonly annotations: Pick<AnnotationStore, "act">;
  readonly drafts: Pick<Drafts, "write">;
};

/** Begins a note on the whole text; answers with its id. */
export function noteOnText(
  { edition, annotations, drafts }: Place,
  colour: Colour,
  newId: () => string,
): string {
  const id = newId();
  addWhole(annotations, id, {
    motivation: "commenting",
    target: { source: edition.article.id, edition: edition.id, selectors: [] },
    bodies: [],
    colour,
  });
  drafts.write(id, { text: "", isNew: true });
  return id;
}
