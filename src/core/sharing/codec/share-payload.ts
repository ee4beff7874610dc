import { COLOURS } from "../../annotation/annotation";
import { failed, ok, type Result } from "../../result";
import { BitReader, BitWriter, bitsFor } from "./bits";
import {
  type Extras,
  extrasBits,
  extrasState,
  hasExtras,
  NO_EXTRAS,
  putExtrasCheck,
  readExtras,
} from "./share-extras";
import { headerKey, readHeader, recordBits, type ShareHeader, writeHeader } from "./share-header";
import { withinLimits } from "./share-limits";
import { readShareRecord, type ShareRecord, shrinkOf, writeShareRecord } from "./share-record";
import { NO_TEXTS, putTextsCheck, readTexts, textsBits } from "./share-texts";
import { annotationIdOf, annotationIdParts, setBits, setIdOf } from "./shared-ids";
import { type SharedAnnotation, SHARE_LIMITS, type SharedLayer } from "../shared-layer";

/** What came out of a payload. */
export type Arrival = {
  /** Only what arrived whole. */
  readonly layer: SharedLayer;
  /** How many annotations were sent. */
  readonly sent: number;
  /** Whether author, title, message, veil or colour names were lost on the way. */
  readonly isTextLost: boolean;
};

export type ShareFault = "not-a-share" | "damaged" | "cut-off" | "newer-version" | "too-large";

/**
 * A shared layer as the bytes of a link (`README.md` tells the format). Lone surrogates become U+FFFD:
 * `replaced` says how many strings were touched.
 */
export function encodeShare(
  given: SharedLayer,
): Result<{ bytes: Uint8Array<ArrayBuffer>; replaced: number }, "too-many" | "too-long"> {
  const checked = withinLimits(given);
  if (!checked.ok) return checked;
  const { layer, replaced } = checked.value;

  const texts = textsBits(layer);
  const extras = layer.annotations.map((it) => (hasExtras(it) ? extrasBits(it) : undefined));
  const places: number[] = [];
  let extraBytes = 0;
  for (const it of extras) {
    places.push(it ? extraBytes + 1 : 0);
    if (it) extraBytes += Math.ceil((it.length + 16) / 8);
  }
  const records = layer.annotations.map((it, at) => recordFrom(it, places[at] ?? 0));
  const header = headerFor(layer, records, {
    textBits: texts.length === 0 ? 0 : texts.length + 16,
    extraBytes,
  });

  const writer = new BitWriter();
  writeHeader(writer, header);
  const directory = writer.length;
  const key = headerKey(writer.written(), directory);
  records.forEach((record, index) => writeShareRecord(writer, header, { record, index, key }));
  if (texts.length > 0) {
    putTextsCheck(texts, key);
    writer.append(texts);
  }
  writer.alignToByte();
  const written = writer.written().slice();
  const size = recordBits(header);
  extras.forEach((it, index) => {
    if (!it) return;
    const start = directory + index * size;
    putExtrasCheck(it, extrasState({ index, key }, { bytes: written, start, end: start + size }));
    it.alignToByte();
    writer.append(it);
  });
  const bytes = writer.written().slice();
  return bytes.length > SHARE_LIMITS.bytes ? failed("too-long") : ok({ bytes, replaced });
}

function recordFrom(it: SharedAnnotation, extra: number): ShareRecord {
  const { range, foldedLength, isRecurring, colour, motivation, fingerprint } = it;
  const twin = annotationIdParts(it.id)?.twin ?? 0;
  return { range, foldedLength, twin, isRecurring, colour, motivation, extra, fingerprint };
}

const widest = (numbers: readonly number[]): number =>
  bitsFor(numbers.reduce((a, b) => Math.max(a, b), 0));

const theOnly = <Value>(values: readonly Value[]): Value | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

function headerFor(
  layer: SharedLayer,
  records: readonly ShareRecord[],
  lengths: Pick<ShareHeader, "textBits" | "extraBytes">,
): ShareHeader {
  const growth = records.reduce((most, it) => Math.max(most, -shrinkOf(it)), 0);
  return {
    article: layer.article,
    edition: Number.parseInt(layer.edition, 16),
    set: setBits(layer.set) ?? 0,
    made: layer.made,
    count: records.length,
    ...lengths,
    widths: {
      start: widest(records.map(({ range }) => range.start)),
      length: widest(records.map(({ range }) => range.end - range.start)),
      recurring: records.some(({ isRecurring }) => isRecurring) ? 1 : 0,
      shrink: widest(records.map((it) => shrinkOf(it) + growth)),
      growth,
      twin: widest(records.map((it) => it.twin)),
    },
    colours: COLOURS.filter((colour) => records.some((it) => it.colour === colour)),
    motivation: theOnly(records.map((it) => it.motivation)),
  };
}

/**
 * Reads a payload that may have been cut, changed, or followed by something else: each annotation that
 * arrived whole, as it was sent, and no other. `damaged` and `cut-off` where nothing usable is left.
 */
export function decodeShare(bytes: Uint8Array): Result<Arrival, ShareFault> {
  if (bytes.length > SHARE_LIMITS.bytes) return failed("too-large");
  const reader = new BitReader(bytes);
  const read = readHeader(reader);
  if (!read.ok) return read;
  const header = read.value;
  if (header.count > SHARE_LIMITS.annotations) return failed("too-large");

  const directory = reader.at;
  const texts = directory + header.count * recordBits(header);
  const extras = Math.ceil((texts + header.textBits) / 8);
  const end = extras + header.extraBytes;
  if (end > SHARE_LIMITS.bytes) return failed("too-large");
  const payload = bytes.subarray(0, end);
  const annotations = readAnnotations(payload, header, { directory, extras });
  if (annotations.length === 0 && header.count > 0)
    return failed(bytes.length < end ? "cut-off" : "damaged");

  const key = headerKey(payload, directory);
  const said = readTexts(payload, key, { start: texts, end: texts + header.textBits });
  const layer = {
    article: header.article,
    edition: header.edition.toString(16).padStart(8, "0"),
    set: setIdOf(header.set),
    made: header.made,
    ...(said ?? NO_TEXTS),
    annotations,
  };
  return ok({ layer, sent: header.count, isTextLost: !said });
}

function readAnnotations(
  bytes: Uint8Array,
  header: ShareHeader,
  { directory, extras }: { directory: number; extras: number },
): SharedAnnotation[] {
  const key = headerKey(bytes, directory);
  const size = recordBits(header);
  const arrived: SharedAnnotation[] = [];
  for (let index = 0; index < header.count; index += 1) {
    const start = directory + index * size;
    const record = readShareRecord(bytes, header, { start, index, key });
    if (!record) continue;
    const { extra, twin, ...rest } = record;
    const checked = extrasState({ index, key }, { bytes, start, end: start + size });
    const more: Extras | undefined =
      extra === 0 ? NO_EXTRAS : readExtras(bytes, extras + extra - 1, checked);
    if (more) arrived.push({ id: annotationIdOf(rest.fingerprint, twin), ...rest, ...more });
  }
  return arrived;
}
