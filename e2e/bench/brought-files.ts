import { docx, epub, odt } from "../../src/testing/office-files";
import { seedText } from "./noted-text";

export const BRING_FORMATS = [
  "plain",
  "markdown",
  "html",
  "docx",
  "odt",
  "rtf",
  "epub",
  "openiti",
  "tei",
  "article",
] as const;
export type BringFormat = (typeof BRING_FORMATS)[number];

const WORDS_IN_PARAGRAPH = 100;

/** Paragraphs of the seed text's words that take about so many bytes in UTF-8, or so many words. */
export function paragraphs(bytes: number, count = Number.POSITIVE_INFINITY): readonly string[] {
  const known = seedText()
    .text.split(/\s+/u)
    .filter((it) => /^\p{L}+$/u.test(it));
  const all: string[] = [];
  let written = 0;
  for (let at = 0; written < bytes && at < count; at += WORDS_IN_PARAGRAPH) {
    const words = Array.from(
      { length: Math.min(WORDS_IN_PARAGRAPH, count - at) },
      (_, nth) => known[((at + nth) * 48_271) % known.length],
    ).join(" ");
    all.push(words);
    written += words.length * 1.83;
  }
  return all;
}

export const lettersIn = (words: readonly string[]): number =>
  words.reduce((sum, it) => sum + it.replaceAll(/\s+/gu, "").length, 0);

type Made = { readonly name: string; readonly bytes: Uint8Array };
const made = (name: string, text: string): Made => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const between = (words: readonly string[], open: string, close: string) =>
  words.map((it) => `${open}${it}${close}`).join("\n");

/** The same words as a file of a format. */
export function fileOfWords(format: BringFormat, words: readonly string[]): Made {
  switch (format) {
    case "plain":
      return made("plain.txt", words.join("\n\n"));
    case "markdown":
      return made("markdown.md", words.join("\n\n"));
    case "html":
      return made(
        "page.html",
        `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>كتاب</title></head><body>${between(words, "<p>", "</p>")}</body></html>`,
      );
    case "docx":
      return {
        name: "word.docx",
        bytes: docx(
          between(
            words,
            "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>",
            "</w:t></w:r></w:p>",
          ),
        ),
      };
    case "odt":
      return { name: "writer.odt", bytes: odt(between(words, "<text:p>", "</text:p>")) };
    case "rtf":
      return made("rich.rtf", `{\\rtf1\\ansi\\uc1 ${words.map(rtfParagraph).join("\n")}}`);
    case "epub":
      return { name: "book.epub", bytes: epubOf(words) };
    case "openiti":
      return made(
        "book.mARkdown",
        `######OpenITI#\n#META# 010.AuthorNAME :: كاتب\n#META#Header#End#\n${between(words, "# ", " PageV01P001")}\n`,
      );
    case "tei":
      return made(
        "text.tei.xml",
        `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>كتاب</title></titleStmt></fileDesc></teiHeader><text><body>${between(words, "<p>", "</p>")}</body></text></TEI>`,
      );
    case "article":
      return made(
        "article.json",
        JSON.stringify({
          id: "kitab",
          headline: "كتاب",
          inLanguage: "ar",
          blocks: words.map((text) => ({ type: "paragraph", text })),
        }),
      );
  }
}

const rtfParagraph = (words: string): string =>
  `\\pard\\rtlpar ${words.replaceAll(/[^\n -~]/gu, (it) => `\\u${it.charCodeAt(0)}?`)}\\par`;

/** Chapters of a hundred paragraphs. */
function epubOf(words: readonly string[]): Uint8Array {
  const chapters: string[] = [];
  for (let at = 0; at < words.length; at += 100)
    chapters.push(between(words.slice(at, at + 100), "<p>", "</p>"));
  return epub(chapters);
}
