import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Annotation } from "../../src/core/annotation/annotation";
import type { KeyedStorage } from "../../src/browser/storage/local-storage";
import { backupText } from "../../src/core/backup/backup-file";
import { ok } from "../../src/core/result";
import { createAnnotationStore } from "../../src/state/notes/annotation-store";

/**
 * How long notes take to be there at the start, how long one change takes, and how much room a note
 * takes, beside a store that keeps all notes under one key, as W3C's JSON, in the same run. The disk
 * is a map in memory: what the browser adds is the same for both per letter read or written.
 */
const COUNTS = [100, 1_000, 10_000];
const NOTE_LETTERS = 200;
const QUOTE_WORDS = [2, 9] as const;
const ARTICLES = 5;
const FIRST = "daesh-inshiqaqat-0";
const WRITES = 200;
const KEY_UNITS = "hashiya:1:annotation:".length;

let seed = 20_260_101;
function chance(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647; // Lehmer's generator: the same notes in every run
  return seed % below;
}

function builtInText(): string {
  const read = (name: string) =>
    JSON.parse(readFileSync(`public/articles/${name}`, "utf8")) as unknown;
  const { articles } = read("index.json") as { articles: { id: string }[] };
  return articles
    .flatMap(({ id }) => (read(`${id}.json`) as { blocks: { text?: string }[] }).blocks)
    .map(({ text = "" }) => text)
    .join("\n");
}

const text = builtInText();
const wordStarts = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
  start: index,
  end: index + word.length,
}));
const letters = (id: number) => ("abcdefghijklmnop" + id.toString(36)).slice(-16);

function anyPassage(at: number) {
  const words = QUOTE_WORDS[0] + chance(QUOTE_WORDS[1] - QUOTE_WORDS[0]);
  const first = chance(wordStarts.length - words);
  return {
    source: `daesh-inshiqaqat-${at % ARTICLES}`,
    edition: "ba7816bf8f01cfea414140de5dae2223",
    text,
    range: { start: wordStarts[first]!.start, end: wordStarts[first + words - 1]!.end },
    colour: "saffron" as const,
  };
}
const anyNote = (): string => {
  const start = chance(text.length - NOTE_LETTERS);
  return text.slice(start, start + NOTE_LETTERS);
};

/** A disk that copies what is read and written, as the browser does. */
function disk(): KeyedStorage & { units(): number } {
  const values = new Map<string, string>();
  const copy = (value: string) => Buffer.from(value, "utf16le").toString("utf16le");
  return {
    entries: () => [...values],
    readEach(visit) {
      for (const [key, value] of values) visit(key, copy(value));
      return ok(undefined);
    },
    look: (key) => ok(values.get(key) ?? null),
    read: (key) => values.get(key) ?? null,
    write(key, value) {
      values.set(key, copy(value));
      return values.get(key) === value ? ok(undefined) : { ok: false, fault: "blocked" };
    },
    remove: (key) => ok(void values.delete(key)),
    subscribe: () => () => undefined,
    units: () =>
      [...values].reduce((sum, [key, value]) => sum + KEY_UNITS + key.length + value.length, 0),
  };
}

const storeOn = (on: KeyedStorage, from = 0) => {
  let ids = from;
  return createAnnotationStore({
    disk: on,
    replica: "k3x9w",
    newId: () => letters(ids++),
    now: () => "2026-11-22T10:00:00.000Z",
  });
};

/** The reference: a list of notes under one key, read and written whole. */
function singleKeyStore(on: KeyedStorage) {
  const notes = JSON.parse(on.read("all") ?? "[]") as Annotation[];
  return {
    notes,
    setNote(id: string, value: string) {
      const at = notes.findIndex((it) => it.id === id);
      notes[at] = { ...notes[at]!, bodies: [{ value }] };
      on.write("all", JSON.stringify(notes));
    },
  };
}

function timed(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b);
const middle = (times: readonly number[]) => sorted(times)[Math.floor(times.length / 2)]!;
const slowest = (times: readonly number[]) => sorted(times)[Math.floor(times.length * 0.95)]!;
/** Processor time, all threads, the quickest of fifteen: a busy machine spoils it least. */
function processorTime(work: () => void): number {
  const times = Array.from({ length: 15 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
const runs = (count: number, work: () => void) => Array.from({ length: count }, () => timed(work));

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

function row(count: number): string {
  const own = disk();
  const store = storeOn(own);
  for (let at = 0; at < count; at += 1) {
    const { id } = store.add(anyPassage(at), "commenting");
    store.setNote(id, anyNote());
  }
  const annotations = [...store.get().layers.values()].flatMap((layer) => layer.annotations);
  const single = disk();
  single.write("all", JSON.stringify(annotations));

  const start = processorTime(() => void storeOn(own).get().layers.get(FIRST)?.annotations);
  const startAll = processorTime(() => {
    for (const layer of storeOn(own).get().layers.values()) void layer.annotations;
  });
  const startDisk = processorTime(() => void own.readEach(() => undefined));
  const startSingle = processorTime(() => void singleKeyStore(single));
  const anyId = () => annotations[chance(annotations.length)]!.id;
  const later = storeOn(own, count);
  const laterSingle = singleKeyStore(single);
  const write = runs(WRITES, () => later.setNote(anyId(), anyNote()));
  const writeSingle = runs(Math.min(WRITES, 40), () => laterSingle.setNote(anyId(), anyNote()));
  const records = [...store.records().values()];
  const everything = {
    made: "2026-11-22T10:00:00.000Z",
    records,
    drafts: new Map(),
    articles: [],
    layers: new Map(),
    setAside: new Map(),
  };
  const backup = runs(3, () => backupText(everything));

  const perNote = (units: number) => Math.round(units / count);
  return [
    count,
    ms(start),
    ms(startAll),
    ms(startDisk),
    ms(startSingle),
    `${ms(middle(write))} / ${ms(slowest(write))}`,
    `${ms(middle(writeSingle))} / ${ms(slowest(writeSingle))}`,
    `${perNote(own.units())} (${(own.units() / 2 ** 20).toFixed(2)} Mi)`,
    `${perNote(single.units())} (${(single.units() / 2 ** 20).toFixed(2)} Mi)`,
    ms(middle(backup)),
  ].join(" | ");
}

storeOn(disk()); // the first run compiles
row(1000);
console.log(`Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} cores.\n`);
console.log(
  "| notes | start | all articles made | the disk | one key | change, median / 95 % | one key | units a note | one key | backup text |",
);
console.log("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const count of COUNTS) console.log(`| ${row(count)} |`);
