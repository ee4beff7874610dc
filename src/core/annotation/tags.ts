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

/** The tags in the words of a note, whatever language they are in. */
export const tagsOf = ({ bodies }: Pick<Annotation, "bodies">): readonly string[] =>
  tagsInWords(bodies.map(({ value }) => value).join("\n"));
