import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { finding } from "../../src/core/search/find-slices";
import { words } from "./drawn-words";

/**
 * How long finding takes in a text of 1.2 million Arabic words in 12,000 blocks, drawn from the
 * built-in articles, beside `indexOf` on the raw text in the same run, which finds only what is
 * written letter for letter. "First" is until the first hits are told, "all" until the last.
 */
const WORDS = 1_200_000;
const BLOCK_WORDS = 100;

const written = Array.from({ length: WORDS / BLOCK_WORDS }, () => words(BLOCK_WORDS));
const text = written.join("\n");
text.indexOf("\0"); // flattens the joined string
let end = -1;
const blocks = written.map((block) => {
  const start = end + 1;
  end = start + block.length;
  return { start, end };
});

const desk = finding();
desk.read(text, blocks);
const begun = performance.now();
for (const _ of desk.prepare());
console.log(`Made ready, once, while the bar opens: ${Math.round(performance.now() - begun)} ms\n`);

/** As the worker does: an answer every 12 ms, as soon as there is something to tell. */
function find(words: string, isWhole: boolean) {
  const begun = performance.now();
  let until = begun + 12;
  let first: number | undefined;
  let hits = 0;
  const work = desk.find({ words, isWhole, isExact: false, errand: 1 });
  for (;;) {
    const step = work.next(() => performance.now() >= until);
    if (step.value) {
      hits += step.value.hits.length;
      if (step.value.hits.length > 0) first ??= performance.now() - begun;
      until = performance.now() + 12;
    }
    if (step.done)
      return { first: first ?? performance.now() - begun, all: performance.now() - begun, hits };
  }
}

function indexOf(words: string) {
  const begun = performance.now();
  let hits = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    hits += 1;
  return { ms: performance.now() - begun, hits };
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
console.log(`${cpus()[0]?.model}, Node ${process.versions.node}; ${text.length} code units\n`);
console.log("| sought | | first hits | all | hits | indexOf | its hits | all to indexOf |");
console.log("|---|---|--:|--:|--:|--:|--:|--:|");
const CASES: readonly (readonly [words: string, isWhole: boolean, what: string])[] = [
  ["القرآن", false, "the very first"],
  ["ا", false, "one letter"],
  ["التنظيم", false, "a word"],
  ["تنظيم", true, "a whole word"],
  ["مسئول", false, "a seat of hamza"],
  ["عناصر التنظيم", false, "two words"],
  ['"عناصر التنظيم"', false, "a phrase"],
  ["ظظظظ", false, "not there"],
];
for (const [words, isWhole, what] of CASES) {
  const ours = find(words, isWhole);
  const raw = indexOf(words.replaceAll('"', ""));
  console.log(
    `| ${words} | ${what} | ${ms(ours.first)} | ${ms(ours.all)} | ${ours.hits} | ${ms(raw.ms)} | ${raw.hits} | × ${(ours.all / raw.ms).toFixed(1)} |`,
  );
}
