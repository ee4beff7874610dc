import { editionId } from "../src/core/article/edition";
import { ownSetId } from "../src/core/sharing/own-set";
import { shareLayer } from "../src/core/sharing/share-layer";
import { words as arBringing } from "../src/i18n/ar/bringing";
import { LibraryPage } from "./pages/library-page";
import { expect, pagesOnPage, test } from "./pages/test";
import { FIRST, SECOND, TEXT } from "./support/own-text";
import { payloadFrom, PLAINLY } from "./support/share-links";

const WORDS = "كتابه القديم";
const ON = `${FIRST}\n${SECOND}`;

const SAID = { ...PLAINLY, title: "دفتر الصباح" };

/** A link to one note on the text, as somebody sends it in whose library it bears this id. */
function linkTo(id: string, author: string): string {
  const start = ON.indexOf(WORDS);
  const annotation = {
    id: "a",
    motivation: "commenting" as const,
    target: { source: id, selectors: [] },
    bodies: [{ value: "أي كتاب؟" }],
    colour: "sky" as const,
  };
  const layer = shareLayer(
    [{ annotation, range: { start, end: start + WORDS.length } }],
    { id: editionId(ON), article: { id }, text: ON },
    { ...SAID, author, set: ownSetId(author, id, "all") },
  );
  return `#/read/${id}?s=${payloadFrom(layer)}`;
}

test("a link to notes on a text that is not here says which, takes its file, and knows it by its edition", async ({
  page,
}) => {
  const library = new LibraryPage(page);
  const { layers } = pagesOnPage(page);
  await page.goto(linkTo("own-sent", "هدى"));
  await expect(page.getByRole("heading", { name: arBringing.notHere.title })).toBeVisible();
  await expect(page.locator("main")).toContainText("دفتر الصباح");
  await expect(page.locator("main")).toContainText("هدى");
  await library.drop({ name: "ملف.txt", text: TEXT });
  expect(await library.preview()).toEqual([`paragraph: ${FIRST}`, `paragraph: ${SECOND}`]);
  await library.look.getByRole("button", { name: arBringing.look.add, exact: true }).click();
  await layers.says("هدى");
  await expect.poll(() => layers.drawn()).toEqual([expect.stringContaining(WORDS)]);

  // The same text has another name in somebody else's library.
  await page.goto(linkTo("own-other", "عمر"));
  await layers.says("عمر");
  expect(page.url()).toContain("own-sent");
  await expect.poll(() => layers.drawn()).toContainEqual(expect.stringContaining(WORDS));
});
