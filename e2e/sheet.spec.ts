import type { Page } from "@playwright/test";
import { ar } from "./pages/words";
import { haveNotes } from "./pages/own-notes";
import { Sheet } from "./pages/sheet";
import { expect, pagesOnPage, test } from "./pages/test";

test.skip(({ browserName }) => browserName !== "chromium", "only Chromium plays a touch screen");
test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

const BAR = 60; // CSS pixels
const KEPT = 6 * 16; // CSS pixels of the text that the sheet leaves in sight
const NOTES = [
  { words: "المئات من عناصره", note: "عدد بلا مصدر" },
  { words: "معبر طريبيل", note: "على الحدود" },
  { words: "المرصد السوري لحقوق الإنسان", note: "مقره بريطانيا" },
] as const;

/** Opens the text with three notes and taps on the words of one, halfway down the window. */
async function opened(page: Page, words: string = NOTES[1].words) {
  await haveNotes(page, NOTES);
  const pages = pagesOnPage(page);
  await pages.reader.open();
  const { middle } = await pages.reader.letters(words);
  await page.touchscreen.tap(...middle);
  await pages.margin.isOpenOn(words);
  return { ...pages, sheet: new Sheet(page) };
}

test("a tap on a highlight shows its note alone, and the words stay in sight", async ({ page }) => {
  const { reader, sheet } = await opened(page);
  await sheet.isAt("peek");
  await expect(sheet.note).toContainText("معبر طريبيل");
  await expect(sheet.note).toContainText("على الحدود");
  expect(await sheet.covers()).toBeLessThanOrEqual(0.3 * 740);
  await expect(page.locator("#margin-cards")).toBeHidden();
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(true);
});

test("dragged and tapped it stands at three heights, never over the last lines of the text", async ({
  page,
}) => {
  const { reader, margin, sheet } = await opened(page);
  const most = 740 - BAR - KEPT;
  await sheet.drag("handle", { y: -200 });
  await sheet.isAt("half");
  expect(await sheet.covers()).toBeLessThanOrEqual(most);
  await expect(page.locator("aside article[aria-current] .card-note")).toBeInViewport();
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(true);
  await sheet.drag("handle", { y: -160 });
  await sheet.isAt("full");
  expect(await sheet.covers()).toBeLessThanOrEqual(most);
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(true);
  await sheet.drag("handle", { y: 30 });
  await sheet.isAt("full");
  await sheet.covers();
  await sheet.drag("handle", { y: 60 }, "quickly");
  await sheet.isAt("half");
  await sheet.covers();
  await sheet.handle.tap();
  await sheet.isAt("full");
  await sheet.handle.tap();
  await sheet.isAt("down");
  await expect(page.locator("#margin-cards")).toBeHidden();
  await sheet.drag("handle", { y: -300 });
  await sheet.isAt("half");
  await margin.isOpenOn("معبر طريبيل");
});

test("a swipe shows the next note in reading order, and the one before", async ({ page }) => {
  const { margin, reader, sheet } = await opened(page, NOTES[0].words);
  const order = (await margin.seen()).map(({ quote }) => quote);
  const at = order.indexOf(NOTES[0].words);
  await sheet.covers();
  await sheet.drag("note", { x: 150 });
  await margin.isOpenOn(order[at + 1] ?? "");
  await sheet.isAt("peek");
  await expect.poll(() => reader.isInView(order[at + 1] ?? "")).toBe(true);
  await sheet.drag("note", { x: -60 }, "quickly");
  await margin.isOpenOn(NOTES[0].words);
  await sheet.drag("note", { x: 40 });
  await margin.isOpenOn(NOTES[0].words);
  await sheet.drag("note", { y: 150 });
  await sheet.isAt("down");
});

