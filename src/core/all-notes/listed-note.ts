import { quoteOf, type Annotation } from "../annotation/annotation";
import { positionAmong } from "../annotation/selector";
import { keyOfTag, tagsOf } from "../annotation/tags";
import type { IndexedText } from "../search/many-texts";
import type { Work } from "../work";

/** A note among the notes of all texts; what is costly to tell is told when it is first asked. */
export type ListedNote = {
  readonly annotation: Annotation;
  readonly quote: string;
  /** What was written, in all its languages; blank for a bare highlight. */
  readonly note: string;
  /** Each once, as first written; and the same as they are compared. */
  readonly tags: readonly string[];
  readonly tagKeys: readonly string[];
  /** Where its passage stood, in UTF-16 code units of the text's line. */
  readonly start: number;
};

/** The notes on one text, in reading order. */
export type NotesOfText = { readonly source: string; readonly notes: readonly ListedNote[] };

export function listedNote(annotation: Annotation): ListedNote {
  let tags: readonly string[] | undefined;
  let tagKeys: readonly string[] | undefined;
  const { bodies, target } = annotation;
  return {
    annotation,
    get quote() {
      return quoteOf(target);
    },
    note:
      bodies.length <= 1 ? (bodies[0]?.value ?? "") : bodies.map(({ value }) => value).join("\n"),
    get tags() {
      return (tags ??= tagsOf(annotation));
    },
    get tagKeys() {
      return (tagKeys ??= this.tags.map(keyOfTag));
    },
    start: positionAmong(target.selectors)?.start ?? 0,
  };
}

/** What is searched of a note; a tag that stands in its words is found there. */
export const searchedOf = ({ annotation: { id }, quote, note, tags }: ListedNote): IndexedText => ({
  id,
  parts: [quote, note, ...tags.filter((tag) => !note.includes(tag))],
});

type NotesLayer = { readonly source: string; readonly annotations: readonly Annotation[] };

/** How many notes are listed between two looks at the clock. */
const STEP = 1000;

/**
 * Lists the notes of layers, again and again as they change: of a layer, and a note, that did not change it gives the
 * same as the time before.
 */
export function notesListing() {
  const ofLayers = new WeakMap<NotesLayer, NotesOfText>();
  const ofAnnotations = new WeakMap<Annotation, ListedNote>();

  const listed = (annotation: Annotation): ListedNote => {
    const note = ofAnnotations.get(annotation) ?? listedNote(annotation);
    ofAnnotations.set(annotation, note);
    return note;
  };

  return function* list(layers: Iterable<NotesLayer>): Work<readonly NotesOfText[]> {
    const texts: NotesOfText[] = [];
    let since = 0;
    for (const layer of layers) {
      let text = ofLayers.get(layer);
      if (!text) {
        const notes = layer.annotations.map(listed).sort(byPlace);
        text = { source: layer.source, notes };
        ofLayers.set(layer, text);
        since += notes.length;
      }
      if (text.notes.length > 0) texts.push(text);
      if (since < STEP) continue;
      since = 0;
      yield 0;
    }
    return texts;
  };
}

const byPlace = (a: ListedNote, b: ListedNote): number =>
  a.start - b.start || compared(a.annotation.created, b.annotation.created);

const compared = (a = "", b = ""): number => (a === b ? 0 : a < b ? -1 : 1);
