import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { describe } from "../../src/core/anchoring/describe";
import { editionId } from "../../src/core/article/edition";
import { annotationWithNote, createStored } from "../../src/core/record/stored-annotation";
import { recordText } from "../../src/core/record/stored-record";
import { serveFolder } from "../support/static-server";
import { benchBrowser } from "./bench-browser";
import { longText, notesOn, seedText, type Note, type Text } from "./noted-text";
import { PEER, peerFolder } from "./peer-annotator";

/**
 * A page with notes, beside `@recogito/text-annotator` with each of its renderers on the same annotations and in letters
 * of the same size, by turns in one run: from letting go of the pointer until a highlight is painted, from a click on one
 * until what it opens is painted, and the frames of a scroll. The build must be there; the peer comes from the registry
 * into a cache, and is no dependency.
 */
const RUNS = 5;
const FRAMES = 150;
const SLOW_FRAME = 32; // ms
/** What is not painted by then counts as never, in ms. */
const PATIENCE = 8000;
const ALL_COUNTS = [30, 300, 2000];
const COUNTS = process.argv[2] ? process.argv[2].split(",").map(Number) : ALL_COUNTS;

type Tool = {
  readonly name: string;
  open(browser: Browser, text: Text, notes: readonly Note[]): Promise<Page>;
  /** Presses what makes a highlight of the selection, where letting go does not. */
  mark(page: Page): Promise<void>;
  /** What changes on the page when a highlight is drawn, and when one is open where it belongs. */
  readonly drawn: string;
  readonly opened: string;
};

const dist = await serveFolder(resolve("dist"));
const peer = await serveFolder(await peerFolder());
const WINDOW = { viewport: { width: 1440, height: 900 }, locale: "ar" };

const ours: Tool = {
  name: "Hashiya",
  async open(browser, text, notes) {
    const context = await browser.newContext({ ...WINDOW, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route("**/articles/inshiqaqat.json", (route) =>
      route.fulfill({ body: text.json, contentType: "application/json" }),
    );
    await page.route("**/annotations/*.json", (route) => route.fulfill({ status: 404, body: "" }));
    const time = "2026-11-22T10:00:00.000Z";
    const records = notes.map((range, nth) => {
      const target = {
        source: "inshiqaqat",
        edition: editionId(text.text),
        selectors: describe(text.text, range),
      };
      const made = { id: `note${nth}`, motivation: "highlighting", target, bodies: [] } as const;
      const annotation = { ...made, colour: "sky", created: time, modified: time } as const;
      return [
        `hashiya:1:annotation:note${nth}`,
        recordText(createStored(annotationWithNote(annotation, `حاشية ${nth}`), "k3x9w")),
      ] as const;
    });
    await page.addInitScript((all) => {
      for (const [key, record] of all) localStorage.setItem(key, record);
    }, records);
    await page.goto(`${dist.url}#/read/inshiqaqat`);
    await page.waitForSelector("aside article", { timeout: 120_000 });
    // The last of what comes after the text.
    await page.waitForSelector("aside .layers > summary", { timeout: 120_000 });
    return page;
  },
  mark: (page) => page.locator(".selection-toolbar .swatch").nth(3).click(),
  drawn:
    "[...document.querySelectorAll('#text mark')].reduce((sum, it) => sum + it.dataset.ids.length, 0)",
  opened: `(() => {
    const card = document.querySelector(".card[aria-current]");
    const line = card && document.querySelector('[data-stops~="' + card.id.replace(/^card-/, "") + '"]')?.getClientRects()[0];
    return line && Math.abs(line.top - card.getBoundingClientRect().top) <= 2 ? card.id : "";
  })()`,
};

const peerWith = (renderer: "SPANS" | "CSS_HIGHLIGHTS"): Tool => ({
  name: `${PEER}, ${renderer}`,
  async open(browser, { text }, notes) {
    const context = await browser.newContext(WINDOW);
    const page = await context.newPage();
    await page.goto(peer.url);
    await page.waitForFunction("window.begin");
    await page.evaluate(
      ([kind, words, all]) =>
        (
          window as unknown as { begin(kind: string, words: string, all: readonly Note[]): void }
        ).begin(kind, words, all),
      [renderer, text, notes] as const,
    );
    await page.waitForTimeout(2000);
    return page;
  },
  mark: async () => undefined,
  drawn: "annotator.getAnnotations().length",
  opened: "window.opened || ''",
});

/** Milliseconds (or NaN) from the last release of the pointer until `what` (an expression) has changed and is painted. */
async function untilPainted(page: Page, what: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(`window.painted = new Promise((done) => {
    const before = String(${what});
    let from = 0;
    setTimeout(() => done(NaN), ${PATIENCE});
    addEventListener("pointerup", ({ timeStamp }) => { from = timeStamp; }, { capture: true });
    const look = () => {
      if (from === 0 || String(${what}) === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - from);
      return requestAnimationFrame(() => port2.postMessage(0));
    };
    look();
  }); undefined`);
  await act();
  return page.evaluate("window.painted") as Promise<number>;
}

/** Where the words of a paragraph's line stand, in CSS pixels of the window. */
const pointIn = (page: Page, nth: number) =>
  page.evaluate((at) => {
    const paragraph = document.querySelectorAll<HTMLElement>("#text p")[at];
    paragraph?.scrollIntoView({ block: "center", behavior: "instant" });
    const box = paragraph?.getBoundingClientRect();
    return { x: (box?.right ?? 0) - 60, y: (box?.top ?? 0) + 30 };
  }, nth);

async function markOnce(tool: Tool, page: Page, nth: number): Promise<number> {
  const { x, y } = await pointIn(page, nth);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 4 });
  return untilPainted(page, tool.drawn, async () => {
    await page.mouse.up();
    await tool.mark(page);
  });
}

