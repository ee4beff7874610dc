import { ar } from "./pages/words";
import { writeNote } from "./pages/notes";
import { expect, test } from "./pages/test";

const WORDS = "التحديات الداخلية والخارجية";
const OTHERS = "الدول المجاورة";

test("words drawn over with the mouse are marked where they are, and let go @engines", async ({
  reader,
  margin,
}) => {
  await reader.open();
  await reader.select(WORDS);
  await reader.isAboutToMark(WORDS);
  const scrolled = await reader.scrolled();

  await reader.mark("sky");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "sky" }]);
  await expect.poll(() => reader.selected()).toBe("");
  await expect.poll(() => reader.scrolled()).toBe(scrolled);
  await reader.hasToolbar(false);

  await margin.hasCard(WORDS, { note: "", isOpen: false, colour: "sky" });
  await expect.poll(async () => (await margin.card(WORDS))?.meta).toContain(ar.margin.mine);
  const quotes = await margin.quotes();
  expect(quotes.slice(0, 3)).toEqual(["داعش", WORDS, "السبايا والغنائم"]);

  // The same passage again changes the highlight that is there.
  await reader.select(WORDS);
  await reader.mark("rose");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "rose" }]);
});

test("a note is written beside the text, and read there @engines", async ({ reader, margin }) => {
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "أيُّ تحديات؟ see also OTHERS");
  await margin.hasCard(WORDS, { note: "أيُّ تحديات؟ see also OTHERS" });
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "saffron" }]);
});

test("words are selected backward, and over two blocks @engines", async ({ reader, margin }) => {
  await reader.open();
  await reader.select(WORDS, { backward: true });
  await reader.isAboutToMark(WORDS);
  await reader.mark();
  await margin.hasCard(WORDS);

  const passage = "الدول المجاورة.\nأسباب الانشقاقات\nوتعزى أسباب";
  await reader.select(passage);
  await reader.isAboutToMark(passage);
  await reader.mark("sage");
  await expect
    .poll(() => reader.own())
    .toEqual([
      { words: WORDS, colour: "saffron" },
      { words: passage, colour: "sage" },
    ]);
  await margin.hasCard(passage);
});

test("a double click takes the word alone, a triple click the paragraph @engines", async ({
  reader,
}) => {
  await reader.open();
  await reader.clickEndOf("ومؤخرا", { count: 2 });
  await reader.isAboutToMark("ومؤخرا");
  await reader.mark();
  await expect.poll(() => reader.own()).toEqual([{ words: "ومؤخرا", colour: "saffron" }]);

  const paragraph = (await reader.text()).split("\n")[0] ?? "";
  await reader.clickEndOf("تتأخر", { count: 3 });
  await reader.isAboutToMark(paragraph.replace(/\.$/u, ""));
});

test("edges snap to words, without the marks around them; Alt keeps the letters @engines", async ({
  reader,
  margin,
}) => {
  await reader.open();
  await reader.select("خرا، أورد المر");
  await reader.isAboutToMark("ومؤخرا، أورد المرصد");
  await reader.select("، أورد المرصد السوري لحقوق الإنسان ");
  await reader.isAboutToMark("أورد المرصد السوري لحقوق الإنسان");
  await reader.select("سيطر عليها.وتجلت الخلا");
  await reader.isAboutToMark("سيطر عليها.وتجلت الخلافات");

  await reader.select("قارير", { modifiers: ["Alt"] });
  await reader.isAboutToMark("قارير");
  await reader.mark();
  await margin.hasCard("قارير");
});

test("a switch on the toolbar keeps the letters too", async ({ reader, margin }) => {
  await reader.open();
  await reader.select("قارير");
  await reader.isAboutToMark("التقارير");
  await reader.pressToolbar("exactLetters");
  await reader.isAboutToMark("قارير");
  await reader.mark();
  await margin.hasCard("قارير");
  await reader.select("قارير");
  await reader.isAboutToMark("التقارير");
});

