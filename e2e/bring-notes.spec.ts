import { LibraryPage } from "./pages/library-page";
import { pressMore } from "./pages/more";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";

const WORDS = "التحديات الداخلية والخارجية";
const quote = { type: "TextQuoteSelector", exact: WORDS };

const FILES = {
  "w3c.json": JSON.stringify([
    { id: "urn:uuid:1", target: { source: "https://example.org/a", selector: quote } },
    { type: "Annotation", target: { source: "https://example.org/a", selector: quote } },
  ]),
  "hypothesis.json": JSON.stringify({
    total: 1,
    rows: [
      { id: "h1", uri: "https://example.org/a", text: "حاشية", target: [{ selector: [quote] }] },
    ],
  }),
  "notes.md": `> ${WORDS}\n\nحاشية\n`,
  "notes.csv": `Highlight,Note\n${WORDS},حاشية\n`,
};

for (const [name, file] of Object.entries(FILES))
  test(`notes come out of ${name}; twice adds nothing; adding is taken back`, async ({ page }) => {
    const { reader } = pagesOnPage(page);
    await reader.open();
    const choose = async () => {
      await pressMore(page, ar.margin.bringNotes);
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: ar.bringNotes.choose }).click();
      await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(file) });
    };
    await choose();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(/وُجدت في مواضعها: [1١]/u);
    await dialog.getByRole("button", { name: /^أضف/u }).click();
    await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "saffron" }]);
    await choose();
    await expect(dialog).toContainText(ar.bringNotes.nothing);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect.poll(() => reader.own()).toEqual([]);
  });

test("a broken file says its sentence", async ({ page }) => {
  const { reader } = pagesOnPage(page);
  await reader.open();
  await pressMore(page, ar.margin.bringNotes);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: ar.bringNotes.choose }).click();
  await (
    await chooser
  ).setFiles({ name: "x.json", mimeType: "", buffer: Buffer.from('{"items": [') });
  await expect(page.getByRole("alert")).toContainText(ar.bringNotes.fault.damaged);
});

test("notes that are dropped on a text, or in the library for it, are looked at there; a text is not", async ({
  page,
}) => {
  const { reader } = pagesOnPage(page);
  const library = new LibraryPage(page);
  await reader.open();
  // The margin, which takes what is dropped, comes after the text.
  await expect(page.locator("aside .menu")).toBeVisible();
  await library.drop({ name: "w3c.json", text: FILES["w3c.json"] });
  const dialog = page.getByRole("dialog", { name: ar.bringNotes.title });
  await expect(dialog).toContainText(/وُجدت في مواضعها: [1١]/u);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const article = /#\/read\/([^/]+)/u.exec(page.url())?.[1] ?? "";
  await library.open();
  const here = FILES["w3c.json"].replaceAll(
    "https://example.org/a",
    `https://example.org/${article}`,
  );
  await library.drop({ name: "w3c.json", text: here });
  await expect(dialog).toContainText(/وُجدت في مواضعها: [1١]/u);
  await dialog.getByRole("button", { name: /^أضف/u }).click();
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "saffron" }]);
});
