import { purgeBin } from "../notes/purging";
import { expect, test, vi } from "vitest";
import type { ArchivedSnapshot, SnapshotArchive } from "../../browser/storage/snapshot-archive";
import { failed, ok } from "../../core/result";
import { fakeScheduler } from "../../testing/fake-scheduler";
import { memoryDisk } from "../../testing/memory-disk";
import { passage, program, type Program } from "../../testing/program";
import { arrivedShare, SET, sharedNote } from "../../testing/shares";
import { createBin } from "./bin";
import { createMissing } from "./missing";
import { createRicherCopies } from "./richer-copy";
import { createSnapshots } from "./snapshots";

function archive(): SnapshotArchive & { refuse: boolean } {
  const days = new Map<string, ArchivedSnapshot>();
  const it = {
    refuse: false,
    list: () => Promise.resolve(it.refuse ? failed("failed" as const) : ok([...days.values()])),
    write(snapshot: ArchivedSnapshot) {
      if (it.refuse) return Promise.resolve(failed("failed" as const));
      days.set(snapshot.day, snapshot);
      return Promise.resolve(ok(undefined));
    },
    remove(gone: readonly string[]) {
      for (const day of gone) days.delete(day);
      return Promise.resolve(ok(undefined));
    },
  };
  return it;
}

function snapshotsOf(here: Program, on = archive()) {
  const clock = fakeScheduler();
  const { annotations, backup, now } = here;
  const copies = createRicherCopies({ backup, disk: here.copiesDisk, key: "days" });
  const bin = createBin({ annotations, disk: memoryDisk(), scheduler: clock.scheduler, now });
  const missing = createMissing({ annotations, places: [copies], now });
  const snapshots = createSnapshots({
    archive: on,
    backup,
    copies,
    bin,
    annotations: here.annotations,
    scheduler: clock.scheduler,
    onChange: here.annotations.subscribe,
    now: here.now,
  });
  return { snapshots, clock, on, missing };
}

test("the last five days with changes are kept, and each can be read", async () => {
  const here = program();
  const { snapshots, clock } = snapshotsOf(here);
  for (let day = 10; day < 17; day += 1) {
    here.time.now = `2026-11-${day}T10:00:00.000Z`;
    here.annotations.add(passage, "highlighting");
    clock.run();
    await vi.waitFor(() => expect(snapshots.get().snapshots[0]?.day).toBe(`2026-11-${day}`));
  }
  await vi.waitFor(() => expect(snapshots.get().snapshots).toHaveLength(5));
  const kept = snapshots.get().snapshots.map(({ day, annotations }) => [day, annotations]);
  expect(kept[0]).toEqual(["2026-11-16", 7]);
  expect(kept[4]).toEqual(["2026-11-12", 3]);
  const read = await snapshots.read("2026-11-12");
  expect(read.ok && read.value.records).toHaveLength(3);
  expect(await snapshots.read("2026-11-10")).toEqual(failed("damaged"));
});

test("a day's copy is written when the reader leaves, and a refusal is told", async () => {
  const here = program();
  const { snapshots, clock, on } = snapshotsOf(here);
  here.annotations.add(passage, "highlighting");
  clock.leave();
  await vi.waitFor(() => expect(snapshots.get().snapshots).toHaveLength(1));
  on.refuse = true;
  await snapshots.keepNow();
  expect(snapshots.get().status).toBe("failed");
});

/** The same reader's program after its storage was cleared, on the copies that the browser still has. */
const cleared = (replica = "again") => program(replica);