test("the selection itself is widened to the words, and goes back to the letters @engines", async ({
  surface,
  reader,
}) => {
  await reader.open();
  const isBackward = () => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
    const [anchor, focus] = [document.createRange(), document.createRange()];
    anchor.setStart(anchorNode ?? document, anchorOffset ?? 0);
    focus.setStart(focusNode ?? document, focusOffset ?? 0);
    return focus.compareBoundaryPoints(Range.START_TO_START, anchor) < 0;
  };
  for (const backward of [false, true]) {
    await reader.select("قارير أ", { backward });
    await expect.poll(() => reader.selected()).toBe("التقارير أن");
    await expect.poll(() => surface.evaluate(isBackward)).toBe(backward);
    await reader.pressToolbar("exactLetters");
    await expect.poll(() => reader.selected()).toBe("قارير أ");
    await expect.poll(() => surface.evaluate(isBackward)).toBe(backward);
    await reader.pressToolbar("exactLetters");
    await expect.poll(() => reader.selected()).toBe("التقارير أن");
  }
  await reader.select("خرا، أورد المر", { modifiers: ["Alt"] });
  await reader.isAboutToMark("خرا، أورد المر");
  await expect.poll(() => reader.selected()).toBe("خرا، أورد المر");
  // No paint of the browser's own over a part of a word: it clips letters.
  const painted = () => ("highlights" in CSS ? CSS.highlights.size : 0);
  await expect.poll(() => surface.evaluate(painted)).toBe(0);
});

test("one selects inside a highlight and across its edges; that is no click @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight("المناطق التي يسيطر عليها التنظيم", "sky");
  await reader.highlight("يسيطر", "rose", { after: "المناطق التي " });
  await reader.highlight("عليها التنظيم باتجاه تركيا", "violet");
  const words = (await reader.own()).map(({ words }) => words);
  expect(words).toEqual([
    "المناطق التي يسيطر عليها التنظيم",
    "يسيطر",
    "عليها التنظيم باتجاه تركيا",
  ]);
  await margin.isOpenOn(null);
  await expect.poll(() => surface.url()).toMatch(/#\/read\/inshiqaqat$/);

  await reader.clickEndOf("السوري", { count: 2 });
  await reader.isAboutToMark("السوري");
});

test("a click opens what was just marked; Shift and a click select @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.select(WORDS);
  const { middle } = await surface.evaluate(whereSelected);
  await reader.mark();
  await expect.poll(() => reader.own()).toHaveLength(1);
  await surface.click(middle);
  await margin.isOpenOn(WORDS);
  await surface.press("Escape");
  await margin.isOpenOn(null);

  // A drag within one highlight selects, and so does Shift with a click.
  const { from, to } = await reader.letters("الداخلية");
  await reader.draw([from, to]);
  await reader.isAboutToMark("الداخلية");
  await surface.click([to[0] - 60, to[1]], { modifiers: ["Shift"] });
  await reader.isAboutToMark("الداخلية والخارجية");
  await margin.isOpenOn(null);
});

/** Runs in the page: the middle of the selection's first line. */
function whereSelected(): { middle: [number, number] } {
  const box = getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect();
  return { middle: [box.left + box.width / 2, box.top + box.height / 2] };
}

test("a selection that is let go over the margin takes words of the text alone @engines", async ({
  surface,
  reader,
}) => {
  await reader.open();
  const { from } = await reader.letters(OTHERS);
  const margin = await surface.evaluate(() => {
    const { left, right } =
      document.querySelector("aside")?.getBoundingClientRect() ?? new DOMRect();
    return (left + right) / 2;
  });
  await reader.draw([from, [margin, from[1]]]);
  await reader.hasToolbar();
  const marked = await reader.pending();
  expect(marked.startsWith("الدول")).toBe(true);
  await expect.poll(() => reader.text()).toContain(marked);
});

test("a click beside the words lets the selection go @firefox", async ({ reader }) => {
  await reader.open();
  await reader.select(WORDS);
  await reader.clickOn("يشهد انشقاقات");
  await reader.hasToolbar(false);
  await expect.poll(() => reader.pending()).toBe("");
});

test("the selected words can be copied @firefox", async ({ surface, reader, desk }) => {
  await reader.open();
  await reader.select("خرا، أورد المر");
  await reader.pressToolbar("copy");
  await expect.poll(() => desk.toasts()).toEqual([ar.toolbar.copied]);
  await reader.select(OTHERS);
  await reader.pressToolbar("note");
  await surface.press("Control+v");
  await expect
    .poll(() => surface.evaluate(() => document.querySelector("textarea")?.value))
    .toBe("ومؤخرا، أورد المرصد");
});
