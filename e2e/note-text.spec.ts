import { haveNotes } from "./pages/own-notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { faultsOn } from "./support/axe-faults";

const WORDS = "التحديات الداخلية والخارجية";
const NOTE = `قال **الشيخ** ثم *مضى*:

- أول: [المصدر](https://example.org/a)
- English item

> قول منقول

<img src=x onerror="document.title='broken'"> [لا](javascript:document.title='broken') #سيرة`;

test("a note's Markdown is drawn, each part in its own direction; what is hostile in it is words", async ({
  page,
}) => {
  await haveNotes(page, [
    { words: WORDS, note: NOTE },
    { words: "الدول المجاورة", note: "سطر\nوسطر #وسم" },
  ]);
  const { reader, margin } = pagesOnPage(page);
  await reader.open();
  await margin.open(WORDS);
  const note = page.locator("aside article[aria-current] .card-note");
  await expect(note.locator("strong")).toHaveText("الشيخ");
  await expect(note.locator("li")).toHaveText(["أول: المصدر", "English item"]);
  await expect(note.locator("blockquote")).toHaveText("قول منقول");
  await expect(note.locator("a")).toHaveAttribute("href", "https://example.org/a");
  await expect(note.locator("a, img")).toHaveCount(1);
  await expect(note).toContainText("<img src=x");
  const sides = await note
    .locator("li")
    .evaluateAll((items) => items.map((it) => getComputedStyle(it).direction));
  expect(sides).toEqual(["rtl", "ltr"]);
  expect(await page.title()).not.toContain("broken");
  expect(await faultsOn(page)).toEqual([]);
  expect((await margin.card("الدول المجاورة"))?.note).toBe("سطر\nوسطر #وسم");
});
