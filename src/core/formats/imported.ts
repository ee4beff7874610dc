import { keyOfTag, tagFrom, tagsInWords, tagsOnce } from "../annotation/tags";
import type { Anchoring } from "../anchoring/anchoring";
import { describe } from "../anchoring/describe";
import { COLOURS, isOnWholeText, quoteOf, type Target } from "../annotation/annotation";
import type { OwnAnnotation } from "../record/stored-annotation";
import type { ShareSource } from "../sharing/share-layer";
import { leanQuote } from "../storage/lean-quote";
import type { TextRange } from "../text/text-range";
import type { ReadNotes } from "./notebook";
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

/** A note's words: those of all its bodies, each once. */
export const wordsOf = ({ annotation }: SoughtNote["note"]): string =>
  [...new Set(annotation.bodies.map(({ value }) => value))].join("\n\n");

/** The tags of a note that do not stand in its words. */
export function tagsBesides(words: string, { tags }: SoughtNote["note"]): readonly string[] {
  const written = new Set(tagsInWords(words).map(keyOfTag));
  return tagsOnce(tags.flatMap((tag) => tagFrom(tag) ?? [])).filter(
    (tag) => !written.has(keyOfTag(tag)),
  );
}

/** An id that any storage key and address can hold; a long one goes by its digest. */
const idHere = (id: string): string =>
  id.length <= 200 && !/[\p{Cc}\p{Cs}]/u.test(id) ? id : idFromWords("note", id);

/** Where a note lies here: described on the text at hand where its words are found, else as it came. */
export function targetHere(
  { note, fate, range }: SoughtNote,
  { id, article, text }: BroughtTo,
): Target {
  if (isOnWholeText(note.annotation.target))
    return { source: article.id, edition: id, selectors: [] };
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

/** Its further passages as they came: they are looked for whenever the text is read. */
const furtherHere = ({ note }: SoughtNote, at: BroughtTo): readonly Target[] =>
  (note.annotation.further ?? []).map((target) =>
    targetHere({ note: { ...note, annotation: { ...note.annotation, target } }, fate: "lost" }, at),
  );

/** The name of an edition that nobody holds: where words were others than here, that is told. */
export const ELSEWHERE = "0".repeat(32);

/** Notes as one's own. The same file read again gives the same ids. */
export const asOwn = (
  sought: readonly SoughtNote[],
  at: BroughtTo,
  now: string,
): readonly OwnAnnotation[] =>
  sought.map((it) => {
    const { annotation } = it.note;
    const words = wordsOf(it.note);
    const tags = tagsBesides(words, it.note);
    const created = annotation.created ?? annotation.modified ?? now;
    return {
      id: idHere(annotation.id),
      motivation: words === "" ? "highlighting" : "commenting",
      target: targetHere(it, at),
      bodies: words === "" ? [] : [{ value: words }],
      ...(annotation.replyTo !== undefined && { replyTo: idHere(annotation.replyTo) }),
      ...(tags.length > 0 && { tags }),
      ...(annotation.further && { further: furtherHere(it, at) }),
      colour: annotation.colour ?? COLOURS[0],
      created,
      modified: annotation.modified ?? created,
    };
  });
