import { purgeBin } from "../notes/purging";
import { expect, test } from "vitest";
import { gunzip, gzip } from "../../browser/storage/gzip";
import { failed } from "../../core/result";
import { arrivedShare, SET, sharedNote } from "../../testing/shares";
import { passage, program, type Program } from "../../testing/program";

const notesIn = ({ annotations }: Program) =>
  annotations
    .get()
    .layers.get("article")
    ?.annotations.map((it) => it.bodies[0]?.value) ?? [];

async function readBack(there: Program, file: Uint8Array<ArrayBuffer>) {
  const read = await there.backup.read(file);
  if (!read.ok) throw new Error(read.fault);
  return read.value;
}

test("everything goes into one file and comes back elsewhere, once", async () => {
  const here = program("here", { torn: "{" });
  const { id } = here.annotations.add(passage, "commenting");
  here.annotations.setNote(id, "نص");
  here.drafts.write(id, { text: "نص أطول", isNew: false });
  here.preferences.set({ theme: "sepia" });
  here.layers.receive(arrivedShare([sharedNote("a")]));
  here.layers.keep(SET);
  const text = await here.texts.add(
    {
      about: {},
      blocks: [{ type: "paragraph", text: "نص" }],
      pages: [],
      comments: [],
      leftOut: new Map(),
    },
    { headline: "كتاب", author: "", inLanguage: "ar" },
  );

  const there = program("there");
  const backup = await readBack(there, await here.backup.make());
  const plan = await there.backup.plan(backup, { bringBack: false });
  expect([plan.add.length, plan.drafts.size, plan.unusable]).toEqual([1, 1, 1]);
  expect(notesIn(there)).toEqual([]);
  expect(await there.backup.restore(plan)).toEqual({ restored: 1, unsaved: 0 });
  expect(notesIn(there)).toEqual(["نص"]);
  expect(there.drafts.get().get(id)?.text).toBe("نص أطول");
  expect(there.preferences.get().theme).toBe("sepia");
  expect([...there.layers.get().layers.keys()]).toEqual([SET]);
  expect([...there.texts.get().texts.keys()]).toEqual([text.ok && text.value]);

  const again = await there.backup.plan(backup, { bringBack: false });
  expect([again.add, again.change, again.drafts.size, again.layers.size, again.texts]).toEqual([
    [],
    [],
    0,
    0,
    [],
  ]);
  expect(again.preferences).toBeUndefined();
});

test("what the browser does not keep of a restoration is counted", async () => {
  const here = program();
  here.annotations.add(passage, "highlighting");
  const there = program("there");
  const plan = await there.backup.plan(await readBack(there, await here.backup.make()), {
    bringBack: false,
  });
  there.disk.refuseWrites("full");
  expect(await there.backup.restore(plan)).toEqual({ restored: 0, unsaved: 1 });
  expect(notesIn(there)).toHaveLength(1);
});

test("a deleted note comes back from a backup only when it is asked to", async () => {
  const here = program();
  const { id } = here.annotations.add(passage, "commenting");
  here.annotations.setNote(id, "نص");
  const backup = await readBack(here, await here.backup.make());
  here.annotations.remove(id);
  purgeBin(here.annotations);
  await here.backup.restore(await here.backup.plan(backup, { bringBack: false }));
  expect(notesIn(here)).toEqual([]);
  await here.backup.restore(await here.backup.plan(backup, { bringBack: true }));
  expect(notesIn(here)).toEqual(["نص"]);
});

test("machines that restore each other's backups end with the same notes, however old a deletion is", async () => {
  for (const isPurged of [false, true])
    for (const isEditedThere of [false, true]) {
      const here = program("here");
      const there = program("there");
      const { id } = here.annotations.add(passage, "commenting");
      here.annotations.setNote(id, "أولى");
      const first = await readBack(there, await here.backup.make());
      await there.backup.restore(await there.backup.plan(first, { bringBack: false }));

      here.annotations.remove(id);
      if (isPurged) purgeBin(here.annotations);
      if (isEditedThere) there.annotations.setNote(id, "كُتبت بعدُ");
      const ofHere = await readBack(there, await here.backup.make());
      const ofThere = await readBack(here, await there.backup.make());
      const plan = await there.backup.plan(ofHere, { bringBack: false });
      expect(plan.change.flatMap((it) => it.effects)).toEqual(isEditedThere ? [] : ["delete"]);
      await there.backup.restore(plan);
      await here.backup.restore(await here.backup.plan(ofThere, { bringBack: false }));

      const expected = isEditedThere ? ["كُتبت بعدُ"] : [];
      expect([notesIn(here), notesIn(there)]).toEqual([expected, expected]);
      // What goes here waits in the bin with its words, whatever became of them there.
      const bin = there.annotations.get().layers.get("article")?.deleted ?? [];
      expect(bin.map((it) => it.bodies[0]?.value)).toEqual(isEditedThere ? [] : ["أولى"]);
    }
});

test("files that are no backup are refused, each with its reason", async () => {
  const { backup } = program();
  const whole = await backup.make();
  const fault = async (file: Uint8Array<ArrayBuffer>) => {
    const read = await backup.read(file);
    return read.ok ? "read" : read.fault;
  };
  expect(await fault(whole)).toBe("read");
  expect(await fault(new Uint8Array())).toBe("not-a-backup");
  expect(await fault(new Uint8Array([0xff, 0xd8, 0xff]))).toBe("not-a-backup");
  expect(await fault(await gzip("{}"))).toBe("not-a-backup");
  expect(await fault(whole.slice(0, 60))).toBe("damaged");
  expect(await fault(whole.with(40, (whole[40] ?? 0) ^ 0xff))).toBe("damaged");
});

test("a file that unfolds to more than is allowed is given up on the way", async () => {
  expect(await gunzip(await gzip(" ".repeat(3_000_000)), 1_000_000)).toEqual(failed("too-large"));
});
