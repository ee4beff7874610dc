import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { passage, program } from "../../testing/program";
import { removeText, restoreNote, restoreText } from "./removed-texts";

const brought = {
  about: {},
  blocks: [{ type: "paragraph" as const, text: "قال الشيخ ثم مضى" }],
  pages: [],
  comments: [],
  leftOut: new Map(),
};
const details = { headline: "كتاب", author: "", inLanguage: "ar" };

/** A program with one text of one's own and two notes on it, both removed. */
async function withRemovedText() {
  const here = program();
  const where = { ...here, queries: new QueryClient() };
  const added = await here.texts.add(brought, details);
  const id = added.ok ? added.value : "";
  const notes = [0, 1].map(() => here.annotations.add({ ...passage, source: id }, "commenting").id);
  const backup = await here.backup.everything();
  expect(await removeText(where, id)).toBe(true);
  const noted = () =>
    here.annotations
      .get()
      .layers.get(id)
      ?.annotations.map((it) => it.id);
  return { here, where, id, notes, noted, backup };
}

test("a text that comes back brings the notes that went with it", async () => {
  const { here, where, id, notes, noted } = await withRemovedText();
  expect([here.texts.get().texts.size, noted()]).toEqual([0, []]);
  expect(await restoreText(where, id)).toBe(true);
  expect([...here.texts.get().texts.keys()]).toEqual([id]);
  expect(noted()?.toSorted()).toEqual(notes.toSorted());
});

test("a note that comes back from the bin brings its text, and no other note", async () => {
  const { here, where, id, notes, noted } = await withRemovedText();
  await restoreNote(where, { id: notes[0] ?? "", source: id });
  expect([...here.texts.get().texts.keys()]).toEqual([id]);
  expect([here.texts.get().removed.size, noted()]).toEqual([0, [notes[0]]]);
});

test("a backup brings a removed text back only where that is wished, and its notes with it", async () => {
  const { here, id, notes, noted, backup } = await withRemovedText();
  const left = await here.backup.plan(backup, { bringBack: false });
  expect([left.texts, left.textsLeftInBin]).toEqual([[], 1]);
  await here.backup.restore(left);
  expect([here.texts.get().texts.size, noted()]).toEqual([0, []]);

  const back = await here.backup.plan(backup, { bringBack: true });
  expect([back.texts.length, back.textsLeftInBin]).toEqual([1, 0]);
  await here.backup.restore(back);
  expect([...here.texts.get().texts.keys()]).toEqual([id]);
  expect(noted()?.toSorted()).toEqual(notes.toSorted());
});
