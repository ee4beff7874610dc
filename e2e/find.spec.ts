import { haveNotes } from "./pages/own-notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { en } from "../src/testing/all-words";
import { SEED_TEXT } from "./support/seed-article";

const WORDS = "التحديات الداخلية والخارجية";
const FIELD = ".find-field";

const count = () => document.querySelector(".find-count")?.textContent ?? "";
const current = () => document.querySelectorAll(".found-box[data-current]").length;
const selected = () => String(getSelection());
const isTextFocused = () => document.activeElement?.id === "text";
/** The words that lie over the box of the current hit. */
const wordsInBox = () => {
  const box = document.querySelector(".found-box[data-current]")?.getBoundingClientRect();
  if (!box) return "";
  const letters = document.createRange();
  let words = "";
  for (const line of document.querySelectorAll("#text [data-start]")) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let i = 0; i < node.length; i++) {
        letters.setStart(node, i);
        letters.setEnd(node, i + 1);
        const { left, right, top, bottom } = letters.getBoundingClientRect();
        const middle = (left + right) / 2;
        const isIn =
          middle > box.left && middle < box.right && top < box.bottom && bottom > box.top;
        if (isIn && Math.abs(top - box.top) < 8) words += node.data.charAt(i);
      }
    }
  }
  return words;
};
/** Where each line's letters end, to see that nothing moves them. */
const edges = () =>
  [...document.querySelectorAll("#text [data-start]")].slice(0, 12).map((line) => {
    const { width, height } = line.getBoundingClientRect();
    return [width, height];
  });

test("Ctrl+F finds on the fold, counts, goes on and back, and leaves the words selected @engines", async ({
  surface,
  reader,
}) => {
  await reader.open();
  const before = await surface.evaluate(edges);
  await surface.press("Control+f");
  await expect
    .poll(() => surface.evaluate(() => document.activeElement?.className))
    .toContain("find-field");
  await surface.type("تنظيــم");
  await expect.poll(() => surface.evaluate(count)).toMatch(/^١ من /u);
  await expect.poll(() => surface.evaluate(current)).toBe(1);
  await expect.poll(() => surface.evaluate(wordsInBox)).toBe("تنظيم");
  expect(await surface.evaluate(edges)).toEqual(before);

  await surface.press("Enter");
  await expect.poll(() => surface.evaluate(count)).toMatch(/^٢ من /u);
  await expect.poll(() => surface.evaluate(wordsInBox)).toBe("تنظيم");
  await surface.press("Shift+Enter");
  await expect.poll(() => surface.evaluate(count)).toMatch(/^١ من /u);
  await surface.press("Control+g");
  await expect.poll(() => surface.evaluate(count)).toMatch(/^٢ من /u);

  await surface.press("Escape");
  await expect.poll(() => surface.evaluate(selected)).toBe("تنظيم");
  expect(await surface.evaluate(isTextFocused)).toBe(true);
  expect(await surface.evaluate(() => document.querySelectorAll(".found-box").length)).toBe(0);
});

test("whole words say what is written to them; the list leads to a place; notes are counted and marked", async ({
  page,
}) => {
  const { reader, desk, surface } = pagesOnPage(page);
  await haveNotes(page, [{ words: WORDS, note: "هنا تحدٍّ كبير للعناصرِ" }]);
  await reader.open();
  await desk.press(ar.bar.find, ".top-bar");
  await expect(page.locator(FIELD)).toBeFocused();
  await surface.type("عناصر");
  await expect(page.locator(".find-count")).toContainText(ar.find.notes_one);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get("found-in-card")?.size ?? 0))
    .toBeGreaterThan(0);

  await page.getByLabel(ar.find.whole).check();
  await desk.press(ar.find.list, ".find-bar");
  const rows = page.locator(".found-list ol .found-row");
  await expect(rows.filter({ hasText: "مع" }).first()).toBeVisible();
  await rows.nth(1).click();
  await expect(rows.nth(1)).toHaveAttribute("aria-current", "true");
  await expect.poll(() => page.evaluate(wordsInBox)).toMatch(/عناصر$/u);

  // What is found stays while notes change.
  const before = await page.locator(".find-count").textContent();
  await page.locator("#text").focus();
  await reader.highlight("الدول المجاورة");
  await expect(page.locator(".find-count")).toHaveText(before ?? "");
  await expect(page.locator(".found-box[data-current]")).toHaveCount(1);
});

test("in its own field the key is the browser's, elsewhere it leads there; a blank query finds nothing @firefox", async ({
  page,
}) => {
  const { reader, surface } = pagesOnPage(page);
  await reader.open();
  const isOurs = (selector: string) =>
    page.evaluate((at) => {
      const init = { key: "ب", code: "KeyF", ctrlKey: true, bubbles: true, cancelable: true };
      return !document.querySelector(at)?.dispatchEvent(new KeyboardEvent("keydown", init));
    }, selector);
  expect(await isOurs("body")).toBe(true);
  await expect(page.locator(FIELD)).toBeFocused();
  expect(await isOurs(FIELD)).toBe(false);
  expect(await isOurs("#text")).toBe(true);
  await page.locator(FIELD).focus();
  await surface.type("  ");
  await expect(page.locator(".find-count")).toHaveText("");
  await surface.type("ظظظظ");
  await expect(page.locator(".find-count")).toHaveText(ar.find.at_zero);
});

test("F3 goes on and Shift+F3 back, round the end, in English too; ticks tell where along the text", async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem("hashiya:1:preferences:reader", '{"v":1,"language":"en"}');
  });
  const { reader, surface } = pagesOnPage(page, en);
  await reader.open();
  await surface.press("Control+f");
  await expect(page.locator(FIELD)).toBeFocused();
  const counted = page.locator(".find-count");
  await surface.type("تنظيم");
  await expect(counted).toHaveText(/^1 of \d+ places\b/u);
  const all = Number(/of (\d+)/u.exec((await counted.textContent()) ?? "")?.[1]);
  await surface.press("F3");
  await expect(counted).toHaveText(new RegExp(`^2 of ${all} places\\b`, "u"));
  await surface.press("Shift+F3");
  await surface.press("Shift+F3");
  await expect(counted).toHaveText(new RegExp(`^${all} of ${all} places\\b`, "u"));
  await surface.press("F3");
  await expect(counted).toHaveText(/^1 of /u);

  // Each tick stands as far down as its hit does in the text, within what a tick is rounded to.
  const ticks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".found-ticks > span")].map((it) =>
        Number.parseFloat(it.style.top),
      ),
    );
  const places = [...SEED_TEXT.matchAll(/تنظيم/gu)].map(
    ({ index }) => (100 * index) / SEED_TEXT.length,
  );
  expect(places.length).toBeGreaterThan(3);
  const seen = await ticks();
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  for (const place of places)
    expect(Math.min(...seen.map((tick) => Math.abs(tick - place)))).toBeLessThanOrEqual(0.5);

  await page.locator(FIELD).fill(WORDS);
  await expect(counted).toHaveText(en.find.at_one);
  await expect(page.locator(".found-ticks > span")).toHaveCount(1);
});
