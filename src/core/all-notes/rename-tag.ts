import { keyOfTag, tagPlaces, tagsInWords } from "../annotation/tags";

/**
 * The words of a note in which a tag, however it is spelt there, is another one; where the note has that one already,
 * both are one tag from now on. What only looks like the tag, as a part of an address, stays.
 */
export function withTagRenamed(words: string, from: string, to: string): string {
  const key = keyOfTag(from);
  let renamed = "";
  let at = 0;
  for (const { tag, start, end } of tagPlaces(words)) {
    if (keyOfTag(tag) !== key) continue;
    renamed += `${words.slice(at, start)}#${to}`;
    at = end;
  }
  return renamed + words.slice(at);
}

/** A tag as it can be written in a note, blanks joined by `_`; undefined where it cannot be one. */
export function asTag(typed: string): string | undefined {
  const joined = typed.trim().replace(/^#/u, "").trim().replaceAll(/\s+/gu, "_");
  const [tag] = tagsInWords(`#${joined}`);
  return tag === joined ? tag : undefined;
}
