import type { Margin } from "./margin";
import type { Reader } from "./reader";

type Page = { readonly reader: Reader; readonly margin: Margin };

/** Selects words, writes a note on them and saves it. */
export async function writeNote({ reader, margin }: Page, words: string, note: string) {
  await reader.select(words);
  await reader.pressToolbar("note");
  await margin.isWriting(words);
  await margin.write(note);
  await margin.save();
}
