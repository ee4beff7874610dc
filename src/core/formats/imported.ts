import { tagsInWords } from "../annotation/tags";
import type { Anchoring } from "../anchoring/anchoring";
import { describe } from "../anchoring/describe";
import { COLOURS, quoteOf, type Annotation, type Target } from "../annotation/annotation";
import type { OwnAnnotation } from "../record/stored-annotation";
import { fingerprintOf } from "../sharing/codec/fingerprint";
import { ownSetId } from "../sharing/own-set";
import { shareLayer, sharedAnnotationFrom, type ShareSource } from "../sharing/share-layer";
import { annotationIdOf } from "../sharing/codec/shared-ids";
import { SHARE_LIMITS, type SharedAnnotation, type SharedLayer } from "../sharing/shared-layer";
import { leanQuote } from "../storage/lean-quote";
import type { TextRange } from "../text/text-range";
import type { Author, ReadNotes } from "./notebook";
import { idFromWords } from "./reading";

/** The edition that notes are brought to. */
export type BroughtTo = ShareSource;

/** A note of a file with what became of its passage on the text at hand. */
export type SoughtNote = {
  readonly note: ReadNotes["notes"][number];
  readonly fate: "found" | "reworded" | "lost";
  readonly range?: TextRange;
};

/** What is to be looked for: an edition that is named is another one's, unless it is the one at hand. */
export const targetsOf = ({ notes }: ReadNotes, at: BroughtTo): readonly Target[] =>
  notes.map(({ annotation: { target } }) => ({
    source: at.article.id,
    ...(target.edition !== undefined && { edition: target.edition }),
    selectors: target.selectors,
  }));

/** Puts together what was read and what was found; `anchorings` are in the notes' order. */
export const soughtNotes = (
  { notes }: ReadNotes,
  anchorings: readonly Anchoring[],
): readonly SoughtNote[] =>
  notes.map((note, at): SoughtNote => {
    const anchoring = anchorings[at];
    if (anchoring?.status !== "anchored") return { note, fate: "lost" };
    return {
      note,
      fate: anchoring.isReworded ? "reworded" : "found",
      range: anchoring.range,
    };
  });

/** A note's words here: those of all its bodies, each once, then a line with the tags that do not stand in them. */
export function wordsHere({ annotation, tags }: SoughtNote["note"]): string {
  const words = [...new Set(annotation.bodies.map(({ value }) => value))].join("\n\n");
  const written = new Set(tagsInWords(words));
  const missing = tags.map(asOneWord).filter((tag) => tag !== "" && !written.has(tag));
  const line = missing.map((tag) => `#${tag}`).join(" ");
  return [words, line].filter((part) => part !== "").join("\n");
}

/** A tag in a note's words ends at a blank. */
const asOneWord = (tag: string): string =>
  tag
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "");

/** An id that any storage key and address can hold; a long one goes by its digest. */
const idHere = (id: string): string =>
  id.length <= 200 && !/[\p{Cc}\p{Cs}]/u.test(id) ? id : idFromWords("note", id);

/** Where a note lies here: described on the text at hand where its words are found, else as it came. */
function targetHere({ note, fate, range }: SoughtNote, { id, article, text }: BroughtTo): Target {
  if (range && fate === "found")
    return { source: article.id, edition: id, selectors: leanQuote(text, describe(text, range)) };
  const { target } = note.annotation;
  const quote = {
    type: "TextQuoteSelector" as const,
    exact: quoteOf(target),
    prefix: "",
    suffix: "",
  };
  const told = target.selectors.find((it) => it.type === "TextQuoteSelector") ?? quote;
  const place =
    target.selectors.find((it) => it.type === "TextPositionSelector") ??
    ({
      type: "TextPositionSelector",
      start: range?.start ?? 0,
      end: range?.end ?? told.exact.length,
    } as const);
  return { source: article.id, edition: target.edition ?? ELSEWHERE, selectors: [told, place] };
}

/** The name of an edition that nobody holds: where words were others than here, that is told. */
const ELSEWHERE = "0".repeat(32);

