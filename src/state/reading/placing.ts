import { describe } from "../../core/anchoring/describe";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Target } from "../../core/annotation/annotation";
import type { Action } from "../../core/record/part-change";
import type { TextRange } from "../../core/text/text-range";
import type { AnnotationStore } from "../notes/annotation-store-type";
import type { Edition } from "../../core/article/edition";

type Place = {
  readonly edition: Edition;
  readonly annotations: Pick<AnnotationStore, "setTargets">;
};

/** Gives annotations passages of an edition, by id: they are described on it anew. */
export function placeNotes(
  { edition: { article, text, id }, annotations }: Place,
  ranges: Iterable<readonly [id: string, range: TextRange]>,
): Action {
  const targetAt = (range: TextRange): Target => ({
    source: article.id,
    edition: id,
    selectors: describe(text, range),
  });
  return annotations.setTargets(new Map([...ranges].map(([id, range]) => [id, targetAt(range)])));
}

/** Says that annotations are right where they lie on an edition. */
export const nod = (at: Place, placed: readonly PlacedAnnotation[]): Action =>
  placeNotes(
    at,
    placed.map(({ annotation, range }) => [annotation.id, range] as const),
  );

/** The reader's own that an edition changed, but not their words: they can be nodded to unread. */
export const unreworded = (placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] =>
  placed.filter(({ layer, fate }) => layer === "mine" && fate !== undefined && fate !== "reworded");
