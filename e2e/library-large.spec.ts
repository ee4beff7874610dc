import { words as arBringing } from "../src/i18n/ar/bringing";
import { LibraryPage } from "./pages/library-page";
import { expect, test } from "./pages/test";
import { FIRST, SECOND, TEXT } from "./support/own-text";

const TEXTS = 5000;
/** Rows that a window and its surroundings hold, and many more. */
const MOST_DRAWN = 300;

test("of five thousand texts those near the window are drawn, and one is found as it is typed", async ({
  page,
}) => {
  const library = new LibraryPage(page);
  await library.open();
  await page.evaluate(
    (count) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open("hashiya-texts");
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("texts"));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("texts", "readwrite");
          for (let nth = 0; nth < count; nth += 1)
            writing.objectStore("texts").put(
              {
                id: `own-${nth}`,
                headline: `كتاب رقم ${nth}`,
                author: "كاتب",
                inLanguage: "ar",
                edition: nth.toString(16).padStart(32, "0"),
                added: new Date(Date.UTC(2026, 0, 1) + nth * 60_000).toISOString(),
                words: 1000,
                size: 9000,
              },
              `summary:own-${nth}`,
            );
          writing.addEventListener("complete", () => done());
          writing.addEventListener("error", () => fail(writing.error));
        });
        opening.addEventListener("error", () => fail(opening.error));
      }),
    TEXTS,
  );
  await page.reload();
  await library.isThere();
  const rows = page.locator(".library-own");
  await expect(rows.first()).toContainText(`كتاب رقم ${TEXTS - 1}`);
  expect(await rows.count()).toBeLessThan(MOST_DRAWN);
  const before = await rows.count();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  await page.getByRole("searchbox").fill("4077");
  await expect(rows.first()).toContainText("كتاب رقم 4077");
});

test("a text that is dropped on the storage page is looked at in the library", async ({ page }) => {
  const library = new LibraryPage(page);
  await page.goto("#/storage");
  await expect(page.locator("main h1")).toBeVisible();
  await library.drop({ name: "دفتر.txt", text: TEXT });
  expect(await library.preview()).toEqual([`paragraph: ${FIRST}`, `paragraph: ${SECOND}`]);
  await library.add();
  await expect(page.getByRole("heading", { name: arBringing.own })).toBeVisible();
});