/** Notes as one's own. The same file read again gives the same ids. */
export const asOwn = (
  sought: readonly SoughtNote[],
  at: BroughtTo,
  now: string,
): readonly OwnAnnotation[] =>
  sought.map((it) => {
    const { annotation } = it.note;
    const words = wordsHere(it.note);
    const created = annotation.created ?? annotation.modified ?? now;
    return {
      id: idHere(annotation.id),
      motivation: words === "" ? "highlighting" : "commenting",
      target: targetHere(it, at),
      bodies: words === "" ? [] : [{ value: words }],
      ...(annotation.replyTo !== undefined && { replyTo: idHere(annotation.replyTo) }),
      colour: annotation.colour ?? COLOURS[0],
      created,
      modified: annotation.modified ?? created,
    };
  });

/** Of what a layer says, that it is not longer than a layer can say. */
const fits = ({ note }: SoughtNote): boolean =>
  wordsHere(note).length <= SHARE_LIMITS.note &&
  quoteOf(note.annotation.target).length <= SHARE_LIMITS.quote;

/**
 * Notes as others' layers, one for each person; `someone` is what the file's own name or the like says where nobody
 * is named. The same person's notes on the same text are the same set again. `made` is in whole minutes since
 * 2026-01-01T00:00Z.
 */
export function asLayers(
  sought: readonly SoughtNote[],
  authors: readonly Author[],
  at: BroughtTo,
  { made, someone }: { readonly made: number; readonly someone: string },
): readonly SharedLayer[] {
  const byAuthor = new Map<string, SoughtNote[]>();
  for (const it of sought.filter(fits)) {
    const theirs = byAuthor.get(it.note.author ?? "");
    if (theirs) theirs.push(it);
    else byAuthor.set(it.note.author ?? "", [it]);
  }
  return [...byAuthor].map(([id, theirs]) => {
    const name = authors.find((it) => it.id === id)?.name ?? "";
    const isWhole = theirs.every(({ fate }) => fate === "found");
    const annotations = theirs.slice(0, SHARE_LIMITS.annotations).map((it) => sharedFrom(it, at));
    const empty = shareLayer([], at, {
      set: ownSetId(
        `notes of ${id || someone} on ${isWhole ? at.id : ELSEWHERE}`,
        at.article.id,
        "all",
      ),
      author: [...(name || someone)].slice(0, SHARE_LIMITS.name).join(""),
      title: "",
      message: "",
      veil: 0,
      colourNames: {},
      made,
      withNotes: true,
      isRobust: true,
    });
    return {
      ...empty,
      ...(!isWhole && { edition: ELSEWHERE.slice(0, 8) }),
      annotations: named(annotations),
    };
  });
}

function sharedFrom(it: SoughtNote, at: BroughtTo): SharedAnnotation {
  const words = wordsHere(it.note);
  const { colour = COLOURS[0], id } = it.note.annotation;
  const annotation: Annotation = {
    id,
    motivation: words === "" ? "highlighting" : "commenting",
    target: { source: at.article.id, selectors: [] },
    bodies: words === "" ? [] : [{ value: words }],
    colour,
  };
  if (it.range && it.fate === "found")
    return sharedAnnotationFrom({ annotation, range: it.range }, at, {
      withNote: true,
      isRobust: true,
    });
  const [quote, place] = targetHere(it, at).selectors;
  const exact = quote?.type === "TextQuoteSelector" ? quote : { exact: "", prefix: "", suffix: "" };
  const range = place?.type === "TextPositionSelector" ? place : { start: 0, end: 0 };
  return {
    id: "",
    range: { start: range.start, end: range.end },
    ...fingerprintOf(exact.exact),
    isRecurring: false,
    colour,
    motivation: annotation.motivation,
    note: words,
    tags: [],
    quote: { exact: exact.exact, prefix: exact.prefix, suffix: exact.suffix },
  };
}

/** Tells apart those that lie on the same words, by their order. */
function named(annotations: readonly SharedAnnotation[]): readonly SharedAnnotation[] {
  const counts = new Map<number, number>();
  return annotations.map((it) => {
    const twin = counts.get(it.fingerprint) ?? 0;
    counts.set(it.fingerprint, twin + 1);
    return { ...it, id: annotationIdOf(it.fingerprint, twin) };
  });
}
