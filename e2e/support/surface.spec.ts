import { expect, test } from "../fixtures";
import type { Surface } from "./surface";

const VERSE = "بسم الله الرحمن الرحيم";
// As strict as the reader's own policy: the driver must not need `eval` to be allowed.
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";
const PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html>
  <html lang="ar" dir="rtl"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
  <p>${VERSE}</p><textarea></textarea>`)}`;

test("a hand selects, clicks, types and sees in every engine @engines", async ({ surface }) => {
  await surface.goto(PAGE);
  const { left, right, y } = await verseBox(surface);
  const selected = () => surface.evaluate(() => String(getSelection()).trim());

  await surface.drag([
    [right - 1, y],
    [(left + right) / 2, y],
    [left - 3, y],
  ]);
  await expect.poll(() => selected()).toBe(VERSE);
  await surface.click([right - 10, y], { count: 2 });
  await expect.poll(() => selected()).toBe("بسم");
  await surface.click([right - 10, y], { count: 3 });
  await expect.poll(() => selected()).toBe(VERSE);

  const [boxX, boxY] = await surface.evaluate(async () => {
    await Promise.resolve();
    const box = document.querySelector("textarea")?.getBoundingClientRect();
    return [(box?.left ?? 0) + 20, (box?.top ?? 0) + 10] as const;
  });
  const written = () => surface.evaluate(() => document.querySelector("textarea")?.value);
  await surface.click([boxX, boxY]);
  await surface.type("سلام World 123،؟\nث");
  await expect.poll(() => written()).toBe("سلام World 123،؟\nث");
  await surface.press("Control+a");
  await surface.press("Backspace");
  await expect.poll(() => written()).toBe("");

  expect((await surface.screenshot()).subarray(1, 4).toString()).toBe("PNG");
});

test("the viewport takes the size that it is given @engines", async ({ surface }) => {
  await surface.goto(PAGE);
  await expect.poll(() => surface.size()).toEqual({ width: 1280, height: 800 });
  await surface.setSize({ width: 600, height: 700 });
  await expect.poll(() => surface.size()).toEqual({ width: 600, height: 700 });
});

test("two tabs share a profile @engines", async ({ surface }) => {
  await surface.goto("index.html");
  const other = await surface.openTab();
  await other.goto("index.html");
  await surface.evaluate(() => {
    localStorage.getItem("greeting"); // WebKit tells nothing to a page that never looked
    addEventListener("storage", (event) => (document.body.id = event.newValue ?? ""));
  });
  await other.evaluate(() => localStorage.setItem("greeting", "سلام"));
  await expect.poll(() => surface.evaluate(() => document.body.id)).toBe("سلام");
});

test("what fails in the page fails here, with its message @engines", async ({ surface }) => {
  await surface.goto(PAGE);
  const failing = surface.evaluate(() => {
    throw new Error("a broken page");
  });
  await expect(failing).rejects.toThrow("a broken page");
});

function verseBox(surface: Surface) {
  return surface.evaluate(() => {
    const verse = document.createRange();
    verse.selectNodeContents(document.querySelector("p") ?? document.body);
    const { left, right, top, bottom } = verse.getBoundingClientRect();
    return { left, right, y: (top + bottom) / 2 };
  });
}
