import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { words as arBringing } from "../src/i18n/ar/bringing";
import { words as arFirst } from "../src/i18n/ar/first";
import { words as arLayers } from "../src/i18n/ar/layers";
import { words as arStorage } from "../src/i18n/ar/storage";
import { LibraryPage } from "./pages/library-page";
import { expect, test } from "./pages/test";
import { FIRST, SECOND, withText } from "./support/own-text";

const { library: arLibrary } = arFirst;

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
  await page.keyboard.press("Control+z");
  await expect.poll(() => library.titles()).toEqual(["دفتر"]);
  await expect(library.row("دفتر")).toContainText(arLibrary.annotations_one);

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

test("a backup that is dropped on the library shows what restoring it would do, and a removed text waits there in the bin", async ({
  page,
}) => {
  const { library } = await withText(page);
  await page.goto("#/storage");
  await expect(page.getByText(/نص واحد لك/u)).toBeVisible();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: arStorage.backup.download }).click();
  const backup = readFileSync(await (await saving).path());
  await library.open();
  await library.row("دفتر").getByRole("button").last().click();
  await expect.poll(() => library.titles()).toEqual([]);

  await library.choose({ name: "hashiya.json.gz", bytes: backup });
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(arStorage.restore.textsLeftInBin_one);
  await expect(dialog.getByRole("button", { name: arStorage.restore.do })).toBeDisabled();
  await dialog.getByText(arStorage.restore.bringBack).click();
  await expect(dialog).toContainText(arStorage.restore.texts_one);
  await dialog.getByRole("button", { name: arStorage.restore.do }).click();
  await expect(dialog).toBeHidden();
  await library.open();
  await expect.poll(() => library.titles()).toEqual(["دفتر"]);
});

test("a file with a text in it that is chosen on the storage page is looked at in the library", async ({
  page,
}) => {
  const { library } = await withText(page);
  await library.row("دفتر").getByRole("button").first().click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: arBringing.give.file }).click();
  const bytes = readFileSync(await (await saving).path());
  await page.goto("#/storage");
  await library.choose({ name: "دفتر.hashiya", bytes });
  expect(await library.preview()).toEqual([`paragraph: ${FIRST}`, `paragraph: ${SECOND}`]);
  await expect(page.getByText(arBringing.look.same)).toBeVisible();
});
