import { expect, test } from "vitest";
import { fakeScheduler } from "../../testing/fake-scheduler";
import { memoryDisk } from "../../testing/memory-disk";
import { passage, program, type Program } from "../../testing/program";
import { createBin } from "./bin";

/** Opens the program at a time (a day of November 2026, or ISO 8601) on what a browser keeps. */
function openedAt(here: Program, disk = memoryDisk()) {
  return (time: number | string) => {
    here.time.now =
      typeof time === "string" ? time : new Date(Date.UTC(2026, 10, time, 10)).toISOString();
    const { scheduler } = fakeScheduler();
    createBin({ annotations: here.annotations, disk, scheduler, now: here.now });
  };
}
const inBin = ({ annotations }: Program) => [...annotations.inBin().keys()];

test("the bin forgets words after thirty days of use and the deletion never", () => {
  const here = program();
  const open = openedAt(here);
  const { id } = here.annotations.add(passage, "commenting");
  here.annotations.remove(id);
  for (let day = 1; day <= 31; day += 1) open(day);
  expect([inBin(here), here.disk.read(id)?.includes("الشيخ")]).toEqual([[id], true]);
  open(32);
  expect([inBin(here), here.disk.read(id)?.includes("الشيخ")]).toEqual([[], false]);
  here.annotations.restore(id);
  expect(here.annotations.get().layers.get("article")?.annotations ?? []).toEqual([]);
});

test("a deletion that comes from elsewhere, weeks old, waits as long as one's own", () => {
  const here = program("here");
  const there = program("there");
  const { id } = here.annotations.add(passage, "commenting");
  there.annotations.receive([...here.annotations.records().values()]);
  here.time.now = "2025-01-01T10:00:00.000Z";
  here.annotations.remove(id);
  const open = openedAt(there);
  open(1);
  there.annotations.receive([...here.annotations.records().values()]);
  for (let day = 2; day <= 32; day += 1) open(day);
  expect(inBin(there)).toEqual([id]);
  open(33);
  expect(inBin(there)).toEqual([]);
});

test("no reading of a wrong clock empties the bin, and losing the count makes it wait longer", () => {
  const here = program();
  const disk = memoryDisk();
  const open = openedAt(here, disk);
  const { id } = here.annotations.add(passage, "commenting");
  here.annotations.remove(id);
  for (let day = 1; day <= 20; day += 1) open(day);
  open("2027-01-05T10:00:00.000Z");
  open("2025-11-21T10:00:00.000Z");
  open(21);
  expect(inBin(here)).toEqual([id]);
  disk.remove("days");
  for (let day = 22; day <= 50; day += 1) open(day);
  expect(inBin(here)).toEqual([id]);
});

test("a removed text is forgotten after as many days of use as a note", () => {
  const here = program();
  const disk = memoryDisk();
  const lying = new Map([["own-a", "2026-11-01T10:00:00.000Z"]]);
  const texts = {
    inBin: () => lying,
    subscribe: () => () => true,
    purge: async (isNamed: (id: string, deleted: string) => boolean) => {
      for (const [id, deleted] of lying) if (isNamed(id, deleted)) lying.delete(id);
    },
  };
  const open = (day: number) => {
    here.time.now = new Date(Date.UTC(2026, 10, day, 10)).toISOString();
    createBin({ ...fakeScheduler(), annotations: here.annotations, texts, disk, now: here.now });
  };
  for (let day = 1; day <= 31; day += 1) open(day);
  expect(lying.size).toBe(1);
  open(32);
  expect(lying.size).toBe(0);
});
