import type { Placement } from "../anchoring/placement";
import type { Annotation } from "../annotation/annotation";
import type { LayerKind, Person } from "../annotation/layer";
import { tagsOf } from "../annotation/tags";
import type { Article } from "../article/article";
import { finished, type Work } from "../work";
import type { Author, Note, Notebook, NotedText } from "./notebook";

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

/** Several texts as one notebook; what is told of whose it is, and when it is made, is the first one's. */
export function* makingOneNotebook(all: readonly [Given, ...Given[]]): Work<Notebook> {
  const [{ owner, made, language }] = all;
  const authors = new Map<string, Author>();
  const texts: NotedText[] = [];
  for (const [at, given] of all.entries()) {
    const work = makingNotebook(given);
    let step = work.next();
    for (; !step.done; step = work.next()) yield (at + step.value) / all.length;
    for (const author of step.value.authors) authors.set(author.id, author);
    texts.push(...step.value.texts.filter(({ notes }) => notes.length > 0));
    yield (at + 1) / all.length;
  }
  return { owner, made, language, authors: [...authors.values()], texts };
}

/** How many notes would go out. */
export const countTaken = (all: readonly Pick<Given, "placement" | "takes">[]): number =>
  all.reduce(
    (sum, { placement, takes }) =>
      sum +
      [...placement.placed, ...placement.orphans].filter(
        ({ annotation, layer }) => !takes || takes(annotation, layer),
      ).length,
    0,
  );

function authorOf(
  layer: LayerKind,
  person: Person | undefined,
  { publisher = "" }: Article,
): Author | undefined {
  if (layer === "mine") return undefined;
  return person ? { id: person.key, name: person.name } : { id: GUIDE, name: publisher };
}
