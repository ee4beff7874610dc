import { ar } from "./pages/words";
import { haveNotes } from "./pages/own-notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { SEED_TEXT } from "./support/seed-article";
import type { Page } from "@playwright/test";

const OFF = 2; // CSS pixels

/** How far the note on these words stands from their first line, in CSS pixels. */
const offOf = (page: Page, quote: string) =>
  page.evaluate((words) => {
    const cards = [...document.querySelectorAll<HTMLElement>("aside article")];
    const card = cards.find((it) => it.querySelector("q")?.textContent === words);
    const id = card?.id.replace(/^card-/u, "");
    const line = document.querySelector(`[data-stops~="${id}"]`)?.getClientRects()[0];
    return card && line ? Math.abs(card.getBoundingClientRect().top - line.top) : undefined;
  }, quote);

const isLevel = (page: Page, quote: string) =>
  expect.poll(() => offOf(page, quote), { message: quote }).toBeLessThanOrEqual(OFF);

const ALONE = "المئات من عناصره";
const LINE = ["التحديات الداخلية", "والخارجية", "يواجهها التنظيم"];

/** Non-overlapping stretches of the text, about as many as asked for. */
function stretches(count: number): readonly string[] {
  const size = Math.floor(SEED_TEXT.length / count);
  return Array.from({ length: count }, (_, at) => SEED_TEXT.slice(at * size, (at + 1) * size));
}

test("a note stands level with its line, whatever moves the line @firefox", async ({ page }) => {
  await haveNotes(
    page,
    [...LINE, ALONE].map((words) => ({ words, note: "ملاحظة" })),
  );
  const { reader, margin } = pagesOnPage(page);
  await reader.open();
  await margin.open(LINE[2] ?? "");
  await isLevel(page, LINE[2] ?? "");
  await page.mouse.wheel(0, 150);
  await isLevel(page, LINE[2] ?? "");
  await page.setViewportSize({ width: 1100, height: 700 });
  await isLevel(page, LINE[2] ?? "");
  await page.evaluate(() => document.documentElement.setAttribute("data-text-size", "6"));
  await isLevel(page, LINE[2] ?? "");
  await page.evaluate(() => document.documentElement.setAttribute("data-text-size", "3"));
  await margin.open(LINE[0] ?? "");
  await isLevel(page, LINE[0] ?? "");

  await test.step("a note that is made stands there too, and none lies over another", async () => {
    await reader.highlight("الخلافات السياسية");
    await isLevel(page, LINE[0] ?? "");
    const overlaps = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll("aside .card-list > li")]
          .map((it) => it.getBoundingClientRect())
          .toSorted((a, b) => a.top - b.top);
        return boxes.filter((box, at) => at > 0 && box.top < (boxes[at - 1]?.bottom ?? 0) - 1)
          .length;
      });
    await expect.poll(overlaps).toBe(0);
  });

  await test.step("in a list they follow one another, and that is kept", async () => {
    await page.getByRole("button", { name: "في قائمة" }).click();
    await expect(page.locator("#margin")).not.toHaveAttribute("data-beside");
    await reader.reload();
    await expect(page.locator("#margin")).not.toHaveAttribute("data-beside");
  });
});

test("of hundreds of notes those near the window are in the document", async ({ page }) => {
  const notes = stretches(300).map((words) => ({ words, note: "ملاحظة" }));
  await haveNotes(page, notes);
  const { reader } = pagesOnPage(page);
  await reader.open();
  const drawn = () => page.locator("aside article").count();
  await expect.poll(drawn).toBeLessThan(200);
  const last = page.locator("#text mark[data-stops*=own]").last();
  await last.focus();
  await expect
    .poll(async () => {
      const details = (await last.getAttribute("aria-details")) ?? "";
      return page.evaluate(
        (id) => document.getElementById(id.split(" ")[0] ?? "") !== null,
        details,
      );
    })
    .toBe(true);
});

test("the tools at the head stay, and no note lies over them", async ({ page }) => {
  const words = ["الخلافات السياسية", "والفكرية", "بين عناصر", "انشقاقات ومعارك", "ومواجهات"];
  await haveNotes(
    page,
    words.map((it) => ({ words: it, note: "ملاحظة طويلة ".repeat(20) })),
  );
  const { reader, margin } = pagesOnPage(page);
  await reader.open();
  await margin.open(words[4] ?? "");
  await isLevel(page, words[4] ?? "");
  const search = page.getByRole("searchbox", { name: ar.margin.find });
  const isOnTop = () =>
    search.evaluate((field) => {
      const { left, top, width, height } = field.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === field;
    });
  expect(await isOnTop()).toBe(true);
  const from = await reader.scrolled();
  await page.mouse.move(900, 500);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => reader.scrolled()).toBe(from + 600);
  await expect(search).toBeInViewport();
  expect(await isOnTop()).toBe(true);
});

test("what lost its place is told in a box at the head, which opens the list", async ({ page }) => {
  await haveNotes(page, [{ words: "قصر الحمراء في غرناطة", note: "أين؟", isLost: true }]);
  const { reader } = pagesOnPage(page);
  await reader.open();
  const box = page.getByRole("button", { name: ar.margin.lost_one });
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await box.click();
  await expect(page.getByRole("region", { name: ar.margin.orphans })).toBeVisible();
});

test("a line with more notes on one another than are drawn says how many", async ({ page }) => {
  const words = [
    "التحديات الداخلية والخارجية",
    "الداخلية والخارجية",
    "والخارجية التي",
    "والخارجية",
  ];
  await haveNotes(page, [...words.map((it) => ({ words: it })), { words: "الخارجية" }]);
  const { reader } = pagesOnPage(page);
  await reader.open();
  const label = page.locator(".more-beneath > span");
  await expect(label).toHaveText(["+٢"]);
  const off = () =>
    page.evaluate(() => {
      const mark = document.querySelector("mark[data-more]")?.getClientRects()[0];
      const text = document.querySelector("#text")?.getBoundingClientRect();
      const more = document.querySelector(".more-beneath bdi")?.getBoundingClientRect();
      return mark && text && more
        ? [
            Math.abs(more.top + more.height / 2 - mark.top - mark.height / 2),
            more.right - text.left,
          ]
        : [Infinity, Infinity];
    });
  await expect.poll(async () => (await off())[0]).toBeLessThan(12);
  expect((await off())[1]).toBeLessThanOrEqual(0);
});
