import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { COLOURS } from "../src/core/annotation/annotation";
import { haveNotes, type OwnNote } from "./pages/own-notes";
import { expect, test } from "./pages/test";
import { en } from "../src/testing/all-words";
import { ar } from "./pages/words";
import { canReadPdf, readPdf, type Paper } from "./support/pdf";
import { SEED_ID, SEED_TEXT } from "./support/seed-article";

/** Letters that no text has, which a PDF file gives back as they are, whatever the language. */
const first = (nth: number) => `BEGIN${nth}Q`;
const last = (nth: number) => `END${nth}Q`;

const inLanguage = (page: Page, language: string) =>
  page.addInitScript((it) => {
    localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify({ v: 1, language: it }));
  }, language);

/** The text with so many own notes on it, and the way to paper, which comes with the margin. */
async function opened(page: Page, count: number) {
  // Hundreds of notes come slowly where the machine does much else.
  const timeout = 40_000;
  await page.goto(`#/read/${SEED_ID}`);
  const way = page.locator(".menu-box button:has(use[href$='#printer'])");
  await expect(way).toBeAttached({ timeout });
  const own = () =>
    page.evaluate(() => {
      const marks = [...document.querySelectorAll<HTMLElement>("#text mark[data-stops]")];
      const ids = marks.flatMap((it) => it.dataset["stops"]?.split(" ") ?? []);
      return ids.filter((id) => id.startsWith("own")).length;
    });
  await expect.poll(own, { timeout }).toBe(count);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Notes all over the text, as many as asked for, each with letters of its own at both its ends. */
function notesOn(count: number, said = (nth: number) => `حاشية على هذا الموضع رقمها ${nth}`) {
  const words = [...SEED_TEXT.matchAll(/\S+/gu)];
  return Array.from({ length: count }, (_, nth): OwnNote => {
    const word = words[Math.floor((nth * words.length) / count)];
    const start = word?.index ?? 0;
    const range = { start, end: start + (word?.[0].length ?? 0) };
    const note = `${first(nth)} ${said(nth)} ${last(nth)}`;
    return { words: "", range, note, colour: COLOURS[nth % COLOURS.length] ?? "sage" };
  });
}

/** What a sheet of A4 holds; where `PAPER` names a folder, the file is left there to be looked at. */
async function printed(page: Page, name: string, isLandscape: boolean): Promise<Paper> {
  const bytes = await page.pdf({ format: "A4", landscape: isLandscape });
  if (process.env["PAPER"]) writeFileSync(`${process.env["PAPER"]}/${name}.pdf`, bytes);
  return readPdf(bytes);
}

/** How often letters stand on paper, whichever word they are a part of. */
const timesOf = ({ words }: Paper, wanted: string) =>
  words.filter(({ words: it }) => it.includes(wanted)).length;

/** Arabic letters as the eye meets them from the left. */
const fromLeft = (words: string) => [...words].toReversed().join("");

/** The notes that do not stand on paper once, from their first letters to their last. */
const notOnce = (paper: Paper, count: number) =>
  Array.from({ length: count }, (_, nth) => [first(nth), last(nth)])
    .flat()
    .filter((letters) => timesOf(paper, letters) !== 1);

/** Words that do not lie within their page. */
const cutOff = ({ pages, words }: Paper) =>
  words.filter(({ page, left, right, top, bottom }) => {
    const { width = 0, height = 0 } = pages[page - 1] ?? {};
    return left < 0 || top < 0 || right > width || bottom > height;
  });

const SHAPES = [
  ["upright", false],
  ["lying", true],
] as const;

test.describe("on paper", () => {
  test.skip(({ browserName }) => browserName !== "chromium", "Chromium alone makes PDF files");
  test.skip(!canReadPdf, "PDF files cannot be read back: pdftotext is not installed");

  for (const [language, count] of [
    ["ar", 3],
    ["en", 30],
    ["ar", 300],
  ] as const)
    test(`each of ${count} notes stands once and whole (${language})`, async ({ page }) => {
      test.slow();
      await inLanguage(page, language);
      await haveNotes(page, notesOn(count));
      await opened(page, count);
      const source = language === "ar" ? fromLeft(ar.print.source) : en.print.source;
      for (const [name, isLandscape] of SHAPES) {
        const paper = await printed(page, `${count}-${name}`, isLandscape);
        expect(notOnce(paper, count), name).toEqual([]);
        expect(cutOff(paper), name).toEqual([]);
        // Each page has its number, and the last one says where the text is from.
        expect(paper.pages.length, name).toBeGreaterThan(1);
        expect(timesOf(paper, source), name).toBe(1);
      }
      await expect(page.locator(".printed")).toHaveCount(0);
    });

  test("a note longer than a page goes on over pages, and none of it is lost", async ({ page }) => {
    const sentences = Array.from({ length: 400 }, (_, nth) => `WORD${nth}Q كلام طويل يمتد`).join(
      " ",
    );
    await haveNotes(
      page,
      notesOn(3, (nth) => (nth === 1 ? sentences : "قصيرة")),
    );
    await opened(page, 3);
    for (const [name, isLandscape] of SHAPES) {
      const paper = await printed(page, `long-${name}`, isLandscape);
      expect(notOnce(paper, 3), name).toEqual([]);
      const missing = Array.from({ length: 400 }, (_, nth) => `WORD${nth}Q`).filter(
        (letters) => timesOf(paper, letters) !== 1,
      );
      expect(missing, name).toEqual([]);
      expect(cutOff(paper), name).toEqual([]);
    }
  });

  test("on a page that lies, notes stand at its side in the order of their words", async ({
    page,
  }) => {
    await haveNotes(page, notesOn(30));
    await opened(page, 30);
    const paper = await printed(page, "beside", true);
    const [width = 0] = paper.pages.map((it) => it.width);
    // Numbers in the notes' column, the guide's notes' too, from the top of the first page.
    const numbers = paper.words
      .filter(({ left, right, bottom }) => {
        const isInMargin = bottom < (paper.pages[0]?.height ?? 0) - 48;
        return right < width * 0.4 && left > 0 && isInMargin;
      })
      .toSorted((a, b) => a.page - b.page || a.top - b.top)
      .flatMap(({ words }) => /^[٠-٩]+$/u.exec(words.replaceAll(/\p{Cf}/gu, ""))?.[0] ?? []);
    const inOrder = Array.from({ length: numbers.length }, (_, at) =>
      (at + 1).toLocaleString("ar-u-nu-arab"),
    );
    expect(numbers).toEqual(inOrder);
    expect(numbers.length).toBeGreaterThan(30);
  });
});

/** Presses the button and tells what was on the page when the browser was asked to print. */
const whatIsPrinted = (page: Page) =>
  page.evaluate((label) => {
    let paper = "";
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      paper = document.querySelector<HTMLElement>(".printed")?.textContent ?? "";
      dispatchEvent(new Event("afterprint"));
    };
    const items = [...document.querySelectorAll<HTMLElement>(".menu-box > button")];
    items.find((it) => it.textContent === label)?.click();
    return paper;
  }, ar.print.print);

