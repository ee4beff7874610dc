import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { bytesFromLink, payloadText } from "../../src/core/sharing/share-link";
import { type Annotation, COLOURS } from "../../src/core/annotation/annotation";
import { describe } from "../../src/core/anchoring/describe";
import { editionId } from "../../src/core/article/edition";
import { placeShared } from "../../src/core/sharing/place-shared";
import { type Shareable, shareLayer } from "../../src/core/sharing/share-layer";
import { decodeShare, encodeShare } from "../../src/core/sharing/codec/share-payload";
import type { SharedLayer } from "../../src/core/sharing/shared-layer";

/**
 * How long a link is and how long it takes, beside the two that a program without a format of its own
 * would send: JSON in %-encoding, and JSON deflated, in base64url. And how long the passages of a link
 * take to be found in a text of 1.2 million Arabic words.
 */
const WORDS = 1_200_000;
const COUNTS = [1, 20, 200, 1000];

let seed = 20_260_101;
function chance(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647; // Lehmer's generator: the same text in every run
  return seed % below;
}

function builtInWords(): string[] {
  const read = (name: string) =>
    JSON.parse(readFileSync(`public/articles/${name}`, "utf8")) as unknown;
  const { articles: listed } = read("index.json") as { articles: { id: string }[] };
  return listed.flatMap(({ id }) => {
    const { blocks } = read(`${id}.json`) as { blocks: { text?: string }[] };
    return blocks.flatMap(({ text = "" }) => text.split(/\s+/).filter(Boolean));
  });
}

/** Processor time, all threads; the quickest of several runs. */
function bestOf<Result>(runs: number, work: () => Result): { ms: number; result: Result } {
  const once = () => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    return { ms: (user + system) / 1000, result };
  };
  return Array.from({ length: runs }, once).reduce((a, b) => (b.ms < a.ms ? b : a));
}

const vocabulary = builtInWords();
const made = Array.from({ length: WORDS }, () => vocabulary[chance(vocabulary.length)] ?? "");
const starts: number[] = [];
let length = 0;
for (const word of made) {
  starts.push(length);
  length += word.length + 1;
}

/** Notes of 120 letters out of the articles' words. */
function note(): string {
  let text = "";
  while (text.length < 120) text += `${vocabulary[chance(vocabulary.length)]} `;
  return text.slice(0, 120);
}

/** Highlights of 4 to 12 words, spread over the first `words` words. */
function shareables(count: number, words: number, withNotes: boolean): Shareable[] {
  return Array.from({ length: count }, (_, at) => {
    const first = Math.floor((at * (words - 20)) / count);
    const last = first + 3 + chance(9);
    const annotation: Annotation = {
      id: `note${at}`,
      motivation: withNotes ? "commenting" : "highlighting",
      target: { source: "maqala", selectors: [] },
      bodies: withNotes ? [{ value: note() }] : [],
      colour: COLOURS[at % COLOURS.length]!,
    };
    return {
      annotation,
      range: { start: starts[first]!, end: starts[last]! + made[last]!.length },
    };
  });
}

const said = {
  author: "سلمى",
  title: "قراءة",
  message: "",
  veil: 0,
  colourNames: {},
  made: 469_000,
  withNotes: true,
  isRobust: false,
  set: "k3x9w",
};

/** What a program would send that finds a passage by its words: place, words, context, colour, note. */
const plainJson = (shared: readonly Shareable[], text: string): string =>
  JSON.stringify({
    author: said.author,
    title: said.title,
    annotations: shared.map(({ annotation: { bodies, colour }, range }) => {
      const [{ exact, prefix, suffix }] = describe(text, range);
      const value = bodies[0]?.value;
      return { ...range, exact, prefix, suffix, colour, ...(value && { note: value }) };
    }),
  });

const ms = (value: number): string => `${value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0)} ms`;

