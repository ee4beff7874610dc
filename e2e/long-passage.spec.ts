import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, pagesOnPage, test } from "./pages/test";
import { redeployed } from "./support/deploy";
import { serveFolder, type StaticServer } from "./support/static-server";

const NOTCHES = 10;
const NOTCH = 100; // CSS pixels
const SHORT = "الفقرة الأولى";

let server: StaticServer;
test.beforeEach(async () => {
  const folder = await redeployed("long-passage");
  const file = `${folder}/articles/inshiqaqat.json`;
  const article: { blocks: object[] } = JSON.parse(readFileSync(file, "utf8"));
  const texts = [
    `${SHORT} من نص طويل`,
    ...Array.from({ length: 600 }, (_, i) => `الفقرة رقم ${i} من نص طويل يُقرأ ويُظلَّل كله`),
    "كلمة ".repeat(4000).trim(),
    "ن".repeat(10_000),
  ];
  const long = texts.map((text) => ({ type: "paragraph", text }));
  writeFileSync(file, JSON.stringify({ ...article, blocks: [...article.blocks, ...long] }));
  server = await serveFolder(folder);
});
test.afterEach(() => server.stop());

/** Counts the ranges that the page makes, and the boxes that it asks for. */
const watchWork = (page: Page) =>
  page.addInitScript(() => {
    const work = { ranges: 0, boxes: 0 };
    Object.assign(window, { work });
    const { createRange } = Document.prototype;
    Document.prototype.createRange = function () {
      work.ranges += 1;
      return createRange.call(this);
    };
    window.Range = class extends Range {
      constructor() {
        super();
        work.ranges += 1;
      }
    };
    for (const { prototype } of [Element, Range])
      for (const name of ["getClientRects", "getBoundingClientRect"] as const) {
        const ask = prototype[name] as () => DOMRect & DOMRectList;
        prototype[name] = function (this: Element) {
          work.boxes += 1;
          return ask.call(this);
        };
      }
  });

/** What was done since the last look. */
const work = (page: Page) =>
  page.evaluate(() => {
    const { work } = window as unknown as { work: { ranges: number; boxes: number } };
    const { ranges, boxes } = work;
    Object.assign(work, { ranges: 0, boxes: 0 });
    return { ranges, boxes };
  });

/** Turns the wheel over the text notch by notch, and waits until the page has come to rest. */
async function scroll(page: Page, notches: number) {
  for (let i = 0; i < Math.abs(notches); i++) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, Math.sign(notches) * NOTCH);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  }
  await page.evaluate(
    () =>
      new Promise((resume) => {
        requestAnimationFrame(() => requestAnimationFrame(resume));
      }),
  );
}

test("what a scroll does is the same for two words and for the whole text, and no range is left", async ({
  page,
}) => {
  await watchWork(page);
  const { reader } = pagesOnPage(page);
  await reader.open(`${server.url}#/read/inshiqaqat`);
  const done: { ranges: number; boxes: number }[] = [];
  for (const select of ["two words", "all"]) {
    if (select === "all") {
      await page.keyboard.press("Escape");
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await page.evaluate(() => document.getElementById("text")?.focus());
      await page.keyboard.press("Control+a");
      await expect.poll(async () => (await reader.pending()).length).toBeGreaterThan(50_000);
    } else await reader.select(SHORT);
    await page.mouse.move(640, 400);
    await work(page);
    await scroll(page, NOTCHES);
    done.push(await work(page));
  }
  const [short, all] = done;
  expect(all?.ranges).toBe(0);
  expect(all?.boxes).toBeLessThanOrEqual(2 * (short?.boxes ?? 0) + 20);

  await reader.mark();
  await expect.poll(async () => (await reader.own()).length).toBe(1);
  expect((await work(page)).ranges).toBe(0);

  // Pointed at, so long a note is tinted where it is seen, also after it was scrolled far.
  await page.keyboard.press("Escape");
  for (const notches of [-NOTCHES, 3 * NOTCHES]) {
    await scroll(page, notches);
    const [x, y] = await page.evaluate(markInSight);
    await page.mouse.move(x, y);
    await expect.poll(() => page.evaluate(isTintedAt, [x, y] as const)).toBe(true);
  }
  const tinted = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>("#text mark")].filter((it) =>
        it.style.getPropertyValue("--parts").includes("hover"),
      ).length,
  );
  expect(tinted).toBeLessThan(200);
  expect((await work(page)).ranges).toBe(0);
});

/** Runs in the page: the middle of a highlight's line in the window's midst. */
function markInSight(): readonly [number, number] {
  for (const mark of document.querySelectorAll("#text mark"))
    for (const { left, right, top, bottom } of mark.getClientRects())
      if (top > 200 && bottom < 600) return [(left + right) / 2, (top + bottom) / 2];
  throw new Error("no highlight in sight");
}

/** Runs in the page: whether the highlight at a place, if any, is tinted as pointed at. */
function isTintedAt([x, y]: readonly [number, number]): boolean | undefined {
  const mark = document.elementFromPoint(x, y)?.closest<HTMLElement>("mark");
  return mark?.style.getPropertyValue("--parts").includes("hover");
}

test("the toolbar stays in the window when the words are scrolled out of it @firefox", async ({
  page,
}) => {
  const { reader } = pagesOnPage(page);
  await reader.open(`${server.url}#/read/inshiqaqat`);
  const box = () =>
    page.evaluate(() => {
      const bar = document.querySelector(".top-bar")?.getBoundingClientRect().bottom ?? 0;
      const toolbar = document.querySelector("[role=toolbar]")?.getBoundingClientRect();
      return { bar, top: toolbar?.top ?? -1, bottom: toolbar?.bottom ?? -1 };
    });
  await page.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
  await reader.select("رقم 100");
  const beside = await box();
  await page.mouse.move(640, 400);
  await scroll(page, 15);
  await expect.poll(async () => (await box()).top - (await box()).bar).toBe(10);
  await scroll(page, -30);
  await expect.poll(async () => (await box()).bottom).toBe((page.viewportSize()?.height ?? 0) - 10);
  await scroll(page, 15);
  await expect.poll(async () => Math.abs((await box()).top - beside.top)).toBeLessThan(1);
});
