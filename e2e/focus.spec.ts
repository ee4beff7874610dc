import type { Page } from "@playwright/test";
import { HEADLINE } from "./pages/built-in";
import { ComparePage } from "./pages/compare-page";
import { madeLink } from "./pages/made-links";
import { haveNotes } from "./pages/own-notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { isFocusInView } from "./support/focus-in-view";
import { addressOf } from "./support/share-links";

/** What has the focus, as a person would point at it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at && at !== document.body ? `${at.localName}: ${at.textContent.trim()}` : "nothing";
  });
const hasFocus = (page: Page, what: string | RegExp) =>
  expect.poll(() => focused(page)).toMatch(what);

/** Goes to a control and presses it, as one does without a mouse. */
const enter = async (page: Page, name: string, within = "body") => {
  const control = page.locator(within).getByRole("button", { name, exact: true }).first();
  await control.focus();
  await page.keyboard.press("Enter");
};

test("each page is named, and its heading has the focus when one goes there", async ({ page }) => {
  const { reader } = pagesOnPage(page);
  const program = ar.app.name;
  await reader.open();
  await expect(page).toHaveTitle(`${HEADLINE} — ${program}`);
  expect(await focused(page)).toBe("nothing"); // one who has just come begins at the top

  await page.getByRole("link", { name: ar.library.title }).focus();
  await page.keyboard.press("Enter");
  await hasFocus(page, `h1: ${ar.library.title}`);
  await expect(page).toHaveTitle(`${ar.library.title} — ${program}`);

  await page.goBack();
  await hasFocus(page, `h1: ${HEADLINE}`);
  await expect(page).toHaveTitle(`${HEADLINE} — ${program}`);

  await page.goto("./#/storage");
  await hasFocus(page, `h1: ${ar.storage.title}`);
  await expect(page).toHaveTitle(`${ar.storage.title} — ${program}`);
  await page.goto("./#/compare/inshiqaqat");
  await hasFocus(page, `h1: ${ar.compare.title}`);
  await expect(page).toHaveTitle(`${ar.compare.title}: ${HEADLINE} — ${program}`);
  await page.goto("./#/read/no-such-text");
  await hasFocus(page, `h1: ${ar.fault.missing}`);
  await expect(page).toHaveTitle(`${ar.fault.missing} — ${program}`);
});

test("a text that is opened where it was left has the focus where it is read", async ({ page }) => {
  const { surface, reader } = pagesOnPage(page);
  await reader.open();
  await reader.letters("وفي تسجيل صوتي");
  await surface.goto("#/library");
  await hasFocus(page, `h1: ${ar.library.title}`);
  const library = page.getByRole("link", { name: /انشقاقات/u }).first();
  await library.focus();
  await page.keyboard.press("Enter");
  await reader.isReady();
  await hasFocus(page, /^span: /u);
  await isFocusInView(surface);
});

test("after a deletion the focus is at the next mark, after a restoration near the list @firefox", async ({
  page,
}) => {
  const { surface, reader, margin } = pagesOnPage(page);
  await haveNotes(page, [{ words: "التحديات الداخلية" }]);
  await reader.open();
  await surface.press("n");
  await surface.press("n");
  await expect.poll(() => reader.focused()).toBe("التحديات الداخلية");
  await surface.press("Enter");
  await margin.isOpenOn("التحديات الداخلية");
  await enter(page, ar.margin.delete, "aside");
  await margin.hasNoCard("التحديات الداخلية");
  await expect.poll(() => reader.focused()).toBe("السبايا والغنائم");
  await isFocusInView(surface);

  await margin.showDeleted();
  await enter(page, ar.margin.restore, ".deleted-list");
  await margin.hasCard("التحديات الداخلية");
  await expect.poll(() => focused(page)).not.toBe("nothing");
  expect(await page.evaluate(() => document.activeElement?.closest("aside") !== null)).toBe(true);
});

test("what is done with leaves the focus at the heading of its part, a dialog at what opened it @firefox", async ({
  page,
}) => {
  const { reader, layers, desk } = pagesOnPage(page);
  await reader.open(addressOf([{ words: "معبر طريبيل" }], { title: "الدرس الأول" }));
  await layers.says("الدرس الأول");
  await enter(page, ar.layers.banner.keep, ".share-banner");
  await layers.says(ar.layers.banner.kept);
  await hasFocus(page, /^h2: .*الدرس الأول/u);
  await enter(page, ar.layers.banner.close, ".share-banner");
  await layers.isSilent();
  await hasFocus(page, `h1: ${HEADLINE}`);

  await enter(page, ar.bar.shortcuts, "header");
  await desk.isShowing(ar.bar.shortcuts);
  await enter(page, ar.shortcuts.close, "dialog[open]");
  await desk.isShowing(null);
  const named = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await expect.poll(named).toBe(ar.bar.shortcuts);
});

test("a button that has nothing more to add leaves the focus at its part's heading", async ({
  page,
}) => {
  const compared = new ComparePage(page);
  await compared.open();
  const box = page.getByLabel(ar.compare.gather.links);
  await box.fill(madeLink("https://hashiya.example/", { name: "سعاد", marks: [[40, 8]] }));
  await enter(page, ar.compare.gather.add, ".drop-zone");
  await expect(compared.people()).toHaveCount(1);
  await hasFocus(page, `h2: ${ar.compare.gather.title}`);
});
