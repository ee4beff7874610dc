import type { Page } from "@playwright/test";
import { END_MARK } from "../src/browser/net/late-file";
import { fillStorage } from "./pages/storage-page";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";

const WORDS = "التحديات الداخلية والخارجية";

/** A bug that stops the storage page as soon as it is drawn. */
const breakStoragePage = (page: Page) =>
  page.evaluate(() => {
    const { toSorted } = Array.prototype;
    Object.assign(window, { mend: () => Object.assign(Array.prototype, { toSorted }) });
    const throws = () => {
      throw new Error("a bug");
    };
    Object.assign(Array.prototype, { toSorted: throws });
  });
const mend = (page: Page) => page.evaluate("mend()");

const said = (page: Page) => page.locator("main [role=alert]");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Whether the browser asks before the page is left. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

test("a page that crashed says that all is saved, and the ways on", async ({ page }) => {
  const { reader } = pagesOnPage(page);
  await reader.open();
  await reader.highlight(WORDS, "rose");
  expect(await asksBeforeLeaving(page)).toBe(false);
  await breakStoragePage(page);
  await page.goto("#/storage");
  await expect(said(page)).toContainText(ar.app.crashed);
  await expect(said(page)).toContainText(ar.app.allSaved);
  await mend(page);
  await button(page, ar.fault.retry).click();
  await expect(page.locator("main h1")).toHaveText(ar.storage.title);

  await page.goBack();
  await breakStoragePage(page);
  await page.goto("#/storage");
  await expect(said(page)).toContainText(ar.app.crashed);
  await mend(page);
  await page.getByRole("link", { name: ar.fault.toLibrary }).click();
  await expect(page.locator("main h1")).toHaveText(ar.library.title);
});

test("what is not saved is said, handed out, and asked about before the page is left @firefox", async ({
  page,
}) => {
  const { surface, reader, margin, storage } = pagesOnPage(page);
  await reader.open();
  await fillStorage(surface);
  await reader.highlight(WORDS, "rose");
  await margin.hasCard(WORDS, { notice: ar.margin.unsaved.full });
  expect(await asksBeforeLeaving(page)).toBe(true);

  await breakStoragePage(page);
  await page.goto("#/storage");
  await expect(said(page)).toContainText(ar.app.notAllSaved);
  await mend(page);
  await storage.catchFiles();
  await button(page, ar.app.downloadAll).click();
  expect((await storage.caught()).name).toMatch(/^hashiya-.*\.json\.gz$/u);

  await page.evaluate(() => localStorage.removeItem("filler"));
  await page.getByRole("link", { name: ar.fault.toLibrary }).click();
  await reader.open();
  await margin.hasCard(WORDS, { notice: "" });
  expect(await asksBeforeLeaving(page)).toBe(false);
});

test("where what makes backups did not come, the words are handed out", async ({ page }) => {
  await page.route("**/create-keepers*", (route) => route.abort());
  const { surface, reader, storage } = pagesOnPage(page);
  await page.goto("#/read/inshiqaqat");
  await expect(page.locator("mark").first()).toBeVisible();
  await fillStorage(surface);
  await reader.highlight(WORDS, "rose");
  await page.route("**/LibraryPage*", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `export const LibraryPage = () => { throw new Error("a bug"); };${END_MARK}`,
    }),
  );
  await page.goto("#/library");
  await expect(said(page)).toContainText(ar.app.notAllSaved);
  await storage.catchFiles();
  await button(page, ar.app.downloadAll).click();
  const { name, base64 } = await storage.caught();
  expect(name).toBe("hashiya.txt");
  expect(Buffer.from(base64, "base64").toString()).toContain(WORDS);
});
