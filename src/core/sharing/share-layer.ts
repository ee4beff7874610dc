import type { Article } from "../article/article";
import type { Edition } from "../article/edition";
import { type Annotation, COLOURS } from "../annotation/annotation";
import { describe } from "../anchoring/describe";
import { byPlace, type TextRange } from "../text/text-range";
import { type Fingerprint, fingerprintOf, foldedQuote, foldForLinks } from "./codec/fingerprint";
import { annotationIdOf, sharedIdParts } from "./codec/shared-ids";
import { SHARE_LIMITS, type SharedAnnotation, type SharedLayer } from "./shared-layer";

/** An annotation of one's own that stands on the text at hand. */
export type Shareable = { readonly annotation: Annotation; readonly range: TextRange };

/** What a sender decides on. */
export type ShareOptions = Pick<
  SharedLayer,
  "set" | "author" | "title" | "message" | "veil" | "colourNames" | "made"
> & {
  readonly withNotes: boolean;
  /** Whether the words go along, so that a reworded passage is found by likeness. */
  readonly isRobust: boolean;
  /** Whether it is told when notes were written: a file has the room. */
  readonly withDates?: boolean;
};

/** The edition that is shared from, as much of it as that needs. Asked with the same object again, sharing is quick. */
export type ShareSource = Pick<Edition, "id" | "text"> & { readonly article: Pick<Article, "id"> };

/**
 * Own annotations as a layer to be sent, in reading order. Each quote is looked for in the whole text,
 * once for the same `source` object.
 */
export function shareLayer(
  shareables: readonly Shareable[],
  source: ShareSource,
  { withNotes, isRobust, withDates = false, ...said }: ShareOptions,
): SharedLayer {
  const { article, id: edition } = source;
  const inOrder = [...shareables].sort((a, b) => byPlace(a.range, b.range));
  const annotations = named(
    inOrder.map((it) => ({
      ...sharedAnnotationFrom(it, source, { withNote: withNotes, isRobust }),
      ...(withDates && datesOf(it.annotation)),
    })),
  );
  const sharedIds = new Map(
    inOrder.map(({ annotation: { id } }, at) => [id, annotations[at]?.id ?? ""]),
  );
  const answering = annotations.map((it, at) => {
    const id = sharedIds.get(inOrder[at]?.annotation.replyTo ?? "");
    return id === undefined ? it : { ...it, replyTo: { set: said.set, id } };
  });
  return { article: article.id, edition: edition.slice(0, 8), ...said, annotations: answering };
}

export const datesOf = ({ created, modified }: Pick<Annotation, "created" | "modified">) => ({
  ...(created !== undefined && { created }),
  ...(modified !== undefined && { modified }),
});

/** An annotation as a link carries it; several on the same words still bear one name. */
export function sharedAnnotationFrom(
  { annotation, range }: Shareable,
  source: ShareSource,
  { withNote, isRobust }: { readonly withNote: boolean; readonly isRobust: boolean },
): SharedAnnotation {
  const [{ exact, prefix, suffix }] = describe(source.text, range);
  const print = printOf(source, exact);
  const replyTo = annotation.replyTo === undefined ? undefined : sharedIdParts(annotation.replyTo);
  return {
    id: annotationIdOf(print.fingerprint, 0),
    range,
    ...print,
    colour: annotation.colour ?? COLOURS[0],
    motivation: annotation.motivation,
    note: withNote ? (annotation.bodies[0]?.value ?? "") : "",
    // What stands in the words goes with them.
    tags: withNote ? (annotation.tags ?? []).slice(0, SHARE_LIMITS.tags) : [],
    ...(replyTo && { replyTo }),
    ...(isRobust && range.end > 0 && { quote: { exact, prefix, suffix } }),
  };
}

type Print = Fingerprint & { readonly isRecurring: boolean };

/** What was asked of a text: while a dialog is open, it asks the same at each letter that is typed. */
const known = new WeakMap<
  ShareSource,
  { readonly folded: string; readonly prints: Map<string, Print> }
>();

function printOf(source: ShareSource, quote: string): Print {
  const { folded, prints } = known.get(source) ?? {
    folded: foldForLinks(source.text).text,
    prints: new Map(),
  };
  known.set(source, { folded, prints });
  const print = prints.get(quote) ?? {
    ...fingerprintOf(quote),
    isRecurring: !standsOnce(foldedQuote(quote), folded),
  };
  prints.set(quote, print);
  return print;
}

function standsOnce(quote: string, folded: string): boolean {
  const first = quote === "" ? -1 : folded.indexOf(quote);
  return first !== -1 && folded.indexOf(quote, first + 1) === -1;
}

/** Tells apart those that lie on the same words, by their order. */
export function named(annotations: readonly SharedAnnotation[]): SharedAnnotation[] {
  const counts = new Map<number, number>();
  return annotations.map((it) => {
    const twin = counts.get(it.fingerprint) ?? 0;
    counts.set(it.fingerprint, twin + 1);
    return twin === 0 ? it : { ...it, id: annotationIdOf(it.fingerprint, twin) };
  });
}
