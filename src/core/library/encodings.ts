import type { Tools } from "./tools";

/** The encodings that a reader may choose for a file of plain letters. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1256",
  "iso-8859-6",
  "windows-1255",
  "windows-1252",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Decode = Tools["decode"];

export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether another encoding would have made sense too, so that the reader should be asked. */
  readonly isGuess: boolean;
};

/**
 * Finds out how a file's letters are written: by the mark at its beginning, by the zero bytes of
 * UTF-16 without one, by being UTF-8 throughout, else by which of the old pages gives more of the
 * words that every Arabic, Persian or Urdu text holds.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): Decoded {
  const certain = markedEncoding(bytes) ?? zeroEncoding(bytes);
  if (certain) return { text: decode(bytes, certain) ?? "", encoding: certain, isGuess: false };
  const text = decode(bytes, "utf-8");
  if (text !== undefined) return { text, encoding: "utf-8", isGuess: false };
  return bestPage(bytes, decode);
}

/** A file's letters as the reader says that they are written. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding, decode: Decode): Decoded => ({
  text: decode(bytes, encoding) ?? "",
  encoding,
  isGuess: false,
});

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

const LOOKED_AT = 4096; // bytes

/**
 * UTF-16 without its mark: the high byte of a letter of any of these scripts, and of a blank, is small,
 * and stands at every second place. In no other encoding are bytes below 7 letters at all.
 */
function zeroEncoding(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length, LOOKED_AT) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if ((bytes[i] ?? 0) <= 6) even += 1;
    if ((bytes[i + 1] ?? 0) <= 6) odd += 1;
  }
  const isMost = (some: number, others: number) => some > end * 0.35 && others < some / 3;
  if (end < 8) return undefined;
  if (isMost(odd, even)) return "utf-16le";
  return isMost(even, odd) ? "utf-16be" : undefined;
}

const OLD_PAGES = ["windows-1256", "iso-8859-6", "windows-1255"] as const;
const READ = 20_000; // letters that are enough to tell

/** Words that stand in every Arabic, Persian, Urdu or Hebrew text of some length. */
const COMMON =
  /(?<![\p{L}\p{M}])(?:و?ال[\u0621-\u064A]{2,}|في|من|على|إلى|أن|ما|لا|هذا|عن|که|در|به|از|این|است|کے|میں|ہے|של|את|על|לא|הוא|כי)(?![\p{L}\p{M}])/gu;
const LETTERS = /[\u0621-\u064A\u05D0-\u05EA]/gu;
/** What no text of these languages holds among its letters: the sign that a page is not the right one. */
const ODD =
  /[\u0080-\u009F\uFFFD]|[A-Za-z][\u0600-\u06FF\u0590-\u05FF]|[\u0600-\u06FF\u0590-\u05FF][A-Za-z]/gu;

function bestPage(bytes: Uint8Array, decode: Decode): Decoded {
  const pages = OLD_PAGES.flatMap((encoding) => {
    const text = decode(bytes, encoding);
    return text === undefined ? [] : [{ encoding, text, worth: worthOf(text.slice(0, READ)) }];
  }).toSorted((a, b) => b.worth - a.worth);
  const [best] = pages;
  if (best && best.worth > 0) return { text: best.text, encoding: best.encoding, isGuess: true };
  const encoding = "windows-1252";
  return { text: decode(bytes, encoding) ?? "", encoding, isGuess: true };
}

function worthOf(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(COMMON) * 8 + count(LETTERS) - count(ODD) * 8;
}
