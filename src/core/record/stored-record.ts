import { COLOURS, type TextualBody } from "../annotation/annotation";
import { isoTime } from "../annotation/iso-time";
import { versionedFrom } from "../versioned";
import { migrated, PLAIN_VERSION, VERSION } from "./migrations";
import { isPurged3, isRecord3, type Purged3, type Record3 } from "./record-3";
import { extrasFrom, goneFrom, seenFrom, stampAt, stampsFrom, wordingsFrom } from "./record-stamps";
import { compareStamps, type Stamp } from "./stamp";
import { positionAmong, quoteAmong, selectorsFrom } from "../annotation/selector";
import { NO_EXTRAS, withExtras } from "./extras";
import {
  isPurged,
  noteOf,
  type OwnAnnotation,
  type PurgedAnnotation,
  type StoredAnnotation,
  type StoredRecord,
} from "./stored-annotation";

/** What a newer version's record shows of itself. */
export type Glimpse = { readonly annotation: OwnAnnotation; readonly deleted?: string };

/** A text that this version cannot work with. */
export type Unusable =
  | { readonly status: "newer-version"; readonly glimpse?: Glimpse }
  | { readonly status: "unreadable" };

/** What a storage key's text turns out to be; `version` is the one it was written in. */
export type ReadRecord =
  | { readonly status: "usable"; readonly record: StoredRecord; readonly version: number }
  | Unusable;

const UNREADABLE: Unusable = { status: "unreadable" };

/**
 * The inverse of `recordText`. Reads what any version up to this one wrote under the key of `id`;
 * never throws.
 */
export function readRecord(text: string, id: string): ReadRecord {
  const read = parseRecord(text, id);
  if (read.status !== "usable") return read;
  return { status: "usable", record: storedOf(read.record), version: read.version };
}

export const storedOf = (record: Record3 | Purged3): StoredRecord =>
  "a" in record ? storedFrom(record) : purgedFrom(record);

export type ParsedRecord =
  | { readonly status: "usable"; readonly record: Record3 | Purged3; readonly version: number }
  | Unusable;

/** As `readRecord`, as it is written. */
export function parseRecord(text: string, id: string): ParsedRecord {
  const kept = versionedFrom(text, VERSION);
  if (kept.status === "newer-version") return glimpsed(kept.value, id);
  if (kept.status === "unreadable") return UNREADABLE;
  const { value, version } = kept;
  const record = migrated(value, version);
  if (!record) return UNREADABLE;
  if ((isRecord3(record) || isPurged3(record)) && record.i === id)
    return { status: "usable", record, version };
  return UNREADABLE;
}

/** The fields that this version knows, where a newer one kept them. */
function glimpsed(value: object, id: string): Unusable {
  const colour = "c" in value && COLOURS.some((it) => it === value.c) ? value.c : COLOURS[0];
  const known = { p: "", x: "", ...value, v: PLAIN_VERSION, c: colour, w: ["newer", 1] };
  const record: object = { ...known, s: undefined, o: undefined, h: undefined, f: undefined };
  if (!isRecord3(record) || record.i !== id) return { status: "newer-version" };
  const { annotation, deleted } = storedFrom(record);
  return {
    status: "newer-version",
    glimpse: { annotation, ...(deleted !== undefined && { deleted }) },
  };
}

function storedFrom(record: Record3): StoredAnnotation {
  const { i, a, e, q, p = "", x = "", b = 0, l = 0, n, y, c, t, m = 0, d, h, f } = record;
  const seen = seenFrom(record.w);
  const created = isoTime(t);
  const [first] = seen;
  if (!first) throw new Error(`record ${i} has no writer`);
  const target = {
    source: a,
    ...(e !== undefined && { edition: e }),
    selectors: q === undefined ? NONE : selectorsFrom(q, p, x, b, l),
  };
  const bodies: readonly TextualBody[] = n === undefined ? [] : [{ value: n }];
  const extras = record.v === 3 && record.z ? extrasFrom(record.z, seen) : NO_EXTRAS;
  const annotation: OwnAnnotation = {
    id: i,
    motivation: n === undefined ? "highlighting" : "commenting",
    target,
    bodies,
    ...(y !== undefined && { replyTo: y }),
    colour: c,
    created,
    modified: m === 0 ? created : isoTime(t + m),
  };
  return {
    annotation: withExtras(annotation, extras),
    ...(d !== undefined && { deleted: isoTime(d) }),
    ...(h !== undefined && goneFrom(h, seen, d !== undefined)),
    ...(f !== undefined && d === undefined && { outlived: isoTime(f) }),
    earlier: record.o === undefined ? NONE : wordingsFrom(record.o, seen),
    stamps: stampsFrom(record.s, first, seen),
    extras,
    seen,
  };
}

