import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { describe } from "../../src/core/anchoring/describe";
import { editionId } from "../../src/core/article/edition";
import { OUT_FORMATS } from "../../src/core/formats/out-formats";
import { annotationWithNote, createStored } from "../../src/core/record/stored-annotation";
import { recordText } from "../../src/core/record/stored-record";
import { serveFolder } from "../support/static-server";
import { benchBrowser } from "./bench-browser";
import { longText, notesOn, type Text } from "./noted-text";

/**
 * Ten thousand notes taken out in each format: from the choice of a format until its file can be downloaded, in the page
 * itself, beside the longest that input had to wait meanwhile. The build must be there.
 */
const RUNS = 3;
const COUNT = Number(process.argv[2] ?? 10_000);
const FORMATS = Object.values(OUT_FORMATS).flatMap((group) => Object.keys(group));

const recordsOn = ({ text }: Text) => {
  const edition = editionId(text);
  const time = "2026-11-22T10:00:00.000Z";
  return notesOn(text, COUNT).map((range, nth) => {
    const target = { source: "inshiqaqat", edition, selectors: describe(text, range) };
    const made = { id: `n${nth}`, motivation: "highlighting", target, bodies: [] } as const;
    const annotation = { ...made, colour: "sky", created: time, modified: time } as const;
    const record = createStored(annotationWithNote(annotation, `حاشية ${nth} #وسم`), "k3x9w");
    return [`hashiya:1:annotation:n${nth}`, recordText(record)] as const;
  });
};

async function opened(page: Page, text: Text) {
  await page.route("**/articles/inshiqaqat.json", (route) =>
    route.fulfill({ body: text.json, contentType: "application/json" }),
  );
  await page.route("**/annotations/*.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.addInitScript((all) => {
    for (const [key, record] of all) localStorage.setItem(key, record);
  }, recordsOn(text));
  await page.goto(`${dist.url}#/read/inshiqaqat`);
  await page.waitForSelector("aside article", { timeout: 120_000 });
  await page.locator("aside .menu > summary").press("Enter", { timeout: 120_000 });
  await page.locator("aside .menu-box button:has(use[href$=download])").press("Enter");
  await page.waitForSelector("dialog[open] select", { timeout: 60_000 });
  await page.waitForFunction(() => !document.querySelector("dialog[open] progress"), undefined, {
    timeout: 120_000,
  });
}

type Measured = {
  readonly ms: number;
  /** The longest task, in ms; nothing shorter than 50 is told by a browser. */
  readonly longest: number;
  /** How often progress was shown anew. */
  readonly told: number;
};

/** Chooses a format and waits until its file is there and painted. */
const choose = (page: Page, format: string): Promise<Measured> =>
  page.evaluate(
    (name) =>
      new Promise<Measured>((done) => {
        const dialog = document.querySelector("dialog[open]");
        const select = [...(dialog?.querySelectorAll("select") ?? [])].find((it) =>
          it.querySelector(`option[value="${name}"]`),
        );
        if (!dialog || !select) throw new Error("The dialog is not there");
        if (select.value === name) return done({ ms: 0, longest: 0, told: 0 });
        const tasks: number[] = [0];
        const watch = new PerformanceObserver((list) =>
          tasks.push(...list.getEntries().map(({ duration }) => duration)),
        );
        watch.observe({ type: "longtask" });
        const shares = new Set<number>();
        const from = performance.now();
        // As a hand chooses: React hears of the change.
        select.value = name;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        // What stood there before goes as soon as another format is chosen.
        const before = dialog.querySelector("button:has(use[href$=download])");
        const look = () => {
          const button = dialog.querySelector("button:has(use[href$=download])");
          shares.add(dialog.querySelector("progress")?.value ?? -1);
          const isOver = (button && button !== before) || dialog.querySelector("[role=alert]");
          if (!isOver) return requestAnimationFrame(look);
          const ms = performance.now() - from;
          // What was told of late tasks comes a little after them.
          return setTimeout(() => {
            watch.disconnect();
            done({ ms, longest: Math.max(...tasks), told: shares.size - 1 });
          }, 300);
        };
        return look();
      }),
    format,
  );

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const dist = await serveFolder(resolve("dist"));
const browser = await benchBrowser();
console.log(
  `${COUNT} notes; ${cpus()[0]?.model}, ${cpus().length} cores, Chromium ${browser.version()}, median of ${RUNS}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  locale: "ar",
  serviceWorkers: "block",
});
const page = await context.newPage();
await opened(page, longText(120_000));
console.log("| format | until it can be downloaded | longest task | progress told | size |");
console.log("|---|--:|--:|--:|--:|");
for (const format of FORMATS) {
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // Another format in between, so that each run begins anew.
    await choose(page, format === "ris" ? "bibtex" : "ris");
    runs.push(await choose(page, format));
  }
  const longest = median(runs.map((it) => it.longest));
  const size = await page.evaluate(() => {
    const dialog = document.querySelector("dialog[open]");
    return (
      dialog?.querySelector("[role=alert]")?.textContent ??
      /[\d٠-٩.,٬]+ كيلوبايت/u.exec(dialog?.textContent ?? "")?.[0]
    );
  });
  console.log(
    `| ${format} | ${Math.round(median(runs.map(({ ms }) => ms)))} ms | ${longest === 0 ? "< 50 ms" : `${Math.round(longest)} ms`} | ${Math.max(...runs.map(({ told }) => told))} | ${size} |`,
  );
}
await browser.close();
await dist.stop();
