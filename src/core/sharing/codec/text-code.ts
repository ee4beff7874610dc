import type { BitReader, BitWriter } from "./bits";
import { CODED_LETTERS, CODE_LENGTHS } from "./text-code-table";

/**
 * Texts as bits: a fixed Huffman code of some 4.2 bits an Arabic letter. The letter before decides which
 * of eight tables is used. Any other code point follows a mark in 21 bits, or in 7 where its
 * upper bits are those of the last one so written (`NEAR`). Nothing refers back, so a damaged text harms
 * no other, and no text is longer than the bits that tell it.
 */
const END = 0;
const FAR = 1;
const NEAR = 2;
const FIRST_LETTER = 3;
const FAR_BITS = 21;
const NEAR_BITS = 7;
/** Whose upper bits the first NEAR shares: Latin letters with accents. */
const FIRST_BLOCK = 1;

const letters = Array.from(CODED_LETTERS);
const symbolOf = new Map(letters.map((letter, at) => [letter, at + FIRST_LETTER]));

type Table = {
  /** The code of each symbol, and how many bits it has. */
  readonly codes: readonly { readonly code: number; readonly width: number }[];
  /** For each width: the first code, and the symbols that have codes of this width, in order. */
  readonly byWidth: readonly { readonly first: number; readonly symbols: readonly number[] }[];
};

function tableFrom(lengths: string): Table {
  const widths = Array.from(lengths, (digit) => Number.parseInt(digit, 36));
  const codes = widths.map((width) => ({ code: 0, width }));
  const byWidth: { first: number; symbols: number[] }[] = [{ first: 0, symbols: [] }];
  let code = 0;
  for (let width = 1; width <= Math.max(...widths); width += 1) {
    code *= 2;
    const symbols = widths.flatMap((it, symbol) => (it === width ? [symbol] : []));
    byWidth.push({ first: code, symbols });
    for (const symbol of symbols) {
      codes[symbol] = { code, width };
      code += 1;
    }
  }
  return { codes, byWidth };
}

const tables = CODE_LENGTHS.map(tableFrom);

/** What the letter before was; each has a table. Arabic letters differ by what tends to follow them. */
const KINDS = [
  "other-arabic",
  "gap",
  "alef",
  "lam",
  "yeh-waw",
  "closing",
  "latin",
  "foreign",
] as const;
type Kind = (typeof KINDS)[number];
const START = KINDS.indexOf("gap");
const FIRST_FOREIGN = KINDS.indexOf("latin");

function kindOf(letter: string): Kind {
  if (/[a-zA-Z]/u.test(letter)) return "latin";
  if (" \n".includes(letter)) return "gap";
  if (letter === "ا") return "alef";
  if (letter === "ل") return "lam";
  if ("يو".includes(letter)) return "yeh-waw";
  return "ةىءً.،:؛؟".includes(letter) ? "closing" : "other-arabic";
}

const kinds = ["closing", "foreign", "foreign", ...letters.map(kindOf)].map((kind) =>
  KINDS.findIndex((it) => it === kind),
);
/** Whether a symbol is a letter or a mark, and not what stands among letters of any script. */
const isOfScript = [false, true, true, ...letters.map((letter) => /[\p{L}\p{M}]/u.test(letter))];

/** The table for what follows. Gaps, punctuation and digits leave Latin and foreign text what it is. */
const tableAfter = (symbol: number, table: number): number =>
  isOfScript[symbol] || table < FIRST_FOREIGN ? (kinds[symbol] ?? table) : table;

/** Writes a text and its end. Lone surrogates become U+FFFD. */
export function writeText(writer: BitWriter, text: string): void {
  let table = START;
  let block = FIRST_BLOCK;
  const putSymbol = (symbol: number): void => {
    const { code = 0, width = 0 } = tables[table]?.codes[symbol] ?? {};
    writer.put(code, width);
    table = tableAfter(symbol, table);
  };
  for (const letter of wellFormed(text)) {
    const symbol = symbolOf.get(letter);
    const point = letter.codePointAt(0) ?? 0;
    if (symbol !== undefined) putSymbol(symbol);
    else if (point >> NEAR_BITS === block) {
      putSymbol(NEAR);
      writer.put(point & 0x7f, NEAR_BITS);
    } else {
      putSymbol(FAR);
      writer.put(point, FAR_BITS);
      block = point >> NEAR_BITS;
    }
  }
  putSymbol(END);
}

/** Reads a text; undefined where it does not end, is no text, or has more than `limit` code points. */
export function readText(reader: BitReader, limit: number): string | undefined {
  let table = START;
  let block = FIRST_BLOCK;
  let text = "";
  for (let left = limit; ; left -= 1) {
    const symbol = readSymbol(reader, table);
    if (symbol === undefined || reader.isShort) return undefined;
    if (symbol === END) return text;
    if (left === 0) return undefined;
    if (symbol === FAR || symbol === NEAR) {
      const point =
        symbol === FAR ? reader.take(FAR_BITS) : (block << NEAR_BITS) + reader.take(NEAR_BITS);
      if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
      block = point >> NEAR_BITS;
      text += String.fromCodePoint(point);
    } else text += letters[symbol - FIRST_LETTER] ?? "";
    table = tableAfter(symbol, table);
  }
}

function readSymbol(reader: BitReader, table: number): number | undefined {
  let code = 0;
  for (const { first, symbols } of tables[table]?.byWidth ?? []) {
    const symbol = symbols[code - first];
    if (symbol !== undefined) return symbol;
    code = code * 2 + reader.takeBit();
  }
  return undefined;
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text with U+FFFD for each lone surrogate. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, "\ufffd");
