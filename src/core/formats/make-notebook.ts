import type { Placement } from "../anchoring/placement";
import type { Annotation } from "../annotation/annotation";
import type { LayerKind, Person } from "../annotation/layer";
import { tagsOf } from "../annotation/tags";
import type { Article } from "../article/article";
import { finished, type Work } from "../work";
import type { Author, Note, Notebook } from "./notebook";

export type Given = {
  readonly article: Article;
  readonly edition: string;
  readonly url: string;
  readonly placement: Pick<Placement, "placed" | "orphans">;
  readonly owner: string;
  readonly made: string;
  readonly language: string;
  /** Which of the notes go out; all where it is not told. */
  readonly takes?: (annotation: Annotation, layer: LayerKind) => boolean;
};

/** Whose the guide's notes are: the article's publisher, who may be unnamed. */
const GUIDE = "guide";

/** How many notes are gone through between two looks at the clock. */
const STEP = 100;

/** A text as it is shown with its layers, made ready to be written. */
export const makeNotebook = (given: Given): Notebook => finished(makingNotebook(given));

/** The same, in slices. */
export function* makingNotebook(given: Given): Work<Notebook> {
  const { article, edition, url, placement, takes, ...told } = given;
  const authors = new Map<string, Author>();
  const notes: Note[] = [];
  const all = [...placement.placed, ...placement.orphans];
  for (const [at, entry] of all.entries()) {
    if (at % STEP === STEP - 1) yield at / all.length;
    const { annotation, layer, person } = entry;
    if (takes && !takes(annotation, layer)) continue;
    const author = authorOf(layer, person, article);
    if (author && !authors.has(author.id)) authors.set(author.id, author);
    notes.push({
      annotation,
      tags: tagsOf(annotation),
      ...(author && { author: author.id }),
      ...("range" in entry && { range: entry.range }),
    });
  }
  return { ...told, authors: [...authors.values()], texts: [{ article, edition, url, notes }] };
}

/** How many notes would go out. */
export const countTaken = ({ placement, takes }: Pick<Given, "placement" | "takes">): number =>
  [...placement.placed, ...placement.orphans].filter(
    ({ annotation, layer }) => !takes || takes(annotation, layer),
  ).length;

function authorOf(
  layer: LayerKind,
  person: Person | undefined,
  { publisher = "" }: Article,
): Author | undefined {
  if (layer === "mine") return undefined;
  return person ? { id: person.key, name: person.name } : { id: GUIDE, name: publisher };
}
