import { clickOn } from "./pages/controls";
import { Edges } from "./pages/edges";
import { writeNote } from "./pages/notes";
import { eventually, expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import type { Reader } from "./pages/reader";

const WORDS = "التحديات الداخلية والخارجية";
const LONGER = "التحديات الداخلية والخارجية التي يواجهها";

/** Where letters stand in the window as it is, once they rest. */
async function placeOf({ surface }: Reader, words: string) {
  let before = "";
  let place: readonly [number, number] = [0, 0];
  const look = async () => {
    place = await surface.evaluate((words) => {
      const walker = document.createTreeWalker(
        document.querySelector("#text .body") ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at + words.length - 1);
        range.setEnd(node, at + words.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return [left + width / 4, top + height / 2] as const;
      }
      throw new Error(`No such words: ${words}`);
    }, words);
    const rests = String(place) === before;
    before = String(place);
    return rests;
  };
  await expect.poll(look).toBe(true);
  return place;
}

const said = ({ surface }: Reader, words: string) =>
  eventually(surface, () => document.getElementById("announcer")?.textContent ?? "").toBe(
    ar.edges.moved.replace("{{words}}", words),
  );

test("the edges of the open highlight are drawn with the mouse, and go back by a key @engines", async ({
  surface,
  reader,
  margin,
}) => {
  const edges = new Edges(surface);
  await reader.open();
  const text = await reader.text();
  await reader.highlight(WORDS, "sky");
  await edges.areShown(false);
  await reader.clickOn(WORDS);
  await margin.isOpenOn(WORDS);
  await surface.drag(await edges.wayTo("end", await placeOf(reader, "التي يواجهها")));
  await expect.poll(() => reader.own()).toEqual([{ words: LONGER, colour: "sky" }]);
  await margin.isOpenOn(LONGER);
  await surface.drag(await edges.wayTo("start", await placeOf(reader, "التحديات")));
  await margin.isOpenOn("الداخلية والخارجية التي يواجهها");
  expect(await reader.text()).toBe(text);

  await surface.press("Control+z");
  await surface.press("Control+z");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "sky" }]);
  await surface.press("Escape");
  await edges.areShown(false);
});

test("keys move the edges of the highlight in focus, by words and by letters @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight(WORDS);
  await reader.clickOn(WORDS);
  await margin.isOpenOn(WORDS);
  await surface.press("Escape");
  await expect.poll(() => reader.focused()).toBe(WORDS);
  const own = async () => (await reader.own()).map(({ words }) => words);

  await surface.press("Shift+ArrowLeft");
  await said(reader, `${WORDS} التي`);
  await expect.poll(() => reader.focused()).toBe(`${WORDS} التي`);
  await surface.press("Shift+ArrowRight");
  await said(reader, WORDS);
  await surface.press("Alt+Shift+ArrowLeft");
  await said(reader, "الداخلية والخارجية");
  await expect.poll(() => reader.focused()).toBe("الداخلية والخارجية");
  await surface.press("Alt+Shift+ArrowRight");
  await said(reader, WORDS);
  await surface.press("Control+Shift+ArrowRight");
  await said(reader, WORDS.slice(0, -1));
  // Drawn as whole words, since no word is cut; the letters themselves are fewer.
  await expect.poll(own).toEqual([WORDS]);
  await expect.poll(() => reader.focused()).not.toBeNull();
  expect(await reader.selected()).toBe("");
});

test("a handle in focus is moved by arrows; Escape gives up what is being drawn", async ({
  page,
}) => {
  const { surface, reader, margin } = pagesOnPage(page);
  const edges = new Edges(surface);
  await reader.open();
  await reader.highlight(WORDS);
  await reader.clickOn(WORDS);
  await edges.areShown();
  const end = page.getByRole("slider", { name: ar.edges.end });
  await end.focus();
  await surface.press("ArrowLeft");
  await margin.isOpenOn(`${WORDS} التي`);
  await expect(end).toBeFocused();
  await surface.press("Shift+ArrowRight");
  await margin.isOpenOn(`${WORDS} الت`);
  await surface.press("Shift+ArrowLeft");
  await margin.isOpenOn(`${WORDS} التي`);

  const [from, half] = await edges.wayTo("start", await placeOf(reader, "يشهد"));
  await page.mouse.move(...from!);
  await page.mouse.down();
  await page.mouse.move(...half!);
  await expect(page.locator(".edge-box").first()).toBeVisible();
  await surface.press("Escape");
  await page.mouse.up();
  await expect(page.locator(".edge-box")).toHaveCount(0);
  await margin.isOpenOn(`${WORDS} التي`);
});

test("marking over the end of a highlight offers to extend it; the note stays on it @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "ملاحظة");
  await reader.select("والخارجية التي يواجهها");
  await reader.pressToolbar("extend");
  await margin.hasCard(LONGER, { note: "ملاحظة", colour: "saffron" });
  await expect.poll(async () => (await reader.own()).length).toBe(1);
  await surface.press("Control+z");
  await margin.hasCard(WORDS, { note: "ملاحظة" });
});

test("two highlights that touch become one with both notes; undoing brings both back @engines", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "أولى");
  await writeNote({ reader, margin }, "التي يواجهها", "ثانية");
  await reader.highlight("الدول المجاورة", "rose");
  await margin.open("التي يواجهها");
  const name = ar.margin.merge.replace("{{quote}}", `\u2068${WORDS}\u2069`);
  await clickOn(surface, { role: "button", name, within: ".card[aria-current]" });
  await margin.hasCard(LONGER, { note: "أولى\n\nثانية" });
  await expect.poll(async () => (await reader.own()).length).toBe(2);
  await margin.isOpenOn(LONGER);
  await expect.poll(() => desk.toasts()).toContain(ar.margin.merged);
  await surface.press("Escape");
  await surface.press("Control+z");
  await margin.hasCard(WORDS, { note: "أولى" });
  await margin.hasCard("التي يواجهها", { note: "ثانية" });
});

test.describe("by touch", () => {
  test.skip(({ browserName }) => browserName !== "chromium", "only Chromium plays a touch screen");
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a finger draws a handle of 44 pixels, and the page stays where it is", async ({ page }) => {
    const { surface, reader, margin } = pagesOnPage(page);
    const edges = new Edges(surface);
    await reader.open();
    await reader.highlight(WORDS);
    await reader.clickOn(WORDS);
    await margin.isOpenOn(WORDS);
    const { width, height } = await edges.handle("end");
    expect([width, height]).toEqual([44, 44]);
    const scrolled = await reader.scrolled();
    const way = await edges.wayTo("end", await placeOf(reader, "التي يواجهها"));
    const touch = await page.context().newCDPSession(page);
    const points = way.map(([x, y]) => [{ x, y }]);
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points[0]! });
    for (const touchPoints of points.slice(1))
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await margin.isOpenOn(LONGER);
    expect(await reader.scrolled()).toBe(scrolled);
  });
});
