import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { writeWorker } from "../src/offline/precache-plugin";
import { words as arBringing } from "../src/i18n/ar/bringing";
import { LibraryPage } from "./pages/library-page";
import { HEADLINE } from "./pages/built-in";
import { expect, test } from "./pages/test";
import { redeployed } from "./support/deploy";
import { withText } from "./support/own-text";
import { serveFolder, type StaticServer } from "./support/static-server";

test.skip(({ browserName }) => browserName === "firefox", "files are handed over as in Chromium");

const SHORT = "الْقِرَاءَةُ بِالْحَاشِيَةِ";

test("the texts are found by title on the fold, put in order, and say how far each was read", async ({
  page,
}) => {
  const { library } = await withText(page);
  for (const name of ["أزهار", "بحار"]) {
    await library.choose({ name: `${name}.txt`, bytes: `كلام كتاب ${name}` });
    await library.look.getByLabel(arBringing.look.headline).fill(`كِتَابُ ${name}`);
    await library.add();
  }
  expect(await library.titles()).toEqual(["كِتَابُ بحار", "كِتَابُ أزهار", "دفتر"]);
  await library.read("دفتر");
  await library.open();
  await expect(library.row("دفتر")).toContainText(arBringing.readWhole);
  await expect(library.row("كِتَابُ أزهار")).toContainText(arBringing.notRead);

  await page.getByText(arBringing.sortBy.read, { exact: true }).click();
  expect(await library.titles()).toEqual(["دفتر", "كِتَابُ بحار", "كِتَابُ أزهار"]);
  await page.reload();
  await library.isThere();
  await expect.poll(() => library.titles()).toEqual(["دفتر", "كِتَابُ بحار", "كِتَابُ أزهار"]);
  await page.getByText(arBringing.sortBy.title, { exact: true }).click();
  expect(await library.titles()).toEqual(["دفتر", "كِتَابُ أزهار", "كِتَابُ بحار"]);

  const search = page.getByRole("searchbox");
  await search.fill("كتاب ازهار");
  await expect.poll(() => library.titles()).toEqual(["كِتَابُ أزهار"]);
  await search.fill("القراءة");
  await expect.poll(() => library.published()).toEqual([SHORT]);
  expect(await library.titles()).toEqual([]);
});

test.describe("with no network", () => {
  test.use({ serviceWorkers: "allow" });

  /** A library whose first text is so large that no other is kept by itself. */
  async function largeLibrary() {
    const folder = await redeployed("listed");
    const file = `${folder}/articles/inshiqaqat.json`;
    const text: { blocks: object[] } = JSON.parse(readFileSync(file, "utf8"));
    while (JSON.stringify(text).length < 700_000) text.blocks = [...text.blocks, ...text.blocks];
    writeFileSync(file, JSON.stringify(text));
    await writeWorker(folder);
    return serveFolder(folder, "/school/reader/");
  }

  async function listOf(page: Page, server: StaticServer) {
    await page.goto(`${server.url}#/library`);
    const library = new LibraryPage(page);
    await expect(library.publishedRow(HEADLINE)).toContainText(arBringing.kept);
    const row = library.publishedRow(SHORT);
    return { row, keep: row.getByRole("button") };
  }

  test("a published text is kept by hand, and opens when the network is gone", async ({ page }) => {
    const server = await largeLibrary();
    const { row, keep } = await listOf(page, server);
    await expect(keep).toHaveText(arBringing.keepShort);
    await expect(row).not.toContainText(arBringing.kept);
    await keep.click();
    await expect(row).toContainText(arBringing.kept);
    await expect(keep).toBeHidden();

    await server.stop();
    await page.reload();
    await row.getByRole("link").click();
    await expect(page.locator("article h1")).toHaveText(SHORT);
    await expect(page.locator("article .body")).toContainText("الْحَاشِيَةُ");
  });

  test("a text that cannot be had now is not told to be kept", async ({ page }) => {
    const server = await largeLibrary();
    const { row, keep } = await listOf(page, server);
    await expect(keep).toBeVisible();
    await server.stop();
    await keep.click();
    await expect(page.locator(".toast")).toContainText(SHORT);
    await expect(keep).toHaveText(arBringing.keepShort);
    await expect(row).not.toContainText(arBringing.kept);
  });
});
