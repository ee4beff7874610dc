import { COLOURS, type Colour, type Motivation } from "../annotation/annotation";
import { failed, ok, type Result } from "../result";
import { type BitReader, type BitWriter, bitsFor } from "./bits";
import { checkBits, type CheckKind, CRC_16, freshState } from "./checks";

/** What a payload's first part tells: what it is about, and how the rest is laid out. */
export type ShareHeader = {
  readonly article: string;
  /** 32 bits. */
  readonly edition: number;
  /** 24 bits. */
  readonly set: number;
  readonly made: number;
  readonly count: number;
  /** The length of the texts with their check, in bits; 0 where there are none. */
  readonly textBits: number;
  /** The length of the extras, in bytes. */
  readonly extraBytes: number;
  /** How many bits each record's fields have. */
  readonly widths: RecordWidths;
  /** Where all annotations have the same, the records do not say it. */
  readonly colour: Colour | undefined;
  readonly motivation: Motivation | undefined;
};

export type RecordWidths = {
  readonly start: number;
  readonly length: number;
  /** Of what the fold takes off; 0 and no more fields where nothing is `rare`. */
  readonly rare: { readonly shrink: number; readonly twin: number } | undefined;
};

export const FORMAT = 1;
const PRELUDE_BITS = 12;
/** A version and what has to stand behind it, 6 bits each: a changed letter makes no other version. */
const guardOf = (version: number): number => (version * 5 + 23) % 64;

const LETTERS = "abcdefghijklmnopqrstuvwxyz-";
const DIGIT = LETTERS.length + 1;
const OTHER_POINT = DIGIT + 1;
const MIXED = 7;
const MOTIVATIONS: readonly Motivation[] = ["highlighting", "commenting"];

export function writeHeader(writer: BitWriter, header: ShareHeader): void {
  writer.put(FORMAT, 6);
  writer.put(guardOf(FORMAT), 6);
  writer.putNumber(header.count);
  writer.putNumber(header.textBits);
  writer.putNumber(header.extraBytes);
  writer.put(header.set, 24);
  writer.put(header.edition, 32);
  writer.put(header.made, 24);
  const { start, length, rare } = header.widths;
  writer.put(start, 5);
  writer.put(length, 5);
  writer.putFlag(rare !== undefined);
  if (rare) {
    writer.put(rare.shrink, 5);
    writer.put(rare.twin, 4);
  }
  writer.put(header.colour ? COLOURS.indexOf(header.colour) : MIXED, 3);
  writer.put(header.motivation ? MOTIVATIONS.indexOf(header.motivation) : MOTIVATIONS.length, 2);
  writeArticle(writer, header.article);
  writer.put(headerCheck(CRC_16, writer.written(), writer.length), 16);
}

/** A check over the header up to `end`, without its version. */
export const headerCheck = (kind: CheckKind, bytes: Uint8Array, end: number): number =>
  checkBits(kind, freshState(kind), { bytes, start: PRELUDE_BITS, end });

/** Leaves the reader behind the header. */
export function readHeader(
  reader: BitReader,
): Result<ShareHeader, "not-a-share" | "damaged" | "cut-off" | "newer-version"> {
  const version = reader.take(6);
  const isGuarded = reader.take(6) === guardOf(version);
  if (isGuarded && version > FORMAT) return failed("newer-version");
  const header = readFields(reader);
  const isCut = reader.isShort;
  const end = reader.at;
  const isWhole = !isCut && headerCheck(CRC_16, reader.bytes, end) === reader.take(16);
  // Where the rest is whole, a changed letter of the version is known to have been one.
  if (isWhole && !reader.isShort && header) return ok(header);
  if (!isGuarded || version !== FORMAT) return failed("not-a-share");
  return failed(reader.isShort ? "cut-off" : "damaged");
}

function readFields(reader: BitReader): ShareHeader | undefined {
  const count = reader.takeNumber();
  const textBits = reader.takeNumber();
  const extraBytes = reader.takeNumber();
  const set = reader.take(24);
  const edition = reader.take(32);
  const made = reader.take(24);
  const start = reader.take(5);
  const length = reader.take(5);
  const rare = reader.takeFlag() ? { shrink: reader.take(5), twin: reader.take(4) } : undefined;
  const colour = reader.take(3);
  const motivation = MOTIVATIONS[reader.take(2)];
  const article = readArticle(reader);
  if (article === undefined || (colour !== MIXED && !COLOURS[colour])) return undefined;
  return {
    ...{ article, edition, set, made, count, textBits, extraBytes },
    widths: { start, length, rare },
    colour: COLOURS[colour],
    motivation,
  };
}

/** Five bits a letter of an article's id; digits, and whatever else there might be, with more behind. */
function writeArticle(writer: BitWriter, article: string): void {
  for (const letter of article) {
    const at = LETTERS.indexOf(letter);
    if (at >= 0) writer.put(at + 1, 5);
    else if (/[0-9]/u.test(letter)) {
      writer.put(DIGIT, 5);
      writer.put(Number(letter), 4);
    } else {
      writer.put(OTHER_POINT, 5);
      writer.put(letter.codePointAt(0) ?? 0, 21);
    }
  }
  writer.put(0, 5);
}

function readArticle(reader: BitReader): string | undefined {
  let article = "";
  for (let code = reader.take(5); code !== 0; code = reader.take(5)) {
    if (code <= LETTERS.length) article += LETTERS.charAt(code - 1);
    else if (code === DIGIT) article += String(reader.take(4));
    else {
      const point = reader.take(21);
      if (point > 0x10ffff || code > OTHER_POINT) return undefined;
      article += String.fromCodePoint(point);
    }
  }
  return article;
}

/** How many bits a record has, with its own check. */
export const recordBits = ({ widths, colour, motivation, extraBytes }: ShareHeader): number =>
  widths.start +
  widths.length +
  (widths.rare ? widths.rare.shrink + widths.rare.twin + 1 : 0) +
  (colour === undefined ? 3 : 0) +
  (motivation === undefined ? 1 : 0) +
  bitsFor(extraBytes) +
  44 +
  8;
