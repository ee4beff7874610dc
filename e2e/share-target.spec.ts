import { words as arBringing } from "../src/i18n/ar/bringing";
import { LibraryPage } from "./pages/library-page";
import { eventually, expect, pagesOnPage, test } from "./pages/test";
import { FIRST, SECOND, TEXT } from "./support/own-text";

test.use({ serviceWorkers: "allow" });

test("files that the share sheet hands over are looked at, with no network", async ({ page }) => {
  const { surface } = pagesOnPage(page);
  await page.goto("");
  await eventually(surface, () => navigator.serviceWorker.controller !== null).toBe(true);
  await page.context().setOffline(true);
  // As the system does it: a form from elsewhere that opens the program.
  const sheet = await page.context().newPage();
  await sheet.setContent("<form></form>");
  await Promise.all([
    sheet.waitForURL(/#\/library$/u),
    sheet.evaluate(
      ([text, action]) => {
        const form = document.querySelector("form") ?? document.createElement("form");
        Object.assign(form, { method: "POST", enctype: "multipart/form-data", action });
        const field = Object.assign(document.createElement("input"), { type: "file" });
        Object.assign(field, { name: "share-files", multiple: true });
        const held = new DataTransfer();
        held.items.add(new File([text], "دفتر شارك.txt", { type: "text/plain" }));
        held.items.add(new File([], "فارغ.txt", { type: "text/plain" }));
        field.files = held.files;
        form.append(field);
        form.submit();
      },
      [TEXT, new URL(".", page.url()).href] as const,
    ),
  ]);
  const there = new LibraryPage(sheet);
  expect(await there.preview()).toEqual([`paragraph: ${FIRST}`, `paragraph: ${SECOND}`]);
  await there.add();
  await expect(sheet.getByRole("alert")).toContainText(arBringing.fault.empty);
  expect(new URL(sheet.url()).search).toBe("");
  expect(await sheet.evaluate(() => caches.keys())).not.toContainEqual(
    expect.stringMatching(/ shared$/u),
  );
});