test("what a swipe does single presses do too, and the keyboard does it all", async ({ page }) => {
  const { margin, reader, sheet } = await opened(page, NOTES[0].words);
  const order = (await margin.seen()).map(({ quote }) => quote);
  const at = order.indexOf(NOTES[0].words);
  await page.getByRole("button", { name: ar.margin.sheet.next }).tap();
  await margin.isOpenOn(order[at + 1] ?? "");
  await page.getByRole("button", { name: ar.margin.sheet.previous }).tap();
  await margin.isOpenOn(NOTES[0].words);
  await sheet.handle.focus();
  for (const [key, height] of [
    ["ArrowUp", "half"],
    ["ArrowUp", "full"],
    ["ArrowDown", "half"],
    ["ArrowDown", "peek"],
    ["Enter", "half"],
    ["Escape", "down"],
    ["Enter", "half"],
  ] as const) {
    await page.keyboard.press(key);
    await sheet.isAt(height);
    await expect(sheet.handle).toBeFocused();
  }
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: ar.margin.sheet.close }).tap();
  await margin.isOpenOn(null);
  await sheet.isAt("down");
  expect(await reader.focused()).toBe(NOTES[0].words);
});

test("above a soft keyboard the words stay in sight, and the note that is written", async ({
  page,
}) => {
  const { margin, reader, sheet } = await opened(page);
  await margin.press("edit");
  await margin.isWriting("معبر طريبيل");
  // What an engine says while a keyboard covers 300 pixels at the foot.
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, "height", { get: () => innerHeight - 300 });
    visualViewport?.dispatchEvent(new Event("resize"));
  });
  await expect.poll(() => sheet.covers()).toBeLessThanOrEqual(740 - BAR - KEPT);
  const box = await page.locator("aside textarea").boundingBox();
  const foot = await page.evaluate(
    () => document.querySelector("#margin")?.getBoundingClientRect().bottom,
  );
  expect(foot).toBe(440);
  expect(box?.y).toBeLessThan(440 - 48);
  await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(true);
});

for (const size of [
  { width: 320, height: 256 },
  { width: 740, height: 360 },
])
  test(`in a window of ${size.width} by ${size.height} it leaves the text's lines in sight`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const { reader, sheet } = await opened(page);
    const most = size.height - BAR - KEPT;
    for (const key of ["", "ArrowUp", "ArrowUp"]) {
      if (key !== "") await sheet.handle.press(key);
      expect(await sheet.covers()).toBeLessThanOrEqual(most);
      await expect.poll(() => reader.isInView("معبر طريبيل")).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  });

test.describe("the bars", () => {
  for (const size of [
    { width: 360, height: 740 },
    { width: 740, height: 360 },
  ])
    test(`leave on scrolling down, come back on scrolling up, at ${size.width} by ${size.height}`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      const { reader } = pagesOnPage(page);
      await reader.open();
      const seen = () =>
        page.evaluate(() =>
          [".top-bar", ".margin-header"].map((it) => {
            const { top, bottom } = document.querySelector(it)?.getBoundingClientRect() ?? {};
            return top !== undefined && bottom !== undefined && bottom > 1 && top < innerHeight - 1;
          }),
        );
      expect(await seen()).toEqual([true, true]);
      await page.mouse.wheel(0, 400);
      await expect.poll(seen).toEqual([false, false]);
      await page.mouse.wheel(0, -60);
      await expect.poll(seen).toEqual([true, true]);
      await page.mouse.wheel(0, 200);
      await expect.poll(seen).toEqual([false, false]);

      await test.step("what takes the focus in one brings both, and holds them", async () => {
        const search = page.getByRole("button", { name: ar.bar.find });
        await search.focus();
        await expect.poll(seen).toEqual([true, true]);
        const before = await reader.scrolled();
        await page.mouse.wheel(0, 120);
        await expect.poll(() => reader.scrolled()).toBe(before + 120);
        expect(await page.evaluate(() => document.documentElement.dataset["bars"])).toBeUndefined();
      });
    });

  test("stay for what the program scrolls to", async ({ page }) => {
    const { reader } = pagesOnPage(page);
    await reader.open();
    await page.evaluate(() => scrollBy({ top: 500, behavior: "instant" }));
    await expect.poll(() => reader.scrolled()).toBe(500);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    expect(await page.evaluate(() => document.documentElement.dataset["bars"])).toBeUndefined();
  });
});