function sizeRow(count: number, withNotes: boolean): string {
  // Half a page a highlight, as on an article that was read with care.
  const words = Math.max(600, count * 30);
  const text = made.slice(0, words).join(" ");
  const source = { id: editionId(text), article: { id: "maqala" }, text };
  const shared = shareables(count, words, withNotes);
  const layer = shareLayer(shared, source, said);
  const bytesOf = (it: SharedLayer) => {
    const sent = encodeShare(it);
    if (!sent.ok) throw new Error(sent.fault);
    return sent.value.bytes;
  };
  const encode = bestOf(9, () => payloadText(bytesOf(layer)));
  const payload = encode.result;
  const decode = bestOf(9, () => {
    const found = bytesFromLink(`https://x.org/#/read/maqala?s=${payload}`);
    if (!found.ok) throw new Error(found.fault);
    return decodeShare(found.value.bytes);
  });
  if (!decode.result.ok || decode.result.value.layer.annotations.length !== count)
    throw new Error("not all arrived");

  const json = plainJson(shared, text);
  const percent = bestOf(9, () => encodeURIComponent(plainJson(shared, text)));
  const percentBack = bestOf(9, () => JSON.parse(decodeURIComponent(percent.result)) as unknown);
  const deflate = bestOf(9, () =>
    deflateRawSync(Buffer.from(plainJson(shared, text)), { level: 9 }).toString("base64url"),
  );
  const inflate = bestOf(
    9,
    () =>
      JSON.parse(inflateRawSync(Buffer.from(deflate.result, "base64url")).toString()) as unknown,
  );
  if (JSON.stringify(inflate.result) !== json) throw new Error("not the same");
  const cells = [
    count,
    withNotes ? "120 letters each" : "none",
    payload.length,
    percent.result.length,
    deflate.result.length,
    `× ${(deflate.result.length / payload.length).toFixed(1)}`,
    ...[encode, percent, deflate, decode, percentBack, inflate].map((it) => ms(it.ms)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function placeRow(count: number): string {
  const text = made.join(" ");
  text.indexOf("\0"); // flattens the joined string
  const id = editionId(text);
  const source = { id, article: { id: "maqala" }, text };
  const shared = shareables(count, WORDS, false);
  const share = bestOf(3, () => shareLayer(shared, { ...source }, said));
  const same = bestOf(3, () => placeShared(share.result, source));
  // The digest is not looked at but for its beginning.
  const other = { id: id.startsWith("0") ? "1" : "0" };
  const shiftedText = `جملة أضيفت في أول النص فزحزحت كل ما بعدها. ${text}`;
  shiftedText.indexOf("\0");
  const shifted = bestOf(3, () => placeShared(share.result, { ...other, text: shiftedText }));
  const changedText = made.map((word, at) => (at % 3 === 0 ? `${word}ُ` : word)).join(" ");
  changedText.indexOf("\0");
  const changed = bestOf(1, () => placeShared(share.result, { ...other, text: changedText }));
  // What stands nowhere: every fingerprint is another.
  const foreign = share.result.annotations.map((it) => ({
    ...it,
    fingerprint: (it.fingerprint + 1) % 2 ** 44,
  }));
  const lost = bestOf(1, () =>
    placeShared({ ...share.result, annotations: foreign }, { ...other, text }),
  );
  const cell = ({ ms: time, result }: typeof same) => `${ms(time)}, ${result.found} found`;
  return `| ${count} | ${[ms(share.ms), ...[same, shifted, changed, lost].map(cell)].join(" | ")} |`;
}

console.log(
  `${length} code units, ${WORDS} words. Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} cores.\n`,
);
console.log(
  "| annotations | notes | ours, letters | JSON in %-encoding | JSON deflated | deflated to ours | ours, encode | %-encode | deflate | ours, decode | %-decode | inflate |",
);
console.log("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const withNotes of [false, true])
  for (const count of COUNTS) console.log(sizeRow(count, withNotes));
console.log(
  "\n| annotations | share | place, same edition | a sentence put in before | a mark on each third word | none of them there |",
);
console.log("|--:|--:|--:|--:|--:|--:|");
for (const count of COUNTS) console.log(placeRow(count));
