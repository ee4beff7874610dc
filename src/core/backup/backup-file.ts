import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { readRecord, recordText } from "../record/stored-record";
import type { StoredRecord } from "../record/stored-annotation";
import { failed, ok, type Result } from "../result";
import { envelopeFrom } from "../file-envelope";
import { finished, type Work } from "../work";
import type { Backup, BackupFault } from "./backup";

const VERSION = 1;

const entries = v.array(v.tuple([v.string(), v.string()]));

/** By hand: tens of thousands of them are checked. */
const isVersioned = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "v" in value && typeof value.v === "number";

const contentSchema = v.object({
  made: v.pipe(v.string(), v.isoTimestamp()),
  /** Each as its storage key holds it. */
  records: v.array(v.custom<{ readonly v: number }>(isVersioned)),
  drafts: entries,
  preferences: v.optional(v.string()),
  articles: v.array(v.unknown()),
  layers: v.optional(entries, []),
  setAside: entries,
});

const envelopeSchema = v.object({
  /** Of `content` as JSON without spaces, in UTF-8; hexadecimal. */
  sha256: v.string(),
  content: v.unknown(),
});

/** A backup as the text of its file, before it is compressed: the inverse of `parseBackup`. */
export function backupText(backup: Backup): string {
  const { made, records, drafts, preferences, articles, layers, setAside } = backup;
  // Each record is JSON already: joined by hand, so that ten thousand need not be read first.
  const content = [
    `"made":${JSON.stringify(made)}`,
    `"records":[${records.map(recordText).join(",")}]`,
    `"drafts":${JSON.stringify([...drafts])}`,
    ...(preferences === undefined ? [] : [`"preferences":${JSON.stringify(preferences)}`]),
    `"articles":${JSON.stringify(articles)}`,
    ...(layers.size > 0 ? [`"layers":${JSON.stringify([...layers])}`] : []),
    `"setAside":${JSON.stringify([...setAside])}`,
  ];
  const json = `{${content.join(",")}}`;
  return `{"hashiya":"backup","v":${VERSION},"sha256":"${digestOf(json)}","content":${json}}`;
}

const digestOf = (json: string): string => bytesToHex(sha256(utf8ToBytes(json)));

/** More than fit into the storage of any browser, with nothing but the tombstones of forgotten notes. */
export const MOST_RECORDS = 50_000;

/** As `backupInTurn`, all at once. */
export const parseBackup = (text: string): Result<Backup, BackupFault> =>
  finished(backupInTurn(text));

/**
 * Reads a backup's text. Records that this version cannot use do not spoil the others: they are
 * among `setAside`. A text that begins as a backup does and is no JSON was cut on the way.
 */
export function* backupInTurn(text: string): Work<Result<Backup, BackupFault>> {
  const read = envelopeFrom(text, "backup", VERSION);
  if (!read.ok) return failed(read.fault === "other" ? "not-a-backup" : read.fault);
  const envelope = v.safeParse(envelopeSchema, read.value);
  if (!envelope.success) return failed("not-a-backup");
  const { content, sha256: digest } = envelope.output;
  if (countIn(content) > MOST_RECORDS) return failed("too-many");
  yield READ_SHARE;
  if (content === undefined) return failed("damaged");
  const bytes = utf8ToBytes(JSON.stringify(content));
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += PORTION_BYTES) {
    yield READ_SHARE + (CHECKED_SHARE - READ_SHARE) * (at / bytes.length);
    hash.update(bytes.subarray(at, at + PORTION_BYTES));
  }
  if (bytesToHex(hash.digest()) !== digest) return failed("damaged");
  yield CHECKED_SHARE;
  const checked = v.safeParse(contentSchema, content);
  return checked.success ? ok(yield* backupFrom(checked.output)) : failed("damaged");
}

/** How much of the time it takes to read the text, and to check that it is whole. */
const READ_SHARE = 0.2;
const CHECKED_SHARE = 0.5;
const PORTION_BYTES = 256 * 1024;
/** So many records are read without a look at who waits. */
const PORTION = 200;

const countIn = (content: unknown): number =>
  typeof content === "object" &&
  content !== null &&
  "records" in content &&
  Array.isArray(content.records)
    ? content.records.length
    : 0;

function* backupFrom(content: v.InferOutput<typeof contentSchema>): Work<Backup> {
  const { made, drafts, preferences, articles, layers } = content;
  const records: StoredRecord[] = [];
  const setAside = new Map(content.setAside);
  const count = content.records.length;
  for (const [at, value] of content.records.entries()) {
    if (at % PORTION === PORTION - 1) yield CHECKED_SHARE + (1 - CHECKED_SHARE) * (at / count);
    const id = "i" in value && typeof value["i"] === "string" ? value["i"] : `record-${at + 1}`;
    const text = JSON.stringify(value);
    const read = readRecord(text, id);
    if (read.status === "usable") records.push(read.record);
    else setAside.set(id, text);
  }
  return {
    made,
    records,
    drafts: new Map(drafts),
    ...(preferences !== undefined && { preferences }),
    articles,
    layers: new Map(layers),
    setAside,
  };
}
