import type { Page } from "@playwright/test";
import { describe } from "../src/core/anchoring/describe";
import { parseArticle } from "../src/core/article/article";
import { articleText } from "../src/core/article/article-text";
import { annotationWithNote, createStored } from "../src/core/record/stored-annotation";
import { recordText } from "../src/core/record/stored-record";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";

const BLOCKS = 600;
const NOTED = [3, 150, 420, 590];
const TIME = "2026-11-22T10:00:00.000Z";

/** Paragraphs of uneven length, a heading before each hundredth, each with a word of its own. */
const blocks = Array.from({ length: BLOCKS }, (_, at) =>
  at % 100 === 0
    ? { type: "heading", level: 2, text: `الفصل ${at / 100}` }
    : {
        type: "paragraph",
        text: `الكلمة${at} ${"من كلام كثير في العلم والعمل ".repeat(1 + (at % 9))}تمّت`,
      },
);
const json = JSON.stringify({
  id: "inshiqaqat",
  headline: "كتاب طويل",
  author: "مؤلف",
  inLanguage: "ar",
  blocks,
});

function parsedText() {
  const parsed = parseArticle(json);
  if (!parsed.ok) throw new Error("The long text is none");
  return articleText(parsed.value).text;
}
const text = parsedText();

const wordOf = (at: number) => `الكلمة${at}`;

async function open(page: Page, address: string) {
  const records = NOTED.map((at) => {
    const start = text.indexOf(`${wordOf(at)} `);
    const selectors = describe(text, { start, end: start + wordOf(at).length });
    const target = { source: "inshiqaqat", selectors };
    const made = { id: `n${at}`, motivation: "highlighting", target, bodies: [] } as const;
    const dated = { ...made, colour: "sage", created: TIME, modified: TIME } as const;
    const annotation = annotationWithNote(dated, `حاشية ${at}`);
    return [`hashiya:1:annotation:n${at}`, recordText(createStored(annotation, "k3x9w"))] as const;
  });
  await page.addInitScript((all) => {
    for (const [key, record] of all) localStorage.setItem(key, record);
  }, records);
  await page.route("**/articles/inshiqaqat.json", (route) =>
    route.fulfill({ body: json, contentType: "application/json" }),
  );
  await page.route("**/annotations/*.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`#/read/inshiqaqat${address}`);
  await expect(page.locator("#root .reading-room .text-part").first()).toBeVisible();
}

/** Where the highlight of a note stands in the window, and how far its card is from its line; both in CSS pixels. */
const standing = (page: Page, at: number) =>
  page.evaluate((id) => {
    const mark = document.querySelector(`#text mark[data-stops~="${id}"]`);
    const card = document.querySelector(`#card-${id}`);
    const [line] = mark?.getClientRects() ?? [];
    if (!line || !card) return { top: -1, off: Infinity };
    return { top: line.top, off: Math.abs(line.top - card.getBoundingClientRect().top) };
  }, `n${at}`);

const isSeen = async (page: Page, at: number) => {
  const { top } = await standing(page, at);
  return top > 60 && top < 700;
};

test("of a long text what is far is not laid out, and all is reached: by address, key, contents, find and back @firefox", async ({
  page,
}) => {
  await open(page, "/n420");
  const laidOut = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll(".text-part > :first-child")].filter((it) =>
          it.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
    );
  // A note by its address: level with its line, and there to stay.
  await expect.poll(() => isSeen(page, 420)).toBe(true);
  await expect.poll(async () => (await standing(page, 420)).off).toBeLessThanOrEqual(2);
  expect(await page.locator(".text-part").count()).toBe(BLOCKS / 25);
  expect(await laidOut()).toBeLessThan(BLOCKS / 50);

  // The next and the one before, by keys.
  await page.locator("#text").focus();
  await page.keyboard.press("n");
  await expect.poll(() => isSeen(page, 590)).toBe(true);
  await page.keyboard.press("Shift+N");
  await expect.poll(() => isSeen(page, 420)).toBe(true);
  await page.keyboard.press("Shift+N");
  await expect.poll(() => isSeen(page, 150)).toBe(true);
  await expect.poll(async () => (await standing(page, 150)).off).toBeLessThanOrEqual(2);

  // A section by the contents.
  await page.locator(".contents-list summary").click();
  await page.getByRole("button", { name: "الفصل 5" }).click();
  const heading = page.getByRole("heading", { name: "الفصل 5" });
  await expect(heading).toBeInViewport();
  await expect
    .poll(async () => Math.round((await heading.boundingBox())?.y ?? -1))
    .toBeLessThan(200);

  // Found and marked.
  await page.keyboard.press("Control+f");
  await expect(page.locator(".find-field")).toBeFocused();
  await page.keyboard.type(wordOf(333));
  const found = page.locator("#text p", { hasText: wordOf(333) });
  await expect(found).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("toolbar")).toBeVisible();
  await page.keyboard.press("h");
  await expect(found.locator("mark")).toHaveText(wordOf(333));

  // All of it is selected and copied.
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector("#text .body")!),
  );
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(
    text.length * 0.95,
  );

  // It opens where it was left.
  const { reader } = pagesOnPage(page);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const seen = () =>
    page.evaluate(() =>
      document.elementFromPoint(900, 300)?.closest("p")?.textContent.slice(0, 12),
    );
  const before = await seen();
  await page.locator("#text").focus();
  await page.goto("#/library");
  await expect(page.getByRole("heading", { name: ar.library.title, level: 1 })).toBeVisible();
  await page.goto("#/read/inshiqaqat");
  await expect.poll(seen).toBe(before);
  expect(await reader.scrolled()).toBeGreaterThan(1000);
});
