import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { serveFolder } from "../support/static-server";
import { benchBrowser } from "./bench-browser";
import { BRING_FORMATS, fileOfWords, lettersIn, paragraphs } from "./brought-files";
import { peersOf } from "./peer-readers";

/**
 * Files of each format brought into the library: from the choice of a file until it can be looked at, the longest task of
 * the page meanwhile, the memory of the page afterwards, letters lost; other programs' readers on the same file, in Node. Then a
 * book of 1.2 million words in OpenITI mARkdown, until it is kept. The build must be there.
 */
const SIZES = [
  ["10 KB", 10_000],
  ["1 MB", 1_000_000],
  ["20 MB", 20_000_000],
] as const;
const BOOK_WORDS = 1_200_000;

const dist = await serveFolder(resolve("dist"));
const browser = await benchBrowser();
const folder = mkdtempSync(join(tmpdir(), "hashiya-bring-in-"));

type Brought = {
  readonly ms: number;
  readonly longest: number;
  readonly mb: number;
  readonly said: string;
};

/** A library that nothing was brought to. */
async function newLibrary(): Promise<Page> {
  const context = await browser.newContext({ locale: "ar", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${dist.url}#/library`);
  await page.waitForSelector("main input[type=file]", { state: "attached" });
  return page;
}

/** Brings a file, and waits for the look at it, or for what is said against it. */
async function bring(page: Page, path: string): Promise<Brought> {
  await page.evaluate(() => {
    const tasks: number[] = [0];
    const watch = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watch.observe({ type: "longtask" });
    const field = document.querySelector("main input[type=file]");
    let from = 0;
    field?.addEventListener("change", () => (from = performance.now()), { capture: true });
    const brought = new Promise((done) => {
      const look = () => {
        const there = document.querySelector("section.look, main [role=alert]");
        if (!there) return requestAnimationFrame(look);
        const ms = performance.now() - from;
        return setTimeout(() => {
          watch.disconnect();
          const { memory } = performance as { memory?: { usedJSHeapSize: number } };
          done({
            ms,
            longest: Math.max(...tasks),
            mb: Math.round((memory?.usedJSHeapSize ?? 0) / 1e6),
            said: there.matches("[role=alert]") ? there.textContent : "",
          });
        }, 300);
      };
      look();
    });
    Object.assign(globalThis, { brought });
  });
  await page.setInputFiles("main input[type=file]", path);
  return page.evaluate("globalThis.brought") as Promise<Brought>;
}

const ms = (time: number) => `${Math.round(time)} ms`;
const task = (time: number) => (time === 0 ? "< 50 ms" : ms(time));

/** How many letters of a text that was added are kept. */
async function keptLetters(page: Page): Promise<number> {
  await page.locator("section.look .flex button").first().click();
  await page.waitForSelector(".library-own a", { timeout: 60_000 });
  return page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.databases().then(async (all) => {
          for (const { name = "" } of all) {
            const db = await new Promise<IDBDatabase>((ready) => {
              const request = indexedDB.open(name);
              request.onsuccess = () => ready(request.result);
            });
            for (const store of db.objectStoreNames) {
              const values = await new Promise<unknown[]>((ready) => {
                const request = db.transaction(store).objectStore(store).getAll();
                request.onsuccess = () => ready(request.result);
              });
              for (const value of values) {
                if (typeof value !== "string" || !value.includes('"blocks"')) continue;
                const { article } = JSON.parse(value) as {
                  article?: { headline: string; blocks: { text: string }[] };
                };
                if (!article) continue;
                const words = article.blocks.map(({ text }) => text).join("");
                return done(words.replaceAll(/\s+/gu, "").length);
              }
            }
          }
          return fail(new Error("Nothing is kept"));
        });
        opening.catch(fail);
      }),
  );
}

console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, Chromium ${browser.version()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
  "| format | letters | until the look | longest task | page's memory | letters lost | another's reader |",
);
console.log("|---|--:|--:|--:|--:|--:|---|");
for (const [called, size] of SIZES) {
  const words = paragraphs(size);
  for (const format of BRING_FORMATS) {
    const { name, bytes } = fileOfWords(format, words);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const page = await newLibrary();
    const brought = await bring(page, path);
    const lost =
      brought.said === "" ? String(lettersIn(words) - (await keptLetters(page))) : brought.said;
    await page.context().close();
    const peers = await peersOf(format, bytes, lettersIn(words));
    console.log(
      `| ${format} | ${called} | ${ms(brought.ms)} | ${task(brought.longest)} | ${brought.mb} MB | ${lost} | ${peers} |`,
    );
  }
}

const book = fileOfWords("openiti", paragraphs(BOOK_WORDS * 11, BOOK_WORDS));
const path = join(folder, book.name);
writeFileSync(path, book.bytes);
const page = await newLibrary();
const brought = await bring(page, path);
const from = performance.now();
await page.locator("section.look .flex button").first().click();
await page.waitForSelector(".library-own a", { timeout: 60_000 });
console.log(
  `\n${BOOK_WORDS} words of OpenITI mARkdown (${Math.round(book.bytes.length / 1e6)} MB): ${ms(brought.ms)} until the look, ${ms(performance.now() - from)} until kept, longest task ${task(brought.longest)}`,
);
await browser.close();
await dist.stop();
rmSync(folder, { recursive: true });
