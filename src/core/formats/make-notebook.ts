import type { Placement } from "../anchoring/placement";
import type { Annotation } from "../annotation/annotation";
import type { Layer, LayerKind, Person } from "../annotation/layer";
import { tagsOf } from "../annotation/tags";
import type { Article } from "../article/article";
import type { TextRange } from "../text/text-range";
import type { Author, Note, Notebook } from "./notebook";

type Given = {
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

/** A text as it is shown with its layers, made ready to be written. */
export function makeNotebook({
  article,
  edition,
  url,
  placement,
  takes,
  ...told
}: Given): Notebook {
  const authors = new Map<string, Author>();
  const noteOf = (
    annotation: Annotation,
    layer: Layer["kind"],
    person: Person | undefined,
    range?: TextRange,
  ): readonly Note[] => {
    if (takes && !takes(annotation, layer)) return [];
    const author = authorOf(layer, person, article);
    if (author && !authors.has(author.id)) authors.set(author.id, author);
    const tags = tagsOf(annotation);
    return [{ annotation, tags, ...(author && { author: author.id }), ...(range && { range }) }];
  };
  const notes = [
    ...placement.placed.flatMap(({ annotation, layer, person, range }) =>
      noteOf(annotation, layer, person, range),
    ),
    ...placement.orphans.flatMap(({ annotation, layer, person }) =>
      noteOf(annotation, layer, person),
    ),
  ];
  return { ...told, authors: [...authors.values()], texts: [{ article, edition, url, notes }] };
}

function authorOf(
  layer: LayerKind,
  person: Person | undefined,
  { publisher = "" }: Article,
): Author | undefined {
  if (layer === "mine") return undefined;
  return person ? { id: person.key, name: person.name } : { id: GUIDE, name: publisher };
}
