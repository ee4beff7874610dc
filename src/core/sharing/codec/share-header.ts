import { COLOURS, type Colour, type Motivation } from "../../annotation/annotation";
import { failed, ok, type Result } from "../../result";
import { type BitReader, type BitWriter, bitsFor } from "./bits";
import { checkBits, CRC_16, CRC_8, freshState } from "./checks";

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
  /** The colours that occur, in their order: a record tells which of them it has. */
  readonly colours: readonly Colour[];
  /** Where all annotations have the same, the records do not say it. */
  readonly motivation: Motivation | undefined;
};

export type RecordWidths = {
  readonly start: number;
  readonly length: number;
  /** Whether each record says that its quote recurs (1) or none does (0). */
  readonly recurring: 0 | 1;
  /** Of what the fold takes off a quote, and makes it longer by at most, in code units. */
  readonly shrink: number;
  readonly growth: number;
  readonly twin: number;
};

export const FORMAT = 1;
export const FINGERPRINT_BITS = 44;
export const RECORD_CHECK_BITS = 8;
const PRELUDE_BITS = 12;
/** A version and what has to stand behind it, 6 bits each: a changed letter makes no other version. */
const guardOf = (version: number): number => (version * 5 + 23) % 64;

const LETTERS = "abcdefghijklmnopqrstuvwxyz-";
const DIGIT = LETTERS.length + 1;
const OTHER_POINT = DIGIT + 1;
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
  const { start, length, recurring, shrink, growth, twin } = header.widths;
  writer.put(start, 5);
  writer.put(length, 5);
  writer.put(recurring, 1);
  const isRare = shrink > 0 || growth > 0 || twin > 0;
  writer.putFlag(isRare);
  if (isRare) {
    writer.put(shrink, 5);
    writer.putNumber(growth);
    writer.put(twin, 4);
  }
  for (const colour of COLOURS) writer.putFlag(header.colours.includes(colour));
  writer.put(header.motivation ? MOTIVATIONS.indexOf(header.motivation) : MOTIVATIONS.length, 2);
  writeArticle(writer, header.article);
  writer.put(headerCheck(writer.written(), writer.length), 16);
}

/** The header's check, over what stands between its version and `end`. */
const headerCheck = (bytes: Uint8Array, end: number): number =>
  checkBits(CRC_16, freshState(CRC_16), { bytes, start: PRELUDE_BITS, end });

/**
 * What the checks of all other parts begin from: CRC-8 over the header with its own check, without its
 * version. So no part fits another header, and a header whose damage its own check did not see fits none.
 */
export const headerKey = (bytes: Uint8Array, end: number): number =>
  checkBits(CRC_8, freshState(CRC_8), { bytes, start: PRELUDE_BITS, end });

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
  const isWhole = !isCut && headerCheck(reader.bytes, end) === reader.take(16);
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
  const recurring = reader.takeFlag() ? 1 : 0;
  const isRare = reader.takeFlag();
  const shrink = isRare ? reader.take(5) : 0;
  const growth = isRare ? reader.takeNumber() : 0;
  const twin = isRare ? reader.take(4) : 0;
  const colours = COLOURS.filter(() => reader.takeFlag());
  const motivation = MOTIVATIONS[reader.take(2)];
  const article = readArticle(reader);
  if (article === undefined) return undefined;
  return {
    article,
    edition,
    set,
    made,
    count,
    textBits,
    extraBytes,
    widths: { start, length, recurring, shrink, growth, twin },
    colours,
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

/** How many bits a record tells its colour with. */
export const colourBits = ({ colours }: ShareHeader): number => bitsFor(colours.length - 1);

/** How many bits a record has, with its own check. */
export function recordBits(header: ShareHeader): number {
  const { start, length, recurring, shrink, twin } = header.widths;
  const motivation = header.motivation === undefined ? 1 : 0;
  const fields = start + length + recurring + shrink + twin + colourBits(header) + motivation;
  return fields + bitsFor(header.extraBytes) + FINGERPRINT_BITS + RECORD_CHECK_BITS;
}
