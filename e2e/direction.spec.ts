import { readFileSync, writeFileSync } from "node:fs";
import type { Article, Block } from "../src/core/article/article";
import { eventually, expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { redeployed } from "./support/deploy";
import { serveFolder, type StaticServer } from "./support/static-server";
import type { Surface } from "./support/surface";

// Of the Arabic letters that are looked at none joins the next: only so do all engines tell the place of each.
const FORMULA = "E = mc^2";
const ADDRESS = "https://example.org/a?q=دار&lang=ar#part-2";
const ENGLISH = "English paragraph in an Arabic article (with brackets), ends with a full stop.";
const STRAIGHT = "iPhone أداة كل طالب، ومعه أوراد.";
const MIXED = `المعادلة ${FORMULA}، وافتح ${ADDRESS} الآن.`;

const span = (words: string) => {
  const start = MIXED.indexOf(words);
  return { type: "span", start, end: start + words.length, dir: "ltr" } as const;
};
const LINKED = "حرف ".repeat(500).trimEnd();
const link = (at: number) =>
  ({ type: "link", start: at * 4, end: at * 4 + 3, href: "https://example.org/" }) as const;
const BLOCKS: readonly Block[] = [
  { type: "paragraph", text: STRAIGHT },
  { type: "paragraph", text: "" },
  { type: "paragraph", text: MIXED, marks: [span(FORMULA)] },
  { type: "paragraph", text: ENGLISH, inLanguage: "en" },
  { type: "paragraph", text: LINKED, marks: Array.from({ length: 500 }, (_, at) => link(at)) },
];

let server: StaticServer;
test.afterEach(() => server.stop());

/** Publishes the seed article with other blocks before its own, or with another language. */
async function publish(change: Partial<Article>) {
  const folder = await redeployed("mixed");
  const file = `${folder}/articles/inshiqaqat.json`;
  const seed: Article = JSON.parse(readFileSync(file, "utf8"));
  const blocks = [...(change.blocks ?? []), ...seed.blocks];
  writeFileSync(file, JSON.stringify({ ...seed, ...change, blocks }));
  server = await serveFolder(folder);
  return `${server.url}#/read/inshiqaqat`;
}

/**
 * Letters of an element as the eye meets them: those of one line of print from left to right, the lines from above
 * to below.
 */
const asSeen = (surface: Surface, selector: string, words: string) =>
  surface.evaluate(
    ({ selector, words }) => {
      for (const element of document.querySelectorAll(selector)) {
        const start = element.textContent.indexOf(words);
        if (start === -1) continue;
        const letters: { letter: string; x: number; y: number }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let offset = 0; walker.nextNode();) {
          const node = walker.currentNode as Text;
          for (const [at, letter] of [...node.data].entries()) {
            const place = offset + at;
            if (place < start || place >= start + words.length || /\s/u.test(letter)) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            letters.push({ letter, x: (left + right) / 2, y: (top + bottom) / 2 });
          }
          offset += node.length;
        }
        letters.sort((a, b) => (Math.abs(a.y - b.y) > 8 ? a.y - b.y : a.x - b.x));
        return letters.map(({ letter }) => letter).join("");
      }
      return "";
    },
    { selector, words },
  );
const mirrored = (words: string) => [...words.replaceAll(" ", "")].toReversed().join("");
const LINE = "#text .line";

test("what flows another way is one piece in its direction, marked or not @engines", async ({
  reader,
  margin,
  surface,
}) => {
  await surface.goto(await publish({ blocks: [...BLOCKS] }));
  await reader.isReady();
  const [left = "", right = ""] = ADDRESS.split("دار");
  const isAsWritten = async () => {
    expect(await asSeen(surface, LINE, FORMULA)).toBe(FORMULA.replaceAll(" ", ""));
    expect(await asSeen(surface, LINE, ADDRESS)).toBe(left + mirrored("دار") + right);
  };
  await isAsWritten();
  // A full stop stands where its sentence ends.
  expect(await asSeen(surface, LINE, "full stop.")).toBe("fullstop.");
  expect(await asSeen(surface, LINE, "أوراد.")).toBe(mirrored("أوراد."));

  const words = "المعادلة E = mc";
  await reader.highlight(words, "sky");
  await isAsWritten();
  expect(await reader.own()).toEqual([{ words, colour: "sky" }]);
  await margin.hasCard("المعادلة \u2066E = mc\u2069");
  await reader.highlight("iPhone أداة", "rose");
  const quoteFlows = eventually(surface, () =>
    [...document.querySelectorAll("aside q")]
      .filter((quote) => quote.textContent === "iPhone أداة")
      .map((quote) => `${quote.getAttribute("lang")} ${getComputedStyle(quote).direction}`),
  );
  await quoteFlows.toEqual(["ar rtl"]);

  // Five hundred links are as many elements, and none is empty; a blank block has none.
  const counted = await surface.evaluate(() => ({
    links: document.querySelectorAll("#text .body a").length,
    empty: document.querySelectorAll("#text .body :empty").length,
    english: [...document.querySelectorAll("#text p[lang=en]")].map((it) => it.textContent),
  }));
  expect(counted).toEqual({ links: 500, empty: 0, english: [ENGLISH] });
});

test("each line of a note flows in its own direction @engines", async ({
  reader,
  margin,
  surface,
}) => {
  const lines = ["ملاحظة أولى بالعربية.", "See also: Smith (2019), p. 12!", "– second item (a)."];
  await surface.goto(await publish({}));
  await reader.isReady();
  await reader.select("الخلافات السياسية");
  await reader.pressToolbar("note");
  await margin.isWriting("الخلافات السياسية");
  // Written at once, as by a paste: Enter is a key of its own.
  await surface.evaluate(
    (note) => document.execCommand("insertText", false, note),
    lines.join("\n"),
  );
  const directions = () =>
    surface.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>("aside textarea");
      return box && getComputedStyle(box).unicodeBidi;
    });
  expect(await directions()).toBe("plaintext");
  await margin.save();
  const [first = "", second = "", third = ""] = lines;
  expect(await asSeen(surface, ".card-note", first)).toBe(mirrored(first));
  expect(await asSeen(surface, ".card-note", second)).toBe(second.replaceAll(" ", ""));
  expect(await asSeen(surface, ".card-note", third)).toBe(third.replaceAll(" ", ""));
});

test.describe("side by side", () => {
  for (const [inLanguage, dir, forth, back] of [
    ["ar", "rtl", "ArrowLeft", "ArrowRight"],
    ["en", "ltr", "ArrowRight", "ArrowLeft"],
  ] as const) {
    test(`a text in ${inLanguage} runs ${dir}, and so do the arrow keys`, async ({ page }) => {
      const { reader, surface } = pagesOnPage(page);
      await surface.goto(await publish({ inLanguage, blocks: [...BLOCKS] }));
      await reader.isReady();
      await reader.highlight("iPhone أداة", "rose");
      await reader.highlight("ومعه أوراد", "sky");
      await page.goto(`${server.url}#/compare/inshiqaqat`);
      await page.getByText(ar.compare.gather.mine).click();
      const heat = page.locator(".heat-text");
      await expect(heat).toHaveCSS("direction", dir);
      const runs = heat.locator(".heat");
      await runs.first().focus();
      await page.keyboard.press(forth);
      await expect(runs.last()).toBeFocused();
      await page.keyboard.press(back);
      await expect(runs.first()).toBeFocused();
      expect(await asSeen(surface, ".heat-text .line", FORMULA)).toBe(FORMULA.replaceAll(" ", ""));
    });
  }
});
