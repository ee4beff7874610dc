import { expect, test, vi } from "vitest";
import type { BackupFolder, BackupFolders } from "../browser/backup-folder";
import type { ArchivedSnapshot, SnapshotArchive } from "../browser/snapshot-archive";
import { failed, ok } from "../core/result";
import { fakeScheduler } from "../testing/fake-scheduler";
import { passage, program, type Program } from "../testing/program";
import { createFolderBackup } from "./folder-backup";
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
  const snapshots = createSnapshots({
    archive: on,
    backup: here.backup,
    annotations: here.annotations,
    scheduler: clock.scheduler,
    onChange: here.annotations.subscribe,
    now: here.now,
  });
  return { snapshots, clock, on };
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

test("the folder gets a backup after changes, and says when it may not be written to", async () => {
  const here = program();
  const clock = fakeScheduler();
  const written: string[] = [];
  let isAllowed = true;
  const folder: BackupFolder = {
    name: "نسخ",
    isAllowed: () => Promise.resolve(isAllowed),
    write(fileName) {
      written.push(fileName);
      return Promise.resolve(ok(undefined));
    },
  };
  const folders: BackupFolders = {
    isSupported: true,
    choose: () => Promise.resolve(folder),
    remembered: () => Promise.resolve(undefined),
    forget: () => Promise.resolve(),
  };
  const store = createFolderBackup({
    folders,
    backup: here.backup,
    scheduler: clock.scheduler,
    onChange: here.annotations.subscribe,
    now: here.now,
  });
  expect(store.get().status).toBe("none");
  await store.choose();
  expect(store.get()).toEqual({ status: "kept", name: "نسخ", made: here.now() });
  expect(here.backup.lastMade()).toBe(here.now());
  here.annotations.add(passage, "highlighting");
  here.annotations.add(passage, "highlighting");
  expect(clock.waiting()).toBe(1);
  clock.run();
  await vi.waitFor(() =>
    expect(written).toEqual(["hashiya-backup.json.gz", "hashiya-backup.json.gz"]),
  );
  isAllowed = false;
  await store.writeNow();
  expect(store.get()).toEqual({ status: "asleep", name: "نسخ" });
  await store.forget();
  expect(store.get().status).toBe("none");
});