test("the button and the browser print the same, in ink on white, and leave the page as it was", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const chosen = { v: 1, theme: "dark", colourNames: { sage: "دليل قوي" }, authorName: "هدى" };
    localStorage.setItem("hashiya:1:preferences:reader", JSON.stringify(chosen));
  });
  await haveNotes(page, [{ words: "المئات من عناصره", note: "كم هم؟", colour: "sage" }]);
  await opened(page, 1);
  const byButton = await whatIsPrinted(page);
  expect(byButton).toContain("دليل قوي");
  expect(byButton.replaceAll(/[\u2066-\u2069]/gu, "")).toContain("حواشي هدى");
  await expect(page.locator(".printed")).toHaveCount(0);

  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed .printed-below")).not.toHaveCount(0);
  await expect(page.locator("#root")).toBeHidden();
  const look = await page.evaluate(() => {
    const styleOf = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body);
    const mark = styleOf(".printed .body mark[data-colour=sage]");
    return {
      paper: styleOf("html").backgroundColor,
      ink: styleOf(".printed .body").color,
      line: [mark.textDecorationLine, mark.textDecorationStyle],
    };
  });
  expect(look).toEqual({
    paper: "rgb(255, 255, 255)",
    ink: "rgb(33, 28, 22)",
    line: ["underline", "dashed"],
  });

  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".printed")).toHaveCount(0);
  await expect(page.locator("#text")).toBeVisible();
});

test("what is hidden or was not found is not printed", async ({ page }) => {
  await haveNotes(page, [
    { words: "المئات من عناصره", note: "حاشية أولى" },
    { words: "الدول المجاورة", note: "حاشية ثانية" },
  ]);
  await opened(page, 2);
  const guide = ar.print.guide;
  const all = await whatIsPrinted(page);
  for (const words of ["حاشية أولى", "حاشية ثانية", guide]) expect(all).toContain(words);

  await page.locator(".margin-tools label").click();
  await expect(page.locator("#text mark[data-colour=guide]")).toHaveCount(0);
  const mine = await whatIsPrinted(page);
  expect(mine).not.toContain(guide);
  expect(mine).toContain("حاشية أولى");

  await page.getByRole("searchbox", { name: ar.margin.find }).fill("ثانية");
  await expect(page.locator("aside article")).toHaveCount(1);
  const found = await whatIsPrinted(page);
  expect(found).not.toContain("حاشية أولى");
  expect(found).toContain("حاشية ثانية");
});
