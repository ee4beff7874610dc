import { expect, test, vi } from "vitest";
import versionOne from "../../core/record/fixtures/stored-annotation-1.json?raw";
import { ok } from "../../core/result";
import { memoryDisk } from "../../testing/memory-disk";
import { passage, program } from "../../testing/program";
import { createRoomMaker } from "./room";
import { createStorageHealth } from "./storage-health";
import { countInMemory } from "../notes/record-state";

test("the browser is asked to keep the storage after the third note, once, and the answer is shown", async () => {
  const here = program();
  let isPersisted = false;
  const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve((isPersisted = true)));
  const health = createStorageHealth({
    annotations: here.annotations,
    drafts: here.drafts,
    backup: here.backup,
    browser: {
      isPersisted: () => Promise.resolve(isPersisted),
      persist,
      estimate: () => Promise.resolve({ used: 10, quota: 100 }),
      isErasedAfterSevenDays: true,
    },
    unitsByName: () =>
      new Map([
        ["annotation", 1000],
        ["place", 10],
        ["", 5],
      ]),
    measureFreeUnits: () => ok(5000),
    disk: memoryDisk(),
  });
  await health.refresh();
  expect(health.get()).toMatchObject({
    persistence: "not-asked",
    origin: { used: 10, quota: 100 },
  });
  for (let note = 0; note < 2; note += 1) here.annotations.add(passage, "highlighting");
  expect(persist).not.toHaveBeenCalled();
  here.annotations.add(passage, "highlighting");
  here.annotations.add(passage, "highlighting");
  await vi.waitFor(() => expect(health.get().persistence).toBe("granted"));
  expect(persist).toHaveBeenCalledTimes(1);
  health.measure();
  expect(health.get()).toMatchObject({
    annotations: 4,
    usedUnits: 1015,
    units: { annotations: 1000, places: 10, other: 5 },
    capacity: { units: 6015, isMeasured: true },
    isErasedAfterSevenDays: true,
  });
  expect(health.get()).toBe(health.get());
});

test("room is made of what is named, and what was not saved is saved then", () => {
  const here = program("here", { k3x9w2m7q4tz: versionOne });
  const { annotations, disk, draftDisk, placeDisk } = here;
  const { id } = annotations.add(passage, "commenting");
  placeDisk.write("article", '{"v":1,"offset":9}');
  draftDisk.write("gone", '{"v":1,"text":"x","isNew":true}');
  const room = createRoomMaker({
    annotations,
    drafts: here.drafts,
    draftDisk,
    placeDisk,
    unitsByName: () =>
      new Map(
        [disk, draftDisk, placeDisk].map((it, at) => [
          String(at),
          JSON.stringify(it.contents()).length,
        ]),
      ),
  });
  expect(room.candidates().map(({ kind, count }) => [kind, count])).toEqual([
    ["old-format", 1],
    ["places", 1],
    ["drafts", 1],
    ["bin", 1],
  ]);
  disk.refuseWrites("full");
  annotations.setNote(id, "لم تُحفظ");
  disk.refuseWrites(undefined);
  expect(room.make(["places", "drafts", "bin", "old-format"])).toBeGreaterThan(100);
  expect(countInMemory(annotations.get().states)).toBe(0);
  expect(room.candidates()).toEqual([]);
  expect(disk.read("k3x9w2m7q4tz")).not.toContain("القلمون");
});
