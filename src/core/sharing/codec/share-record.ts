import type { Colour, Motivation } from "../../annotation/annotation";
import type { TextRange } from "../../text/text-range";
import { BitReader, type BitWriter, bitsFor } from "./bits";
import { checkBits, checkNumber, CRC_16, CRC_8, keyedState } from "./checks";
import {
  colourBits,
  FINGERPRINT_BITS,
  RECORD_CHECK_BITS,
  recordBits,
  type ShareHeader,
} from "./share-header";

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

/** What the fold takes off a quote, in code units; negative where it makes it longer. */
export const shrinkOf = ({ range, foldedLength }: Pick<ShareRecord, "range" | "foldedLength">) =>
  range.end - range.start - foldedLength;

/** Where a record stands: its number, and the header's key (`headerKey`). Its checks begin from both. */
export type RecordPlace = { readonly index: number; readonly key: number };

/**
 * The fingerprint is written with its lower 16 bits changed (XOR) by a check over the fields before it,
 * so that a record whose damage its own 8 bits do not see contradicts the text.
 */
const MASK_BITS = 16;
const masked = (fingerprint: number, mask: number): number => {
  const lower = fingerprint % 2 ** MASK_BITS;
  return fingerprint - lower + (lower ^ mask);
};

export function writeShareRecord(
  writer: BitWriter,
  header: ShareHeader,
  { record, index, key }: RecordPlace & { readonly record: ShareRecord },
): void {
  const { widths } = header;
  const begin = writer.length;
  writer.put(record.range.start, widths.start);
  writer.put(record.range.end - record.range.start, widths.length);
  writer.put(record.isRecurring ? 1 : 0, widths.recurring);
  writer.put(shrinkOf(record) + widths.growth, widths.shrink);
  writer.put(record.twin, widths.twin);
  writer.put(header.colours.indexOf(record.colour), colourBits(header));
  if (header.motivation === undefined) writer.putFlag(record.motivation === "commenting");
  writer.put(record.extra, bitsFor(header.extraBytes));
  const fields = { bytes: writer.written(), start: begin, end: writer.length };
  const mask = checkBits(CRC_16, keyedState({ index, key }), fields);
  writer.put(masked(record.fingerprint, mask), FINGERPRINT_BITS);
  const bits = { bytes: writer.written(), start: begin, end: writer.length };
  writer.put(checkBits(CRC_8, checkNumber(CRC_8, key, index), bits), RECORD_CHECK_BITS);
}

/** The record that begins at the bit `start`; undefined where it did not arrive whole. */
export function readShareRecord(
  bytes: Uint8Array,
  header: ShareHeader,
  { start, index, key }: RecordPlace & { readonly start: number },
): ShareRecord | undefined {
  const end = start + recordBits(header) - RECORD_CHECK_BITS;
  if (end + RECORD_CHECK_BITS > bytes.length * 8) return undefined;
  const check = checkBits(CRC_8, checkNumber(CRC_8, key, index), { bytes, start, end });
  if (new BitReader(bytes, end).take(RECORD_CHECK_BITS) !== check) return undefined;
  const { widths } = header;
  const reader = new BitReader(bytes, start);
  const from = reader.take(widths.start);
  const length = reader.take(widths.length);
  const isRecurring = reader.take(widths.recurring) === 1;
  const shrink = reader.take(widths.shrink) - widths.growth;
  const twin = reader.take(widths.twin);
  const colour = header.colours[reader.take(colourBits(header))];
  const motivation =
    header.motivation ?? (reader.takeFlag() ? ("commenting" as const) : ("highlighting" as const));
  const extra = reader.take(bitsFor(header.extraBytes));
  const fields = { bytes, start, end: reader.at };
  const mask = checkBits(CRC_16, keyedState({ index, key }), fields);
  const fingerprint = masked(reader.take(FINGERPRINT_BITS), mask);
  const foldedLength = length - shrink;
  if (colour === undefined || foldedLength < 0) return undefined;
  const range = { start: from, end: from + length };
  return { range, foldedLength, twin, isRecurring, colour, motivation, extra, fingerprint };
}
