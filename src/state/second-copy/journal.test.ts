import { describe, expect, test } from "vitest";
import { keepSecondCopy as keep, soon } from "../../testing/second-copy";
import { memoryJournal, type MemoryJournal } from "../../testing/memory-journal";
import { passage, program, type Program } from "../../testing/program";

/** The notes of a reader, and which of them lie in the bin. */
const seen = ({ annotations }: Program) => {
  const layer = annotations.get().layers.get("article");
  const texts = (part: "annotations" | "deleted") =>
    (layer?.[part] ?? []).map(({ bodies }) => bodies[0]?.value ?? "");
  return { notes: texts("annotations"), bin: texts("deleted") };
};

/** A disk with one note, `here1`. */
const before = (() => {
  const first = program();
  first.annotations.add(passage, "commenting");
  first.annotations.setNote("here1", "الأولى");
  return first.disk.contents();
})();

/** A page named `replica` that does something, and a second copy of that. */
async function pageThat(
  deed: (annotations: Program["annotations"]) => void,
  { replica = "page" } = {},
) {
  const on = memoryJournal();
  const here = program(replica, before);
  const { isReady } = keep(here, on, replica);
  await isReady();
  deed(here.annotations);
  await isReady();
  return { here, on };
}

/** The program's next start on what a disk holds. */
async function startedAgain(on: MemoryJournal, disk: Record<string, string>) {
  const later = program("later", disk);
  await keep(later, on, "later").isReady();
  return later;
}

describe("what a killed browser did not hand over is there at the next start", () => {
  test.each<[string, (annotations: Program["annotations"]) => void]>([
    ["a new note", (it) => it.setNote(it.add(passage, "commenting").id, "الثانية")],
    ["a note's last wording", (it) => it.setNote("here1", "غيرها")],
    ["a colour", (it) => it.setColour("here1", "rose")],
    ["a deletion", (it) => it.remove("here1")],
    [
      "a deletion for good",
      (it) => {
        it.remove("here1");
        it.purge();
      },
    ],
  ])("%s", async (_, deed) => {
    const { here, on } = await pageThat(deed);
    const later = await startedAgain(on, before);
    expect(seen(later)).toEqual(seen(here));
    expect(later.disk.contents()).toEqual(here.disk.contents());
  });

  test("what was written before the journal began", async () => {
    const here = program("page", before);
    here.annotations.setNote("here1", "قبل");
    const on = memoryJournal();
    await keep(here, on).isReady();
    expect(seen(await startedAgain(on, before)).notes).toEqual(["قبل"]);
  });

  test("both wordings that two pages wrote of one note", async () => {
    const one = await pageThat((it) => it.setNote("here1", "من هنا"), { replica: "a" });
    const two = await pageThat((it) => it.setNote("here1", "من هناك"), { replica: "b" });
    const on = memoryJournal();
    await on.archive.write([...one.on.entries(), ...two.on.entries()]);
    const later = await startedAgain(on, before);
    const [shown] = seen(later).notes;
    const [other] = later.annotations.get().states.get("here1")?.earlier ?? [];
    expect(new Set([shown, other?.text])).toEqual(new Set(["من هنا", "من هناك"]));
  });
});

test("a second copy brings nothing back that was deleted since", async () => {
  const { here, on } = await pageThat((it) => it.setNote("here1", "ثانية"));
  here.annotations.remove("here1");
  here.annotations.purge();
  const later = await startedAgain(on, here.disk.contents());
  expect(seen(later)).toEqual({ notes: [], bin: [] });
});

test("starting again writes nothing where nothing was lost", async () => {
  const { here, on } = await pageThat((it) => it.setNote("here1", "ثانية"));
  const later = program("later", here.disk.contents());
  await keep(later, on, "later").isReady();
  expect(later.annotations.written().size).toBe(0);
  expect(later.disk.contents()).toEqual(here.disk.contents());
});

test("entries that the disk has held for a day go, others stay", async () => {
  const { here, on } = await pageThat((it) => it.setNote("here1", "ثانية"));
  const start = async (disk: Record<string, string>, now: string) => {
    const later = program("later", disk);
    later.time.now = now;
    await keep(later, on, "later").isReady();
  };
  await start(here.disk.contents(), "2026-11-23T09:59:00.000Z");
  expect(on.entries()).toHaveLength(1);
  await start(before, "2026-11-23T10:01:00.000Z"); // lost there: taken over, and written anew
  await soon(() => expect(on.entries()).toHaveLength(2));
  await start(here.disk.contents(), "2026-11-23T10:02:00.000Z");
  await soon(() => expect(on.entries().map(({ replica }) => replica)).toEqual(["later"]));
});

test("what was taken over from a young entry is not written again", async () => {
  const { on } = await pageThat((it) => it.setNote("here1", "ثانية"));
  const held = on.entries();
  await startedAgain(on, before);
  expect(on.entries()).toEqual(held);
});

test("a newer version's entry stays, and is not read", async () => {
  const on = memoryJournal();
  const entry = { id: "new", replica: "x", text: '{"v":9,"i":"new"}', written: "2020-01-01" };
  await on.archive.write([entry]);
  const later = await startedAgain(on, before);
  expect(seen(later).notes).toEqual(["الأولى"]);
  expect(on.entries()).toEqual([entry]);
});

test("a change is pending until its second copy is there", async () => {
  const here = program("page", before);
  const on = memoryJournal();
  const { journal, clock, saving, isReady } = keep(here, on);
  await isReady();
  on.how.waits = true;
  here.annotations.setNote("here1", "ثانية");
  expect(journal.get().pending).toEqual(new Set(["here1"]));
  const { id } = here.annotations.add(passage, "highlighting");
  expect(journal.get().pending).toEqual(new Set(["here1", id]));

  expect(saving.get()).toEqual(new Set());
  clock.run();
  expect(saving.get()).toEqual(new Set(["here1"]));
  clock.run();
  expect(saving.get()).toEqual(new Set(["here1", id]));

  on.letGo();
  await soon(() => expect(journal.get().pending).toEqual(new Set([id])));
  expect(saving.get()).toEqual(new Set([id]));
  on.letGo();
  await isReady();
  expect(saving.get()).toEqual(new Set());
});

test("where the browser refuses, nothing is pending; the next change tries all again", async () => {
  const here = program("page", before);
  const on = memoryJournal();
  on.how.refuses = true;
  const { journal, clock, isReady } = keep(here, on);
  const isRefused = () =>
    soon(() => expect(journal.get()).toEqual({ status: "unavailable", pending: new Set() }));
  here.annotations.setNote("here1", "ثانية");
  for (const _ of ["after a second", "after four more"]) {
    expect(journal.get()).toEqual({ status: "starting", pending: new Set(["here1"]) });
    await soon(() => expect(clock.waiting()).toBe(2)); // to ask again, and to tell that it takes long
    clock.run();
  }
  await isRefused();
  on.how.refuses = false;
  const { id } = here.annotations.add(passage, "highlighting");
  await isReady();
  expect(on.entries().map((entry) => entry.id)).toEqual(["here1", id]);
});

test("a refusal of the moment at the start costs nothing", async () => {
  const { on } = await pageThat((it) => it.setNote("here1", "ثانية"));
  on.how.refuses = true;
  const later = program("later", before);
  const { clock, isReady } = keep(later, on, "later");
  await soon(() => expect(clock.waiting()).toBe(1));
  expect(seen(later).notes).toEqual(["الأولى"]);
  on.how.refuses = false;
  clock.run();
  await isReady();
  expect(seen(later).notes).toEqual(["ثانية"]);
});