async function openOnce(tool: Tool, page: Page, text: string, note: Note): Promise<number> {
  const block = text.slice(0, note.start).split("\n").length - 1;
  const at = await page.evaluate(
    ([nth, begin]) => {
      const paragraph = document.querySelectorAll<HTMLElement>(
        "#text .body > :not(.text-part), #text .text-part > *, #text > p",
      )[nth];
      paragraph?.scrollIntoView({ block: "center", behavior: "instant" });
      const walker = document.createTreeWalker(paragraph ?? document.body, NodeFilter.SHOW_TEXT);
      let left = begin;
      while (walker.nextNode()) {
        const node = walker.currentNode as globalThis.Text;
        if (left < node.length) {
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        left -= node.length;
      }
      return { x: 0, y: 0 };
    },
    [block, note.start - text.lastIndexOf("\n", note.start - 1)] as const,
  );
  return untilPainted(page, tool.opened, () => page.mouse.click(at.x, at.y));
}

/** The frames of a scroll, in ms. */
const scrollFrames = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    (count) =>
      new Promise<number[]>((done) => {
        scrollTo({ top: 0, behavior: "instant" });
        const frames: number[] = [];
        let was = 0;
        const step = (now: number) => {
          if (was > 0) frames.push(now - was);
          was = now;
          scrollBy({ top: 100, behavior: "instant" });
          if (frames.length < count) requestAnimationFrame(step);
          else done(frames);
        };
        requestAnimationFrame(step);
      }),
    FRAMES,
  );

const median = (values: readonly number[]) =>
  values.map((it) => (Number.isNaN(it) ? Number.POSITIVE_INFINITY : it)).toSorted((a, b) => a - b)[
    Math.floor(values.length / 2)
  ] ?? Number.NaN;

async function measured(browser: Browser, tool: Tool, text: Text, count: number) {
  const notes = notesOn(text.text, count);
  const page = await tool.open(browser, text, notes);
  const frames = await scrollFrames(page);
  const marks: number[] = [];
  const opens: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    marks.push(await markOnce(tool, page, run + 1));
    await page.keyboard.press("Escape");
    await page.evaluate("window.opened = 0");
    const note = notes[Math.min(notes.length - 1, 3 + 2 * run)];
    if (note) opens.push(await openOnce(tool, page, text.text, note));
    await page.keyboard.press("Escape");
  }
  await page.context().close();
  const slow = frames.filter((frame) => frame > SLOW_FRAME).length;
  return { mark: median(marks), open: median(opens), slow, longest: Math.max(...frames) };
}

const browser = await benchBrowser();
console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, Chromium ${browser.version()}, median of ${RUNS}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
  `| text | notes | program | a highlight is painted | to ours | opened | frames over ${SLOW_FRAME} ms, of ${FRAMES} | the longest |`,
);
console.log("|---|--:|---|--:|--:|--:|--:|--:|");
for (const text of [seedText(), longText(120_000)])
  for (const count of COUNTS) {
    let base = Number.NaN;
    for (const tool of [ours, peerWith("SPANS"), peerWith("CSS_HIGHLIGHTS")]) {
      const { mark, open, slow, longest } = await measured(browser, tool, text, count);
      if (tool === ours) base = mark;
      console.log(
        `| ${text.name} | ${count} | ${tool.name} | ${Math.round(mark)} ms | × ${(mark / base).toFixed(2)} | ${Math.round(open)} ms | ${slow} | ${Math.round(longest)} ms |`,
      );
    }
  }
await browser.close();
await dist.stop();
await peer.stop();
