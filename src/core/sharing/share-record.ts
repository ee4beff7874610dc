import { COLOURS, type Colour, type Motivation } from "../annotation/annotation";
import type { TextRange } from "../text/text-range";
import { BitReader, type BitWriter, bitsFor } from "./bits";
import { checkBits, checkNumber, CRC_8 } from "./checks";
import { recordBits, type ShareHeader } from "./share-header";

/** What a payload's directory tells of one annotation, in the same number of bits for each. */
export type ShareRecord = {
  readonly range: TextRange;
  readonly foldedLength: number;
  readonly twin: number;
  readonly isRecurring: boolean;
  readonly colour: Colour;
  readonly motivation: Motivation;
  /** Where its extras begin, in bytes from where extras begin, plus one; 0 for none. */
  readonly extra: number;
  readonly fingerprint: number;
};

/** What the fold takes off a quote, or adds to it where negative, as a number that is not. */
export const shrinkOf = ({ range, foldedLength }: Pick<ShareRecord, "range" | "foldedLength">) => {
  const shrink = range.end - range.start - foldedLength;
  return shrink < 0 ? -2 * shrink - 1 : 2 * shrink;
};
const shrinkFrom = (code: number): number => (code % 2 === 1 ? -(code + 1) / 2 : code / 2);

/** Each check goes on from the header's and the record's number: a record stands in its own place only. */
export type RecordPlace = { readonly index: number; readonly headerState: number };

export function writeRecord(
  writer: BitWriter,
  header: ShareHeader,
  { record, index, headerState }: RecordPlace & { readonly record: ShareRecord },
): void {
  const { widths } = header;
  const begin = writer.length;
  writer.put(record.range.start, widths.start);
  writer.put(record.range.end - record.range.start, widths.length);
  if (widths.rare) {
    writer.put(shrinkOf(record), widths.rare.shrink);
    writer.put(record.twin, widths.rare.twin);
    writer.putFlag(record.isRecurring);
  }
  if (header.colour === undefined) writer.put(COLOURS.indexOf(record.colour), 3);
  if (header.motivation === undefined) writer.putFlag(record.motivation === "commenting");
  writer.put(record.extra, bitsFor(header.extraBytes));
  writer.put(record.fingerprint, 44);
  const bits = { bytes: writer.written(), start: begin, end: writer.length };
  writer.put(checkBits(CRC_8, checkNumber(CRC_8, headerState, index), bits), 8);
}

/** The record that begins at the bit `start`; undefined where it did not arrive whole. */
export function readRecord(
  bytes: Uint8Array,
  header: ShareHeader,
  { start, index, headerState }: RecordPlace & { readonly start: number },
): ShareRecord | undefined {
  const end = start + recordBits(header) - 8;
  if (end + 8 > bytes.length * 8) return undefined;
  const check = checkBits(CRC_8, checkNumber(CRC_8, headerState, index), { bytes, start, end });
  if (new BitReader(bytes, end).take(8) !== check) return undefined;
  const { widths } = header;
  const reader = new BitReader(bytes, start);
  const from = reader.take(widths.start);
  const length = reader.take(widths.length);
  const shrink = shrinkFrom(reader.take(widths.rare?.shrink ?? 0));
  const twin = reader.take(widths.rare?.twin ?? 0);
  const isRecurring = widths.rare !== undefined && reader.takeFlag();
  const colour = header.colour ?? COLOURS[reader.take(3)];
  const motivation =
    header.motivation ?? (reader.takeFlag() ? ("commenting" as const) : ("highlighting" as const));
  const extra = reader.take(bitsFor(header.extraBytes));
  const fingerprint = reader.take(44);
  const foldedLength = length - shrink;
  if (colour === undefined || foldedLength < 0) return undefined;
  const range = { start: from, end: from + length };
  return { range, foldedLength, twin, isRecurring, colour, motivation, extra, fingerprint };
}
