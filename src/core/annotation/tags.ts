import { wellFormed } from "../text/well-formed";
import { fold } from "../text/folding";
import type { TextRange } from "../text/text-range";
import type { Annotation } from "./annotation";

/** From where it begins to the next blank: what is in an address is no tag. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)[^\s]*/giu;
/** After a letter, a digit, another `#`, `&` or `/` it is a part of something else: `C#x`, `##`, `&#39;`, a path. */
const TAG =
  // oxlint-disable-next-line no-misleading-character-class -- joiners stand for themselves
  /(?<![\p{L}\p{M}\p{N}_#&/])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c\u200d-]*)/gu;

/** A tag in what was written: where it stands, its `#` included. */
export type TagPlace = { readonly tag: string } & TextRange;

/** All places of tags, in reading order. */
export function tagPlaces(words: string): readonly TagPlace[] {
  const places: TagPlace[] = [];
  const seen = words.replace(ADDRESS, ({ length }) => " ".repeat(length));
  for (const { 1: typed = "", index: start } of seen.matchAll(TAG)) {
    const tag = typed.replace(/[-\u200c\u200d]+$/u, "");
    if (!/^[\p{N}_]*$/u.test(tag)) places.push({ tag, start, end: start + 1 + tag.length });
  }
  return places;
}

/**
 * The tags in what was written: words of any script with `#` before them, as first written, each once however it is
 * spelt. One of digits alone is a number: `#3`.
 */
export function tagsInWords(words: string): readonly string[] {
  const found = new Map<string, string>();
  for (const { tag } of tagPlaces(words)) {
    const key = keyOfTag(tag);
    if (!found.has(key)) found.set(key, tag);
  }
  return [...found.values()];
}

/** What two spellings of one tag have in common. */
export const keyOfTag = (tag: string): string => fold(tag).text || tag;

/** The tags of a note: those in its words, whatever language they are in, and its own; each once. */
export function tagsOf({
  bodies,
  tags = [],
}: Pick<Annotation, "bodies" | "tags">): readonly string[] {
  const inWords = tagsInWords(bodies.map(({ value }) => value).join("\n"));
  return tags.length === 0 ? inWords : tagsOnce([...tags, ...inWords]);
}

/** Each tag once, as it is spelt first. */
export function tagsOnce(tags: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const tag of tags) if (!found.has(keyOfTag(tag))) found.set(keyOfTag(tag), tag);
  return [...found.values()];
}

/** Longer ones are sentences, in UTF-16 code units. */
const LONGEST_TAG = 100;

/** A tag as it was typed into a field of its own: one word, without `#` and without anything that is not seen; undefined where nothing is left. */
export function tagFrom(typed: string): string | undefined {
  const word = wellFormed(typed)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (it) => (/[\u200c\u200d]/u.test(it) ? it : " "))
    .trim()
    .replace(/^#+/u, "")
    .trim()
    .replace(/\s+/gu, "_")
    .slice(0, LONGEST_TAG);
  return /[\p{L}\p{N}]/u.test(word) ? word : undefined;
}
