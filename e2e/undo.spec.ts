import { clickOn } from "./pages/controls";
import { writeNote } from "./pages/notes";
import { eventually, expect, pagesOn, test } from "./pages/test";
import { ar } from "./pages/words";

const WORDS = "التحديات الداخلية والخارجية";
const OTHERS = "الدول المجاورة";
const said = (key: "undone" | "redone", kind: keyof typeof ar.undo.step, quote: string) =>
  ar.undo.on
    .replace("{{said}}", ar.undo[key].replace("{{what}}", ar.undo.step[kind]))
    .replace("{{quote}}", `\u2068${quote}\u2069`);

test("Ctrl+Z takes back the last step and says which; Ctrl+Shift+Z and Ctrl+Y do it again @engines", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "sky");
  await reader.select(WORDS);
  await reader.mark("rose");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "rose" }]);
  await surface.press("Control+z");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "sky" }]);
  await surface.press("Control+z");
  await expect.poll(() => reader.own()).toEqual([]);
  const toasts = () => desk.toasts();
  await expect
    .poll(toasts)
    .toEqual([said("undone", "colour", WORDS), said("undone", "made", WORDS)]);
  await surface.press("Control+z");
  await expect.poll(async () => (await toasts()).at(-1)).toBe(ar.undo.noUndo);

  await surface.press("Control+Shift+Z");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "sky" }]);
  await surface.press("Control+y");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "rose" }]);
  await expect.poll(async () => (await toasts()).at(-1)).toBe(said("redone", "colour", WORDS));

  // The key that writes Z in Latin letters, whatever it writes here.
  await surface.evaluate(() => {
    const key = { key: "ئ", code: "KeyZ", ctrlKey: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent("keydown", key));
  });
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "sky" }]);
  await margin.hasCard(WORDS, { colour: "sky" });
});

test("in a field the key takes back letters alone; a saved note and a deletion go back like the rest @firefox", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight(OTHERS);
  await writeNote({ reader, margin }, WORDS, "أولى");
  await margin.open(WORDS);
  await margin.press("edit");
  await margin.isWriting(WORDS);
  await surface.type(" وثانية");
  await surface.press("Control+z");
  await expect.poll(() => margin.draft()).not.toContain("ثانية");
  await expect.poll(async () => (await reader.own()).length).toBe(2);

  await surface.press("Control+a");
  await surface.type("أخرى");
  await margin.save();
  await margin.hasCard(WORDS, { note: "أخرى" });
  await margin.open(WORDS);
  await margin.press("delete");
  await margin.hasNoCard(WORDS);
  await surface.press("Control+z");
  await margin.hasCard(WORDS, { note: "أخرى" });
  await surface.press("Control+z");
  await margin.hasCard(WORDS, { note: "أولى" });
  await surface.press("Control+z");
  await margin.hasCard(WORDS, { note: "" });
  await surface.press("Control+Shift+Z");
  await margin.hasCard(WORDS, { note: "أولى" });
});

test("what a toast takes back is taken back once; long after, two buttons in the margin do it", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  const button = (way: "undo" | "redo", kind: keyof typeof ar.undo.step) =>
    clickOn(surface, {
      role: "button",
      name: ar.undo[way].replace("{{what}}", ar.undo.step[kind]),
      within: "aside header",
    });
  await reader.highlight(WORDS);
  await surface.press("Escape");
  await margin.open(WORDS);
  await margin.press("delete");
  await desk.undo();
  await margin.hasCard(WORDS);
  await button("undo", "made");
  await margin.hasNoCard(WORDS);
  await button("redo", "made");
  await margin.hasCard(WORDS);
  await button("redo", "deleted");
  await margin.hasNoCard(WORDS);
  const isRestored = () => document.activeElement?.closest("aside header") !== null;
  await eventually(surface, isRestored).toBe(true);
});

test("after a reload the steps of this tab go back and forth still, and no other tab's do @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "sky");
  await writeNote({ reader, margin }, OTHERS, "ملاحظة");
  await surface.press("Control+z");
  await margin.hasCard(OTHERS, { note: "" });
  const tab = await surface.openTab();
  const other = pagesOn(tab);
  await other.reader.open();
  await tab.press("Control+z");
  await expect.poll(() => other.desk.toasts()).toEqual([ar.undo.noUndo]);

  await reader.reload();
  await surface.press("Control+Shift+Z");
  await margin.hasCard(OTHERS, { note: "ملاحظة" });
  for (let step = 0; step < 3; step++) await surface.press("Control+z");
  await expect.poll(() => reader.own()).toEqual([]);
  await reader.reload();
  await surface.press("Control+y");
  await expect.poll(() => reader.own()).toEqual([{ words: WORDS, colour: "sky" }]);
});
