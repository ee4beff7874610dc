import { COLOURS } from "../../annotation/annotation";
import { BitReader, BitWriter } from "./bits";
import { checkBits, CRC_16, keyedState } from "./checks";
import { SHARE_LIMITS, type SharedLayer } from "../shared-layer";
import { readText, writeText } from "./text-code";

/** What is said of the set as a whole. */
export type ShareTexts = Pick<SharedLayer, "author" | "title" | "message" | "veil" | "colourNames">;

export const NO_TEXTS: ShareTexts = {
  author: "",
  title: "",
  message: "",
  veil: 0,
  colourNames: {},
};

/** Stands where a record's number stands in a record's check. */
const NUMBER_OF_TEXTS = 0xffff;
const CHECK_BITS = 16;
const VEIL_BITS = 6;

/** The texts without their check; nothing at all where nothing is said. */
export function textsBits({ author, title, message, veil, colourNames }: ShareTexts): BitWriter {
  const writer = new BitWriter();
  const hasMore = message !== "" || veil > 0 || Object.keys(colourNames).length > 0;
  if (!hasMore && author === "" && title === "") return writer;
  writer.putFlag(hasMore);
  writeText(writer, author);
  writeText(writer, title);
  if (!hasMore) return writer;
  writeText(writer, message);
  writer.put(veil, VEIL_BITS);
  for (const colour of COLOURS) writeText(writer, colourNames[colour] ?? "");
  return writer;
}

export const putTextsCheck = (writer: BitWriter, key: number): void =>
  writer.put(
    textsCheck(key, { bytes: writer.written(), start: 0, end: writer.length }),
    CHECK_BITS,
  );

const textsCheck = (key: number, bits: { bytes: Uint8Array; start: number; end: number }): number =>
  checkBits(CRC_16, keyedState({ key, index: NUMBER_OF_TEXTS }), bits);

/** The texts between two bits, with their check; undefined where they did not arrive whole. */
export function readTexts(
  bytes: Uint8Array,
  key: number,
  { start, end }: { start: number; end: number },
): ShareTexts | undefined {
  if (end === start) return NO_TEXTS;
  if (end > bytes.length * 8 || end - start < CHECK_BITS) return undefined;
  const checked = { bytes, start, end: end - CHECK_BITS };
  const check = new BitReader(bytes, checked.end).take(CHECK_BITS);
  if (textsCheck(key, checked) !== check) return undefined;
  const reader = new BitReader(bytes, start);
  const hasMore = reader.takeFlag();
  const author = readText(reader, SHARE_LIMITS.name);
  const title = readText(reader, SHARE_LIMITS.name);
  const message = hasMore ? readText(reader, SHARE_LIMITS.message) : "";
  const veil = hasMore ? reader.take(VEIL_BITS) : 0;
  const names = COLOURS.map((colour) => ({
    colour,
    name: hasMore ? readText(reader, SHARE_LIMITS.name) : "",
  }));
  if (author === undefined || title === undefined || message === undefined) return undefined;
  if (names.some(({ name }) => name === undefined)) return undefined;
  const colourNames: Record<string, string> = {};
  for (const { colour, name } of names) if (name) colourNames[colour] = name;
  return { author, title, message, veil, colourNames };
}
