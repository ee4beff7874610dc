import { ar } from "./pages/words";
import { writeNote } from "./pages/notes";
import { eventually, expect, pagesOn, test } from "./pages/test";

const WORDS = "التحديات الداخلية والخارجية";
const LATER = "معبر طريبيل غربي الأنبار";

test("a reload finds the highlights, the note and the place of reading @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "violet");
  await writeNote({ reader, margin }, LATER, "أين هو؟\nعلى الحدود.");
  const before = await margin.card(LATER);
  const marked = await reader.own();
  expect(marked.map(({ words }) => words)).toEqual([WORDS, LATER]);

  const place = "مشيرا إلى أن التدخل";
  await reader.letters(place); // scrolls there
  const scrolled = await reader.scrolled();
  const offset = (await reader.text()).indexOf(place);
  const isKept = (offset: number) => {
    const kept = JSON.parse(localStorage.getItem("hashiya:1:place:inshiqaqat") ?? "{}").offset;
    return kept < offset && kept > offset - 600;
  };
  await eventually(surface, isKept, offset).toBe(true);

  await reader.reload();
  await expect.poll(() => reader.own()).toEqual(marked);
  await expect.poll(() => margin.card(LATER)).toEqual({ ...before, isOpen: false });
  await margin.hasCard(WORDS, { note: "", colour: "violet" });
  // The same line of print stands at the top.
  const lineHeight = 50;
  await expect
    .poll(async () => Math.abs((await reader.scrolled()) - scrolled))
    .toBeLessThan(lineHeight);
});

test("other letters and another width leave the reader in the same place @engines", async ({
  surface,
  reader,
  desk,
}) => {
  await reader.open();
  await reader.letters("مشيرا إلى أن التدخل"); // scrolls there
  await eventually(surface, placeKept).toBeGreaterThan(0);
  const offset = await surface.evaluate(placeKept);
  const top = await surface.evaluate(topOfLetter, offset);
  const stays = () =>
    expect
      .poll(async () => Math.abs((await surface.evaluate(topOfLetter, offset)) - top))
      .toBeLessThan(2);

  const letters = (await desk.root()).letters;
  await desk.openPreferences();
  for (let i = 0; i < 3; i++) await desk.press(ar.preferences.larger, "[role=dialog]");
  await expect.poll(async () => (await desk.root()).letters).not.toBe(letters);
  await stays();
  await desk.closeDialog();
  await surface.setSize({ width: 700, height: 800 });
  await eventually(surface, () => innerWidth).toBe(700);
  await stays();
  await surface.setSize({ width: 1280, height: 800 });
  await eventually(surface, () => innerWidth).toBe(1280);
  await stays();
});

test("leaving at once after scrolling loses no place @engines", async ({ surface, reader }) => {
  await reader.open();
  const leave = (address: string) => {
    scrollTo({ top: scrollY + 700, behavior: "instant" });
    return new Promise<void>((resolve) =>
      addEventListener("scroll", () => setTimeout(() => resolve(void (location.href = address))), {
        once: true,
      }),
    );
  };
  await surface.evaluate(leave, "#/library");
  await eventually(surface, placeKept).toBeGreaterThan(0);
  const first = await surface.evaluate(placeKept);
  await reader.open();
  await eventually(surface, () => scrollY).toBeGreaterThan(300);
  await surface.evaluate(leave, "about:blank").catch(() => undefined);
  await eventually(surface, () => location.href).toBe("about:blank");
  await reader.open();
  await expect.poll(() => surface.evaluate(placeKept)).toBeGreaterThan(first);
});

/** Run in the page: the place that is kept, and where a letter stands in the window. */
const placeKept = (): number =>
  JSON.parse(localStorage.getItem("hashiya:1:place:inshiqaqat") ?? "{}").offset ?? 0;
