import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { type Annotation, COLOURS } from "../annotation/annotation";
import { describe } from "../anchoring/describe";
import { fold } from "../text/folding";
import { byPlace, type TextRange } from "../text/text-range";
import { fingerprintOf, foldedQuote } from "./fingerprint";
import { annotationIdOf, setIdOf } from "./shared-ids";
import type { SharedAnnotation, SharedLayer } from "./shared-layer";

/** An annotation of one's own that stands on the text at hand. */
export type Shareable = { readonly annotation: Annotation; readonly range: TextRange };

/** What a sender decides on. */
export type ShareOptions = Pick<
  SharedLayer,
  "author" | "title" | "message" | "veil" | "colourNames" | "made"
> & {
  readonly withNotes: boolean;
  /** Whether the words go along, so that a reworded passage is found by likeness. */
  readonly isRobust: boolean;
  /** Known to this author's browser alone: his sets bear the same name whenever they are sent. */
  readonly authorKey: string;
};

/** An article's text at hand; `edition` is its whole digest. */
export type ShareSource = {
  readonly article: string;
  readonly text: string;
  readonly edition: string;
};

/** Own annotations as a layer to be sent, in reading order. */
export function shareLayer(
  shareables: readonly Shareable[],
  { article, text, edition }: ShareSource,
  { withNotes, isRobust, authorKey, ...said }: ShareOptions,
): SharedLayer {
  const folded = fold(text).text;
  const annotations = [...shareables]
    .sort((a, b) => byPlace(a.range, b.range))
    .map((it) => sharedAnnotationFrom(it, { text, folded }, { withNote: withNotes, isRobust }));
  const set = setIdFrom(authorKey, article, said.title);
  return { article, edition: edition.slice(0, 8), set, ...said, annotations: named(annotations) };
}

/** The name of one author's set on one article under one title: 24 bits of a digest. */
export function setIdFrom(authorKey: string, article: string, title: string): string {
  const [a = 0, b = 0, c = 0] = sha256(utf8ToBytes([authorKey, article, title].join("\0")));
  return setIdOf(a * 65_536 + b * 256 + c);
}

/** An annotation as a link carries it; several on the same words still bear one name. */
export function sharedAnnotationFrom(
  { annotation, range }: Shareable,
  { text, folded }: { readonly text: string; readonly folded: string },
  { withNote, isRobust }: { readonly withNote: boolean; readonly isRobust: boolean },
): SharedAnnotation {
  const exact = text.slice(range.start, range.end);
  const print = fingerprintOf(exact);
  const [{ prefix, suffix }] = describe(text, range);
  return {
    id: annotationIdOf(print.fingerprint, 0),
    range,
    ...print,
    isRecurring: stands(foldedQuote(exact), folded) !== "once",
    colour: annotation.colour ?? COLOURS[0],
    motivation: annotation.motivation,
    note: withNote ? (annotation.bodies[0]?.value ?? "") : "",
    tags: [],
    ...(isRobust && { quote: { exact, prefix, suffix } }),
  };
}

function stands(quote: string, folded: string): "never" | "once" | "again" {
  const first = quote === "" ? -1 : folded.indexOf(quote);
  if (first === -1) return "never";
  return folded.indexOf(quote, first + 1) === -1 ? "once" : "again";
}

/** Tells apart those that lie on the same words, by their order. */
function named(annotations: readonly SharedAnnotation[]): SharedAnnotation[] {
  const counts = new Map<number, number>();
  return annotations.map((it) => {
    const twin = counts.get(it.fingerprint) ?? 0;
    counts.set(it.fingerprint, twin + 1);
    return twin === 0 ? it : { ...it, id: annotationIdOf(it.fingerprint, twin) };
  });
}
