import type { Page } from "@playwright/test";
import { words as arBringing } from "../src/i18n/ar/bringing";
import { words as arLayers } from "../src/i18n/ar/layers";
import { LibraryPage } from "./pages/library-page";
import { expect, test } from "./pages/test";
import { withText } from "./support/own-text";

test("a text that another tab removes says so where it is read, and is brought back there", async ({
  page,
}) => {
  const { library, reader } = await withText(page);
  await library.read("دفتر");
  await reader.highlight("كتابه القديم");
  const other = await page.context().newPage();
  const theirs = new LibraryPage(other);
  await theirs.open();
  await theirs.row("دفتر").getByRole("button").last().click();
  await expect(page.getByText(arLayers.removedText)).toBeVisible();
  await page.getByRole("button", { name: arLayers.bringTextBack }).click();
  await expect(page.getByText(arLayers.removedText)).toBeHidden();
  await expect.poll(() => theirs.titles()).toEqual(["دفتر"]);
  await expect.poll(async () => (await reader.own()).length).toBe(1);
});

test("a text is removed with its notes, and both come back", async ({ page }) => {
  const { library, reader } = await withText(page);
  await library.read("دفتر");
  await reader.highlight("كتابه القديم");
  await page.goto("#/library");
  await library.row("دفتر").getByRole("button").last().click();
  await expect.poll(() => library.titles()).toEqual([]);
  await page.getByRole("button", { name: arBringing.undo }).click();
  await expect.poll(() => library.titles()).toEqual(["دفتر"]);
  await library.read("دفتر");
  await expect.poll(async () => (await reader.own()).length).toBe(1);

  await page.goto("#/library");
  await library.row("دفتر").getByRole("button").last().click();
  await expect.poll(() => library.titles()).toEqual([]);
  await page.reload();
  await page.goto("#/storage");
  await page.getByRole("listitem").filter({ hasText: "دفتر" }).getByRole("button").click();
  await page.goto("#/library");
  await library.read("دفتر");
  await expect.poll(async () => (await reader.own()).length).toBe(1);
});

test("what is corrected and not saved is found again, and another tab's correction is not written over unasked", async ({
  page,
}) => {
  const { library } = await withText(page);
  await library.isThere();
  const id = new URL(
    (await library.row("دفتر").getByRole("link").last().getAttribute("href")) ?? "",
    page.url(),
  ).hash;
  const write = async (on: Page, words: string) => {
    await on.locator(".block-button").first().click();
    await on.getByLabel(arBringing.correct.words).fill(words);
    await on.getByRole("button", { name: arBringing.correct.done }).click();
  };
  await page.goto(id);
  await write(page, "كلام كتبته هنا");
  await page.goto("#/library");
  await library.isThere();

  await page.goto(id);
  await expect(page.getByText(arBringing.correct.draft)).toBeVisible();
  await expect(page.locator(".block-button").first()).toHaveText("كلام كتبته هنا");

  const other = await page.context().newPage();
  await other.goto(id);
  await write(other, "كلام كتبته هناك");
  await other.getByRole("button", { name: arBringing.correct.save }).click();
  await expect(other.locator("article .body")).toContainText("كلام كتبته هناك");

  await page.getByRole("button", { name: arBringing.correct.save }).click();
  await expect(page.getByText(arBringing.correct.refused.changed)).toBeVisible();
  await page.getByRole("button", { name: arBringing.correct.saveAnyway }).click();
  await expect(page.locator("article .body")).toContainText("كلام كتبته هنا");
  await page.goto(id);
  await expect(page.locator("details.earlier-text")).toHaveCount(2);
});
