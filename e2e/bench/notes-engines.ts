import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { listedNote, searchedOf } from "../../src/core/all-notes/listed-note";
import type { OwnAnnotation } from "../../src/core/record/stored-annotation";
import { finder } from "../../src/core/search/find";
import { manyTexts } from "../../src/core/search/many-texts";
import { searchTerms } from "../../src/core/search/search-terms";
import { fold } from "../../src/core/text/folding";
import { finished } from "../../src/core/work";

/** A way to search in notes: makes them ready, and answers how many hold some words. */
type Engine = {
  readonly name: string;
  ready(notes: readonly OwnAnnotation[]): (words: string) => number;
};

const searched = (notes: readonly OwnAnnotation[]) => notes.map(listedNote).map(searchedOf);

const ours: Engine = {
  name: "ours",
  ready(notes) {
    const index = manyTexts();
    finished(index.read(searched(notes)));
    return (words) => index.holding(searchTerms({ words, isExact: false, isWhole: false })).size;
  },
};

const plainScan: Engine = {
  name: "plain scan",
  ready(notes) {
    const texts = searched(notes).map(({ parts }) => parts.join("\n"));
    return (words) => {
      const holds = finder(words);
      return texts.filter(holds).length;
    };
  },
};

const MINISEARCH = "minisearch@7.2.0";
const CACHE = resolve("node_modules/.cache/bench/minisearch");

type MiniSearch = new (options: object) => {
  addAll(documents: readonly object[]): void;
  search(words: string, options: object): readonly unknown[];
};

/** From the registry into a cache when it is first asked for: it is no dependency. */
async function miniSearch(): Promise<Engine> {
  const entry = `${CACHE}/node_modules/minisearch/dist/es/index.js`;
  if (!existsSync(entry)) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${CACHE}/package.json`, '{"private":true,"type":"module"}');
    const install = ["install", "--no-audit", "--no-fund", MINISEARCH];
    execFileSync("npm", install, { cwd: CACHE, shell: process.platform === "win32" });
  }
  const { default: Index } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as {
    default: MiniSearch;
  };
  return {
    name: MINISEARCH.replace("@", " "),
    ready(notes) {
      const index = new Index({
        fields: ["words"],
        processTerm: (term: string) => fold(term).text || null,
      });
      index.addAll(searched(notes).map(({ id, parts }) => ({ id, words: parts.join("\n") })));
      return (words) => index.search(words, { prefix: true, combineWith: "AND" }).length;
    },
  };
}

/** What is sought: typed letter by letter to the end, each beginning is sought by itself. */
const SOUGHT: readonly (readonly [words: string, what: string])[] = [
  ["ا", "one letter"],
  ["تنظيم", "a word, or a part of one"],
  ["مسئول", "a seat of hamza"],
  ["عناصر التنظيم", "two words"],
  ["ظظظظ", "not there"],
];

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};
/** Processor time since then, over all threads, in ms. */
const spent = (begun: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};
const quickest = (act: () => void): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run += 1) {
    const begun = process.cpuUsage();
    act();
    best = Math.min(best, spent(begun));
  }
  return best;
};

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** How long each engine takes for these notes: a row of the table each. */
export async function printEngines(all: readonly (readonly OwnAnnotation[])[]) {
  const engines = [ours, plainScan, await miniSearch()];
  const heads = SOUGHT.map(([words, what]) => `${words} (${what})`);
  console.log(`| notes | | made ready | heap | ${heads.join(" | ")} |`);
  console.log(`|--:|---|--:|--:|${heads.map(() => "--:|").join("")}`);
  for (const notes of all)
    for (const { name, ready } of engines) {
      const before = heap();
      const begun = process.cpuUsage();
      const search = ready(notes);
      const taken = spent(begun);
      const held = Math.max(0, heap() - before) / 2 ** 20;
      const cells = SOUGHT.map(([words]) => {
        let count = 0;
        const time = quickest(() => {
          count = search(words);
        });
        return `${ms(time)}, ${count}`;
      });
      console.log(
        `| ${notes.length} | ${name} | ${ms(taken)} | ${held.toFixed(0)} MB | ${cells.join(" | ")} |`,
      );
    }
}
