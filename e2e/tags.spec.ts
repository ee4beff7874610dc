import type { Page } from "@playwright/test";
import { writeNote } from "./pages/notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar, en } from "./pages/words";
import { faultsOn } from "./support/axe-faults";
import { standingOut } from "./support/standing-out";

const WORDS = "التحديات الداخلية والخارجية";
const OTHERS = "الدول المجاورة";
const CARD = "aside article[aria-current]";

const open = (page: Page) => page.locator(CARD);
const tagsOn = (page: Page) => open(page).locator(".tag > bdi, .note-tags bdi").allTextContents();

test("a note is tagged and starred, and the margin, the text and a reload know it", async ({
  page,
}) => {
  const { surface, reader, margin, desk } = pagesOnPage(page);
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "نص فيه #سيرة");
  await reader.highlight(OTHERS, "sky");
  await margin.open(WORDS);
  await desk.press(ar.margin.parts.addTag, CARD);
  await surface.type("أصول الفقه");
  await surface.press("Enter");
  await surface.type("<img src=x onerror=alert(1)>");
  await surface.press("Enter");
  await expect.poll(() => tagsOn(page)).toEqual(["#<img_src=x_onerror=alert(1)>", "#أصول_الفقه"]);
  expect(await page.locator("aside img").count()).toBe(0);
  await page
    .getByRole("button", { name: /^احذف الوسم/u })
    .first()
    .click();
  await expect.poll(() => tagsOn(page)).toEqual(["#أصول_الفقه"]);
  await desk.press(ar.margin.parts.star, CARD);
  await desk.press(ar.margin.parts.resolve, CARD);
  await desk.press(ar.margin.parts.addTag, CARD);
  await expect.poll(() => tagsOn(page)).toEqual(["#أصول_الفقه", "#سيرة"]);
  expect([...(await faultsOn(page)), ...(await standingOut(page))]).toEqual([]);

  await page.keyboard.press("Escape");
  await reader.reload();
  await desk.press(ar.margin.parts.filter, "aside");
  expect([...(await faultsOn(page)), ...(await standingOut(page))]).toEqual([]);
  await page.getByRole("checkbox", { name: "#أصول_الفقه" }).check();
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "saffron" }]);
  await page.keyboard.press("Escape");
  expect(await margin.quotes()).toEqual([WORDS]);
  await desk.press(ar.margin.parts.clear, "aside");
  await expect.poll(() => reader.own()).toHaveLength(2);

  await surface.press("Control+z");
  await expect
    .poll(async () => (await desk.toasts()).at(-1))
    .toBe(
      ar.undo.on
        .replace("{{said}}", ar.undo.undone.replace("{{what}}", ar.undo.step.resolved))
        .replace("{{quote}}", `\u2068${WORDS}\u2069`),
    );
});

const inEnglish = (page: Page) =>
  page.addInitScript(() =>
    localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify({ v: 1, language: "en" })),
  );

test("by keys: a note on the whole text, and a second passage for a note, each reached", async ({
  page,
}) => {
  await inEnglish(page);
  const { surface, reader, margin, desk } = pagesOnPage(page, en);
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await margin.open(WORDS);
  await open(page).getByRole("button", { name: en.margin.parts.addPassage }).press("Enter");
  await reader.select(OTHERS);
  await desk.press(en.edition.placeHere, "[role=toolbar]");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS + OTHERS, colour: "rose" }]);
  await open(page).getByRole("button", { name: /^To “/u }).press("Enter");
  await expect.poll(() => reader.focused()).toBe(OTHERS);
  await page.keyboard.press("Shift+N");
  await expect.poll(() => reader.focused()).toContain("التحديات");
  await margin.isOpenOn(WORDS);
  await page.getByRole("button", { name: en.margin.parts.newWhole }).press("Enter");
  await surface.type("On all of it. #whole");
  await margin.save();
  await expect.poll(async () => (await margin.seen())[0]?.note).toBe("On all of it. #whole");
  expect([...(await faultsOn(page)), ...(await standingOut(page))]).toEqual([]);
});