test("cleared storage is noticed at the start, and the next copies have all that was lost", async () => {
  const here = program("here");
  for (let note = 0; note < 12; note += 1) here.annotations.add(passage, "highlighting");
  here.layers.receive(arrivedShare([sharedNote("a")]));
  here.layers.keep(SET);
  const { snapshots, on } = snapshotsOf(here);
  await snapshots.keepNow();

  const later = cleared();
  const { snapshots: again, missing } = snapshotsOf(later, on);
  await vi.waitFor(() => expect(missing.get()?.count).toBe(12));
  later.annotations.add(passage, "highlighting");
  for (const day of ["2026-11-22", "2026-11-23", "2026-11-24"]) {
    later.time.now = `${day}T12:00:00.000Z`;
    await again.keepNow();
    const read = await again.read(day);
    expect(read.ok && [read.value.records.length, read.value.layers.size]).toEqual([13, 1]);
  }
  const plan = await later.backup.plan(missing.get()!.backup, { bringBack: false });
  await later.backup.restore(plan);
  expect(missing.get()).toBeUndefined();
  expect(later.annotations.records().size).toBe(13);
});

test("what a neighbour clears under an open page is offered at once, and no copy forgets it", async () => {
  const here = program("here");
  const ids = Array.from({ length: 3 }, () => here.annotations.add(passage, "highlighting").id);
  const { snapshots, missing } = snapshotsOf(here);
  await snapshots.keepNow();
  for (const id of ids) here.disk.writeElsewhere(id, null);
  here.copiesDisk.remove("days");
  expect(missing.get()?.count).toBe(3);
  for (let note = 0; note < 5; note += 1) here.annotations.add(passage, "highlighting");
  await snapshots.keepNow();
  expect(snapshots.get().snapshots[0]?.annotations).toBe(8);
  const plan = await here.backup.plan(missing.get()!.backup, { bringBack: false });
  await here.backup.restore(plan);
  expect([missing.get(), here.annotations.records().size]).toEqual([undefined, 8]);
});

test("of copies that an earlier version wrote, the richest is looked at", async () => {
  const here = program("here");
  const on = archive();
  for (const [day, notes] of [
    ["2026-11-20", 4],
    ["2026-11-21", 0],
  ] as const) {
    for (let note = 0; note < notes; note += 1) here.annotations.add(passage, "highlighting");
    const from = notes > 0 ? here : cleared("poor");
    const made = `${day}T10:00:00.000Z`;
    await on.write({ day, made, annotations: notes, file: await from.backup.make() });
  }
  const later = cleared();
  const { snapshots, missing } = snapshotsOf(later, on);
  await vi.waitFor(() => expect(missing.get()?.count).toBe(4));
  await snapshots.keepNow();
  expect(snapshots.get().snapshots[0]).toMatchObject({ day: "2026-11-22", annotations: 4 });
});

test("a copy of today that cannot be read is left, and the new one stands beside it", async () => {
  const here = program();
  here.annotations.add(passage, "highlighting");
  const on = archive();
  const torn = new Uint8Array([0x1f, 0x8b, 1, 2, 3]);
  const made = "2026-11-22T09:00:00.000Z";
  await on.write({ day: "2026-11-22", made, annotations: 9, file: torn });
  const { snapshots } = snapshotsOf(here, on);
  await snapshots.keepNow();
  await snapshots.keepNow();
  expect(snapshots.get().snapshots.map(({ day }) => day)).toEqual([
    "2026-11-22 10:00:00",
    "2026-11-22",
  ]);
  const read = await snapshots.read("2026-11-22 10:00:00");
  expect(read.ok && read.value.records).toHaveLength(1);
});

test("what is given up here is given up in the copies too", async () => {
  const here = program();
  const { id } = here.annotations.add(passage, "commenting");
  here.drafts.write(id, { text: "مسودة", isNew: true });
  here.layers.receive(arrivedShare([sharedNote("a")]));
  here.layers.keep(SET);
  const { snapshots } = snapshotsOf(here);
  await snapshots.keepNow();
  here.drafts.discard(id);
  here.layers.remove(SET);
  here.annotations.remove(id);
  purgeBin(here.annotations);
  await snapshots.keepNow();
  const read = await snapshots.read("2026-11-22");
  if (!read.ok) throw new Error(read.fault);
  const { records, drafts, layers } = read.value;
  expect([records.length, drafts.size, layers.size]).toEqual([1, 0, 0]);
  expect(records[0]).not.toHaveProperty("annotation");
});
