import { jsonValue } from "../parse-json";
import { parseArticle } from "../article/article";
import { failed, ok, type Result } from "../result";
import type { NotesFault, ReadNotes } from "./notebook";
import { isFields, listOf, wordsFrom } from "./reading";
import { notesFromWeb } from "./web-notes";

const BEGINNING = /<script\b[^<>]{0,500}application\/ld\+json[^<>]{0,500}>/giu;

/**
 * Reads the program's own page: its embedded JSON-LD alone, whatever the page shows. The text comes along where that
 * holds it (`article`, beside the notes).
 */
export function readHtmlPage(
  input: string | Uint8Array,
  text?: string,
): Result<ReadNotes, NotesFault> {
  const words = wordsFrom(input);
  if (!words.ok) return words;
  let isBroken = false;
  for (const begun of words.value.matchAll(BEGINNING)) {
    const from = begun.index + begun[0].length;
    const to = words.value.toLowerCase().indexOf("</script", from);
    const value = jsonValue(words.value.slice(from, to === -1 ? undefined : to));
    if (value === undefined) {
      isBroken = true;
      continue;
    }
    for (const one of [value, ...listOf(isFields(value) ? value["@graph"] : undefined)]) {
      const read = notesFromWeb(one, text);
      if (!read.ok) continue;
      const article = articleIn(value) ?? articleIn(one);
      return article ? ok({ ...read.value, article }) : read;
    }
  }
  return failed(isBroken ? "damaged" : "not-this-format");
}

function articleIn(value: unknown) {
  if (!isFields(value)) return undefined;
  for (const name of ["article", "hashiya:article", "about"]) {
    const read = parseArticle(JSON.stringify(value[name]) ?? "");
    if (read.ok) return read.value;
  }
  return undefined;
}
