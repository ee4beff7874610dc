import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import search from "approx-string-match";
import { passageFinder } from "../../src/core/anchoring/find-passages";
import { indexText } from "../../src/core/anchoring/text-index";
import { anchorAll } from "../../src/testing/anchored";
import type { Anchoring } from "../../src/core/anchoring/anchoring";
import { describe } from "../../src/core/anchoring/describe";
import { fold } from "../../src/core/text/folding";

/**
 * How long anchoring takes on a text of 1.2 million Arabic words, drawn from the built-in articles,
 * beside two others in the same run: `indexOf` on the raw text, which finds only what did not change,
 * and approx-string-match on the raw text, which compares the quote with every letter of it.
 */
const WORDS = 1_200_000;
const EXACT_NOTES = 10_000;
const REWORDED_NOTES = 100;
/** The two others are run on so many notes and the time is scaled up: a full run takes minutes. */
const INDEX_OF_SAMPLE = 100;
const APPROX_SAMPLE = 3;

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

/** Processor time, all threads: on a quiet machine about what passes, on a busy one still comparable. */
function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** The quickest of several runs: the first ones warm up. */
const bestOf = <Result>(runs: number, work: () => Result): { ms: number; result: Result } =>
  Array.from({ length: runs }, () => timed(work)).reduce((a, b) => (b.ms < a.ms ? b : a));

const vocabulary = builtInWords();
const anyWord = (): string => vocabulary[chance(vocabulary.length)] ?? "";
const made = Array.from({ length: WORDS }, anyWord);
const starts: number[] = [];
let length = 0;
for (const word of made) {
  starts.push(length);
  length += word.length + 1;
}
const text = made.join(" ");
text.indexOf("\0"); // flattens the joined string, which otherwise the first search pays for

const noteAt = (first: number, words: number) => {
  const last = first + words - 1;
  const range = { start: starts[first]!, end: starts[last]! + made[last]!.length };
  return { first, words, range, selectors: describe(text, range) };
};

const addition = "جملة أضيفت في أول النص فزحزحت كل ما بعدها. ";
const moved = addition + text;
moved.indexOf("\0");
const exact = Array.from({ length: EXACT_NOTES }, () => noteAt(chance(WORDS - 20), 4 + chance(9)));

const reworded = Array.from({ length: REWORDED_NOTES }, (_, at) =>
  noteAt(Math.floor(((at + 0.5) * WORDS) / REWORDED_NOTES), 8),
);
const edited = made.slice();
for (const { first } of reworded) {
  edited[first + 2] = "كلمة";
  edited[first + 5] = `${edited[first + 5]} وأخرى`;
}
const editedText = edited.join(" ");
editedText.indexOf("\0");
const editedStart = (first: number): number => edited.slice(0, first).join(" ").length + 1;

const indexOfEach = (quotes: readonly string[], where: string): number =>
  (timed(() => quotes.slice(0, INDEX_OF_SAMPLE).map((quote) => where.indexOf(quote))).ms *
    quotes.length) /
  Math.min(quotes.length, INDEX_OF_SAMPLE);

const approxEach = (quotes: readonly string[], where: string): number =>
  (timed(() =>
    quotes
      .slice(0, APPROX_SAMPLE)
      .map((quote) => search(where, quote, Math.floor(quote.length / 4))),
  ).ms *
    quotes.length) /
  Math.min(quotes.length, APPROX_SAMPLE);

type Row = {
  what: string;
  limit: number;
  ours: number;
  indexOf: number;
  approx: number;
  right: string;
};

/** How many notes begin where they should. */
function rightOf(anchorings: readonly Anchoring[], starts: readonly number[]): string {
  const isRight = (found: Anchoring, at: number): boolean =>
    found.status === "anchored" && found.range.start === starts[at];
  return `${anchorings.filter(isRight).length} of ${anchorings.length}`;
}

function rows(): Row[] {
  const foldMs = bestOf(5, () => fold(text)).ms;
  const one = [exact[0]!.selectors[0].exact];

  const afterShift = bestOf(5, () => anchorAll(moved, exact));
  const exactQuotes = exact.map(({ selectors }) => selectors[0].exact);

  const find = passageFinder(editedText);
  const indexing = bestOf(5, () => indexText(editedText).words().count);
  anchorAll(editedText, reworded.slice(0, 1), find); // indexes the text
  const afterEdit = bestOf(5, () => anchorAll(editedText, reworded, find));
  const rewordedRight = rightOf(
    afterEdit.result,
    reworded.map(({ first }) => editedStart(first)),
  );
  const rewordedQuotes = reworded.map(({ selectors }) => selectors[0].exact);
  const slowest = {
    indexOf: indexOfEach(rewordedQuotes, editedText),
    approx: approxEach(rewordedQuotes, editedText),
  };

  return [
    {
      what: "fold the text",
      limit: 400,
      ours: foldMs,
      indexOf: indexOfEach(["\0"], text),
      approx: approxEach(one, text),
      right: "",
    },
    {
      what: `${EXACT_NOTES} notes after a shift of all positions`,
      limit: 300,
      ours: afterShift.ms,
      indexOf: indexOfEach(exactQuotes, moved),
      approx: approxEach(exactQuotes, moved),
      right: rightOf(
        afterShift.result,
        exact.map(({ range }) => range.start + addition.length),
      ),
    },
    {
      what: `${REWORDED_NOTES} reworded notes, text already indexed`,
      limit: 1000,
      ours: afterEdit.ms,
      ...slowest,
      right: rewordedRight,
    },
    {
      what: `${REWORDED_NOTES} reworded notes, with fold and index`,
      limit: 1000,
      ours: afterEdit.ms + indexing.ms,
      ...slowest,
      right: rewordedRight,
    },
  ];
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const times = (value: number): string =>
  `× ${value < 10 ? value.toPrecision(2) : Math.round(value)}`;

console.log(
  `${text.length} code units, ${WORDS} words. Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} cores.\n`,
);
console.log(
  "| work | limit | ours | `indexOf` | ours to `indexOf` | approx-string-match | it to ours | in its place |",
);
console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
for (const { what, limit, ours, indexOf, approx, right } of rows())
  console.log(
    `| ${what} | ${ms(limit)} | ${ms(ours)} | ${ms(indexOf)} | ${times(ours / indexOf)} | ${ms(approx)} | ${times(approx / ours)} | ${right} |`,
  );