const NONE: readonly never[] = [];

function purgedFrom({ i, d, w, g }: Purged3): PurgedAnnotation {
  const seen = seenFrom(w);
  const life = stampAt(g, 0, seen);
  if (!life) throw new Error(`record ${i} has no writer`);
  return { id: i, deleted: isoTime(d), stamps: { life }, seen };
}

/** One record as the text of its storage key: the same record gives the same text, letter for letter. */
export function recordText(record: StoredRecord): string {
  return JSON.stringify(isPurged(record) ? purgedRecord(record) : wholeRecord(record));
}

function purgedRecord({ id, deleted, stamps: { life }, seen }: PurgedAnnotation): Purged3 {
  const writers = writersOf(seen, [life]);
  return { v: 2, i: id, d: Date.parse(deleted), w: writers.flat(), g: numbersOf(life, writers) };
}

function wholeRecord(stored: StoredAnnotation): Record3 {
  const { annotation, deleted, earlier, stamps, extras, seen, gone, outlived } = stored;
  const { id, target, colour } = annotation;
  const passage = passageOf(annotation);
  const created = Date.parse(annotation.created);
  const later = Date.parse(annotation.modified) - created;
  const note = noteOf(stored);
  const { note: noted, colour: coloured, target: placed, life } = stamps;
  const parts = [noted, coloured, placed, life];
  const writers = writersOf(seen, [...parts, ...[...earlier, ...extras].map(({ stamp }) => stamp)]);
  const [[replica, revision] = ["", 0]] = writers;
  const isPlain = parts.every((it) => it.replica === replica && it.revision === revision);
  return {
    v: extras.length === 0 && passage ? 2 : 3,
    i: id,
    a: target.source,
    ...(target.edition !== undefined && { e: target.edition }),
    ...passage,
    ...(annotation.bodies.length > 0 && { n: note }),
    ...(annotation.replyTo !== undefined && { y: annotation.replyTo }),
    c: colour,
    t: created,
    ...(later !== 0 && { m: later }),
    ...(deleted !== undefined && { d: Date.parse(deleted) }),
    w: writers.flat(),
    ...(!isPlain && { s: stampNumbers(parts, writers) }),
    ...(earlier.length > 0 && {
      o: earlier.flatMap(({ text, stamp }) => [text, ...numbersOf(stamp, writers)]),
    }),
    ...(gone && { h: gone.flatMap(({ replica, revision: last }) => [replica, last]) }),
    ...(outlived !== undefined && { f: Date.parse(outlived) }),
    ...(extras.length > 0 && {
      z: extras.flatMap(({ key, value, stamp }) => [key, value, ...numbersOf(stamp, writers)]),
    }),
  };
}

function stampNumbers(parts: readonly Stamp[], writers: Writers): number[] {
  const last = parts.findLastIndex((stamp, at) => {
    const before = parts[at - 1];
    return !before || compareStamps(stamp, before) !== 0;
  });
  return parts.slice(0, last + 1).flatMap((stamp) => numbersOf(stamp, writers));
}

type Writers = readonly (readonly [replica: string, revision: number])[];

/** The writers that were seen, and those that a part still comes from. */
function writersOf(seen: readonly Stamp[], parts: readonly Stamp[]): Writers {
  const writers = new Map(seen.map(({ replica, revision }) => [replica, revision]));
  for (const { replica, revision } of parts)
    if (!writers.has(replica)) writers.set(replica, revision);
  return [...writers];
}

const numbersOf = ({ replica, revision }: Stamp, writers: Writers): number[] => [
  revision,
  writers.findIndex(([name]) => name === replica),
];

/**
 * The store describes each passage by both selectors: one with neither is about the whole text, one without one of
 * them is a bug, not bad data.
 */
function passageOf({ id, target: { selectors } }: OwnAnnotation) {
  if (selectors.length === 0) return undefined;
  const [quote, position] = [quoteAmong(selectors), positionAmong(selectors)];
  if (!quote || !position) throw new Error(`annotation ${id} lacks a quote or a position`);
  const { exact: q, prefix: p, suffix: x } = quote;
  return { q, p, x, b: position.start, l: position.end - position.start };
}
