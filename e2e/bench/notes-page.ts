import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "@playwright/test";
import { createStored, type OwnAnnotation } from "../../src/core/record/stored-annotation";
import { recordText } from "../../src/core/record/stored-record";
import { serveFolder } from "../support/static-server";

const RUNS = 7;
const FRAMES = 120;
const SLOW_FRAME = 32; // ms

/**
 * The program with these notes, in a storage that has room for them: browsers give one that holds about ten thousand.
 * They are read from the page as one string, since each init script is read anew at each step.
 */
async function pageWith(browser: Browser, url: string, notes: readonly OwnAnnotation[]) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "ar",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const records = JSON.stringify(
    notes.map((note) => [
      `hashiya:1:annotation:${note.id}`,
      recordText(createStored(note, "k3x9w")),
    ]),
  );
  await page.route("**/bench-records.json", (route) =>
    route.fulfill({ body: records, contentType: "application/json" }),
  );
  await page.addInitScript(() => {
    const request = new XMLHttpRequest();
    request.open("GET", "/bench-records.json", false);
    request.send();
    const held = new Map<string, string>(JSON.parse(request.responseText) as [string, string][]);
    const storage = {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
      key: (at: number) => [...held.keys()][at] ?? null,
      get length() {
        return held.size;
      },
    };
    Object.defineProperty(window, "localStorage", {
      value: new Proxy(storage, {
        ownKeys: () => [...held.keys()],
        getOwnPropertyDescriptor: (_, key) => ({
          value: held.get(String(key)),
          enumerable: true,
          configurable: true,
        }),
      }),
    });
  });
  await page.goto(`${url}#/storage`);
  await page.waitForSelector("main h1");
  return page;
}

/** Milliseconds of an act on the page until `isDone` holds and what shows it is painted. */
const untilPainted = (page: Page, act: string, isDone: string): Promise<number> =>
  page.evaluate(`new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("It never came: " + ${JSON.stringify(act)})), 30000);
    const begun = performance.now();
    ${act};
    const look = () => {
      if (!(${isDone})) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      return requestAnimationFrame(() => port2.postMessage(0));
    };
    look();
  })`);

const typed = (words: string) => `
  window.statusBefore = document.querySelector(".notes-search [role=status]").textContent;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(
    document.querySelector("input[type=search]"), ${JSON.stringify(words)});
  document.querySelector("input[type=search]").dispatchEvent(new Event("input", { bubbles: true }))`;
const FOUND =
  'document.querySelector(".notes-search [role=status]").textContent !== window.statusBefore';

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const ms = (value: number) => `${value.toFixed(0)} ms`;

/** What passes on the clock until a reader sees it; the medians of some runs, a row for each number of notes. */
export async function printPage(all: readonly (readonly OwnAnnotation[])[]) {
  const { url } = await serveFolder(resolve("dist"));
  // Not bundled: run as a part of this file it would take itself to be called by hand.
  const finder = pathToFileURL(resolve("e2e/support/browser.mjs")).href;
  const { findChromium }: typeof import("../support/browser.mjs") = await import(
    /* @vite-ignore */ finder
  );
  const known = findChromium();
  const browser = await chromium.launch({
    ...(known && "executablePath" in known && known.executablePath
      ? { executablePath: known.executablePath }
      : {}),
    args: [
      "--disable-background-networking",
      "--disable-gpu",
      "--enable-precise-memory-info",
      "--js-flags=--expose-gc",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  console.log(
    "| notes | opened | can be searched | a key's result | another grouping | slow frames of a scroll | rows in the document | page's heap |",
  );
  console.log("|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const notes of all) {
    const page = await pageWith(browser, url, notes);
    await page.waitForTimeout(1500);
    const opened = await untilPainted(
      page,
      'location.hash = "#/notes"',
      'document.querySelector(".note-row")',
    );
    const searched = await untilPainted(
      page,
      typed("تنظيم"),
      `${FOUND} && / /.test(document.querySelector(".notes-search [role=status]").textContent)
        && document.querySelector(".note-row")`,
    );
    const keys: number[] = [];
    const filters: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      for (const words of ["ت", "عناصر التنظيم", "تنظيم", "مسئول", "ا", ""])
        keys.push(await untilPainted(page, typed(words), FOUND));
      for (const nth of [1, 2, 3, 0])
        filters.push(
          await untilPainted(
            page,
            `window.before = document.querySelector(".notes-head-name")?.textContent;
             document.querySelectorAll(".choice input")[${nth}].click()`,
            'document.querySelector(".notes-head-name")?.textContent !== window.before',
          ),
        );
    }
    const slow = await page.evaluate(
      async ([frames, limit]) => {
        const step = document.documentElement.scrollHeight / frames;
        let slowFrames = 0;
        let before = performance.now();
        for (let frame = 0; frame < frames; frame += 1) {
          scrollTo(0, frame * step);
          await new Promise(requestAnimationFrame);
          const now = performance.now();
          if (now - before > limit) slowFrames += 1;
          before = now;
        }
        return slowFrames;
      },
      [FRAMES, SLOW_FRAME] as const,
    );
    const rows = await page.locator(".note-row").count();
    const heap = await page.evaluate(() => {
      (globalThis as unknown as { gc(): void }).gc();
      return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory
        .usedJSHeapSize;
    });
    console.log(
      `| ${notes.length} | ${ms(opened)} | ${ms(searched)} | ${ms(median(keys))}, at most ${ms(Math.max(...keys))} | ${ms(median(filters))} | ${slow} of ${FRAMES} | ${rows} | ${(heap / 2 ** 20).toFixed(0)} MB |`,
    );
    await page.context().close();
  }
  await browser.close();
}
