import { ar } from "../src/i18n/ar";
import { eventually, expect, test } from "./pages/test";

const WORDS = "التحديات الداخلية والخارجية";

test("a half-written note is there after a reload, ready to be written on @engines", async ({
  surface,
  reader,
  margin,
}) => {
  await reader.open();
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("نصف جم");
  await reader.reload();

  await margin.isOpenOn(WORDS);
  await expect.poll(() => margin.draft()).toBe("نصف جم");
  await margin.isWriting(WORDS);
  await eventually(surface, () => document.querySelector("aside form p")?.textContent).toBe(
    ar.margin.draftRestored,
  );
  await margin.write("لة");
  await margin.save();
  await margin.hasCard(WORDS, { note: "نصف جملة" });
});

test("a draft that was left waits on its card", async ({ surface, reader, margin }) => {
  await reader.open();
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("لم أتمّها");
  await surface.press("Escape");
  await margin.hasCard(WORDS, { isOpen: false, note: "" });
  await expect.poll(async () => (await margin.card(WORDS))?.meta).toContain(ar.margin.draftKept);

  await reader.open("#/read/qira-bil-hashiya");
  await reader.open();
  await margin.open(WORDS);
  await expect.poll(() => margin.draft()).toBe("لم أتمّها");
});

test("a note that is given up goes, with its highlight, and can be had back", async ({
  surface,
  reader,
  margin,
  desk,
}) => {
  await reader.open();
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("أفكر");
  await margin.cancel();
  await margin.hasNoCard(WORDS);
  await eventually(surface, () => location.hash).toBe("#/read/inshiqaqat");

  await desk.undo();
  await margin.hasCard(WORDS);
  await margin.open(WORDS);
  await expect.poll(() => margin.draft()).toBe("أفكر");
});

test("a note given up on a highlight that was there leaves the highlight", async ({
  reader,
  margin,
}) => {
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("أفكر");
  await margin.cancel();
  await margin.hasCard(WORDS, { note: "", colour: "rose" });
});
