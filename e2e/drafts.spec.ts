import { LONGEST_NOTE } from "../src/core/annotation/longest-note";
import { ar } from "./pages/words";
import { eventually, expect, test } from "./pages/test";
import { addressOf } from "./support/share-links";
import type { Surface } from "./support/surface";

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

/** What the browser keeps of a kind in `localStorage`; taken away, as a killed browser may lose it. */
const lose = (surface: Surface, kind: "draft" | "layer") =>
  surface.evaluate((prefix) => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys) localStorage.removeItem(key);
    return keys.length;
  }, `hashiya:1:${kind}:`);

/** The ids of the second copies whose text holds these words. */
const copied = (surface: Surface, words: string) =>
  surface.evaluate(
    (text) =>
      new Promise<readonly string[]>((resolve) => {
        const opening = indexedDB.open("hashiya-journal");
        opening.addEventListener("success", () => {
          const { result } = opening;
          const all = result.transaction("records").objectStore("records").getAll();
          all.addEventListener("success", () => {
            result.close();
            const entries: readonly { id: string; text: string }[] = all.result;
            resolve(entries.filter((it) => it.text.includes(text)).map(({ id }) => id));
          });
        });
      }),
    words,
  );

test("a half-written note and a kept layer that localStorage lost come back from the second copy, until they are given up @engines", async ({
  surface,
  reader,
  margin,
  layers,
}) => {
  await reader.open(addressOf([{ words: "تركيا أو الدول", note: "فكرة الفقرة" }]));
  await layers.says("سلمى");
  await layers.press("keep");
  await reader.select(WORDS);
  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  await margin.write("نصف جم");
  await expect.poll(() => copied(surface, "نصف جم")).toEqual([expect.stringMatching(/^draft:/u)]);
  await expect.poll(() => copied(surface, "سلمى")).toEqual([expect.stringMatching(/^layer:/u)]);
  expect([await lose(surface, "draft"), await lose(surface, "layer")]).toEqual([1, 1]);
  await reader.reload();

  await margin.hasCard("تركيا أو الدول");
  await margin.isOpenOn(WORDS);
  await expect.poll(() => margin.draft()).toBe("نصف جم");
  await eventually(surface, () => document.querySelector("aside form p")?.textContent).toBe(
    ar.margin.draftRestored,
  );
  await margin.write("لة");
  await margin.save();
  await margin.hasCard(WORDS, { note: "نصف جملة" });
  await expect.poll(() => copied(surface, '"d":')).toEqual([]);
  await reader.reload();
  await margin.hasCard(WORDS, { note: "نصف جملة" });
  await margin.hasCard("تركيا أو الدول");
  expect(await margin.draft()).toBeNull();
});

test("a note as long as a note may be is kept and shown whole; what is longer is told, and nothing of it is cut", async ({
  surface,
  reader,
  margin,
}) => {
  const whole = "كلمة ".repeat(LONGEST_NOTE / 5);
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await surface.evaluate((text) => {
    const key = Object.keys(localStorage).find((it) => it.startsWith("hashiya:1:annotation:"));
    const id = key?.split(":").at(-1);
    localStorage.setItem(`hashiya:1:draft:${id}`, JSON.stringify({ v: 1, text, isNew: false }));
  }, `${whole}ح`);
  await reader.reload();
  await margin.open(WORDS);
  const said = () =>
    surface.evaluate(() => ({
      alert: document.querySelector("aside form [role=alert]")?.textContent.split("،")[0],
      canSave: document.querySelector("aside form [type=submit]:disabled") === null,
    }));
  const tooLong = ar.margin.noteTooLong.split("،")[0]?.replace("{{shown}}", "٢٠٬٠٠١");
  await expect.poll(said).toEqual({ alert: tooLong, canSave: false });
  expect(await margin.draft()).toBe(`${whole}ح`);
  await surface.press("Backspace");
  await expect.poll(said).toEqual({ canSave: true });
  await margin.save();

  const shown = () =>
    surface.evaluate(() => {
      const note = document.querySelector("aside article[data-colour=rose] .card-note");
      const parts = [...(note?.querySelectorAll("p") ?? [])].map((it) => it.textContent.length);
      return { letters: note?.textContent.length ?? 0, longest: Math.max(0, ...parts) };
    });
  await expect.poll(async () => (await shown()).letters).toBeLessThan(1100);
  await margin.open(WORDS);
  await expect.poll(async () => (await shown()).letters).toBe(whole.length);
  expect((await shown()).longest).toBeLessThanOrEqual(2000);
});
