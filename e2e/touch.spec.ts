import type { Page } from "@playwright/test";
import { ar } from "./pages/words";
import { placeOf } from "./pages/controls";
import { expect, pagesOnPage, test } from "./pages/test";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

const WORDS = "المرصد السوري";

/** What a long press does, and then the system's handles: a played screen has neither. */
const selectByTouch = (page: Page, words: string) =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(
      document.querySelector("#text .body") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at !== -1) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    }
  }, words);

test("words selected by touch are marked; the toolbar stands at the window's foot", async ({
  page,
}) => {
  const { surface, reader, margin } = pagesOnPage(page);
  await reader.open();
  await reader.letters("التحديات");
  await selectByTouch(page, "التحديات");
  await reader.isAboutToMark("التحديات");
  await selectByTouch(page, "حديات الداخلية والخار");
  await reader.isAboutToMark("التحديات الداخلية والخارجية");
  expect(await reader.selected()).toBe("حديات الداخلية والخار"); // the system's handles stay put

  const toolbar = await page.getByRole("toolbar").boundingBox();
  expect(toolbar?.y).toBeGreaterThan(740 / 2);
  expect((toolbar?.y ?? 0) + (toolbar?.height ?? 0)).toBeLessThanOrEqual(740);

  const buttons = await page.getByRole("toolbar").getByRole("button").all();
  const sizes = await Promise.all(buttons.map((button) => button.boundingBox()));
  expect(Math.min(...sizes.flatMap((it) => [it?.width ?? 0, it?.height ?? 0]))).toBeGreaterThan(43);
  const wordOn = (button: Element) => getComputedStyle(button, "::after").display;
  const words = await Promise.all(buttons.map((button) => button.evaluate(wordOn)));
  expect(words).not.toContain("none");

  const [x, y] = await placeOf(surface, {
    role: "button",
    name: ar.toolbar.highlight.replace("{{colour}}", ar.colour.rose),
  });
  await page.touchscreen.tap(x, y);
  await expect
    .poll(() => reader.own())
    .toEqual([{ words: "التحديات الداخلية والخارجية", colour: "rose" }]);
  await margin.hasCard("التحديات الداخلية والخارجية");
});

test("a message stands clear of the toolbar", async ({ page }) => {
  const { surface, reader, desk } = pagesOnPage(page);
  await reader.open();
  await reader.letters(WORDS);
  await selectByTouch(page, WORDS);
  await reader.isAboutToMark(WORDS);
  const [x, y] = await placeOf(surface, { role: "button", name: ar.toolbar.copy });
  await page.touchscreen.tap(x, y);
  await expect.poll(() => desk.toasts()).toHaveLength(1);
  const toast = await page.locator(".toast").boundingBox();
  const bar = await page.locator(".top-bar").boundingBox();
  expect(toast?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThan(740 / 2);
});

test("a note is written and saved by touch, with the words above it in sight", async ({ page }) => {
  const { surface, reader, margin } = pagesOnPage(page);
  await reader.open();
  await reader.letters(WORDS);
  await selectByTouch(page, WORDS);
  await reader.isAboutToMark(WORDS);
  const [x, y] = await placeOf(surface, { role: "button", name: ar.toolbar.note });
  await page.touchscreen.tap(x, y);
  await margin.isWriting(WORDS);
  await expect.poll(() => reader.isInView(WORDS)).toBe(true);
  await margin.write("مقره بريطانيا");
  await page.getByRole("button", { name: ar.margin.save }).tap();
  await margin.hasCard(WORDS, { note: "مقره بريطانيا" });
  await expect(page.locator("#margin-cards")).toBeHidden();
});