function topOfLetter(offset: number): number {
  const lines = [...document.querySelectorAll<HTMLElement>("#text [data-start]")];
  const line = lines.findLast((it) => Number(it.dataset["start"]) <= offset) ?? document.body;
  let left = offset - Number(line.dataset["start"]);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (left < node.length) {
      const letter = document.createRange();
      letter.setStart(node, left);
      letter.setEnd(node, left + 1);
      return letter.getBoundingClientRect().top;
    }
    left -= node.length;
  }
  return Number.NaN;
}

test("each text has its own notes and its own place", async ({ surface, reader, margin, desk }) => {
  await reader.open();
  await reader.highlight(WORDS);
  await surface.goto("#/library");
  await expect
    .poll(() => surface.evaluate(() => document.querySelector("main ul")?.textContent))
    .toContain(ar.library.annotations_one);
  await expect.poll(() => desk.root()).toMatchObject({ dir: "rtl" });
  await surface.goto("#/read/qira-bil-hashiya");
  await expect.poll(() => reader.text()).toContain("الْحَاشِيَةُ فِي اللُّغَةِ");
  await expect.poll(() => reader.own()).toEqual([]);
  await margin.hasNoCard(WORDS);
});

test("what is done in one tab is seen in the other at once @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  const other = pagesOn(await surface.openTab());
  await other.reader.open();

  await writeNote({ reader, margin }, WORDS, "من هنا");
  await other.margin.hasCard(WORDS, { note: "من هنا" });
  await expect.poll(() => other.reader.own()).toEqual([{ words: WORDS, colour: "saffron" }]);

  await other.reader.highlight(LATER, "rose");
  await margin.hasCard(LATER, { colour: "rose" });

  await margin.open(LATER);
  await margin.press("delete");
  await other.margin.hasNoCard(LATER);
  await margin.hasCard(WORDS);
  await other.margin.hasCard(WORDS);

  await other.margin.showDeleted();
  await other.margin.restore();
  await margin.hasCard(LATER, { colour: "rose" });
  await expect
    .poll(async () => (await reader.own()).map(({ words }) => words))
    .toEqual([WORDS, LATER]);
});

test("a deletion is taken back at once, or later from the list @engines", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "لا تُنسَ");
  const remove = async () => {
    await margin.open(WORDS);
    await margin.press("delete");
    await margin.hasNoCard(WORDS);
    await expect.poll(() => reader.own()).toEqual([]);
  };

  await remove();
  await expect.poll(() => desk.toasts()).toEqual([ar.margin.deleted]);
  await desk.undo();
  await margin.hasCard(WORDS, { note: "لا تُنسَ" });
  await eventually(surface, () => document.activeElement === document.body).toBe(false);
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "saffron" }]);
  await expect.poll(() => desk.toasts()).toEqual([]);

  await remove();
  await reader.reload();
  await margin.hasNoCard(WORDS);
  await expect.poll(() => margin.deleted()).toEqual([WORDS]);
  await margin.showDeleted();
  await margin.restore();
  await margin.hasCard(WORDS, { note: "لا تُنسَ" });
  await expect.poll(() => margin.deleted()).toEqual([]);
});

test("a note and its colour are changed in place", async ({ surface, reader, margin }) => {
  await reader.open();
  await reader.highlight(WORDS);
  await margin.open(WORDS);
  await margin.chooseColour("sage");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "sage" }]);
  await margin.press("addNote");
  await margin.isWriting(WORDS);
  await margin.write("أول");
  await margin.save();
  await margin.hasCard(WORDS, { note: "أول", colour: "sage" });

  await margin.open(WORDS);
  await margin.press("edit");
  await margin.isWriting(WORDS);
  await margin.write(" وثانٍ");
  await margin.cancel();
  await margin.hasCard(WORDS, { note: "أول" });

  await margin.open(WORDS);
  await margin.press("edit");
  await margin.isWriting(WORDS);
  await surface.press("Control+a");
  await surface.press("Backspace");
  await margin.save();
  await margin.hasCard(WORDS, { note: "", colour: "sage" });
});
