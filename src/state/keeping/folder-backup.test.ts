import { expect, test, vi } from "vitest";
import type { BackupFolder, BackupFolders } from "../../browser/storage/backup-folder";
import { failed, ok } from "../../core/result";
import { fakeScheduler } from "../../testing/fake-scheduler";
import { passage, program, type Program } from "../../testing/program";
import { createFolderBackup } from "./folder-backup";
import { FILE_NAME } from "./folder-file";
import { createMissing } from "./missing";
import { createRicherCopies } from "./richer-copy";

type Files = Map<string, { bytes: Uint8Array<ArrayBuffer>; stamp: string }>;

/** A folder of the reader's, on a disk that several machines may see. */
function folderOn(files: Files) {
  const is = { allowed: true };
  let writes = 0;
  const folder: BackupFolder = {
    name: "نسخ",
    isAllowed: () => Promise.resolve(is.allowed),
    look(name) {
      const file = files.get(name);
      return Promise.resolve(
        ok(file && { stamp: file.stamp, bytes: () => Promise.resolve(ok(file.bytes)) }),
      );
    },
    write(name, bytes) {
      const stamp = `${(writes += 1)} ${bytes.length} ${Math.random()}`;
      files.set(name, { bytes, stamp });
      return Promise.resolve(ok(stamp));
    },
  };
  return { folder, is };
}

function backupOf(here: Program, files: Files = new Map(), remembered = false) {
  const clock = fakeScheduler();
  const { folder, is } = folderOn(files);
  const folders: BackupFolders = {
    isSupported: true,
    choose: () => Promise.resolve(folder),
    remembered: () => Promise.resolve(remembered ? folder : undefined),
    forget: () => Promise.resolve(),
  };
  const { annotations, backup, now } = here;
  const copies = createRicherCopies({ backup, disk: here.copiesDisk, key: "folder" });
  const store = createFolderBackup({
    folders,
    backup,
    copies,
    scheduler: clock.scheduler,
    onChange: annotations.subscribe,
    now,
  });
  const missing = createMissing({ annotations, places: [copies], now });
  return { store, clock, files, is, folder, missing };
}

async function countIn(here: Program, files: Files, name = FILE_NAME) {
  const read = await here.backup.read(files.get(name)!.bytes);
  return read.ok ? read.value.records.length : read.fault;
}
const withNotes = (replica: string, count: number) => {
  const here = program(replica);
  for (let note = 0; note < count; note += 1) here.annotations.add(passage, "highlighting");
  return here;
};

test("the folder gets a backup after changes, and says when it may not be written to", async () => {
  const here = program();
  const { store, clock, files, is } = backupOf(here);
  expect(store.get().status).toBe("none");
  await store.choose();
  expect(store.get()).toEqual({ status: "kept", name: "نسخ", made: here.now() });
  expect(here.backup.last.get()).toBe(here.now());
  here.annotations.add(passage, "highlighting");
  here.annotations.add(passage, "highlighting");
  expect(clock.waiting()).toBe(1);
  clock.run();
  await vi.waitFor(async () => expect(await countIn(here, files)).toBe(2));
  expect([...files.keys()]).toEqual([FILE_NAME]);
  is.allowed = false;
  await store.writeNow();
  expect(store.get()).toEqual({ status: "asleep", name: "نسخ" });
  await store.forget();
  expect(store.get().status).toBe("none");
});

test("after everything was lost the folder's file keeps its notes, and they are offered", async () => {
  const { store, files } = backupOf(withNotes("here", 12));
  await store.choose();
  files.set("hashiya-2026-11-01.json.gz", { bytes: new Uint8Array(), stamp: "x" });

  const later = withNotes("later", 1);
  const again = backupOf(later, files, true);
  await vi.waitFor(() => expect(again.missing.get()?.count).toBe(12));
  for (let time = 0; time < 3; time += 1) await again.store.writeNow();
  expect(await countIn(later, files)).toBe(13);
  expect([...files.keys()]).toEqual([FILE_NAME, "hashiya-2026-11-01.json.gz"]);
});

test("two machines on one folder have each other's notes in it, and are offered them", async () => {
  const [one, two] = [withNotes("one", 2), withNotes("two", 3)];
  const files: Files = new Map();
  const [first, second] = [backupOf(one, files), backupOf(two, files)];
  await first.store.choose();
  await second.store.choose();
  expect(await countIn(one, files)).toBe(5);
  one.annotations.add(passage, "highlighting");
  await first.store.writeNow();
  expect(await countIn(one, files)).toBe(6);
  expect(first.missing.get()?.count).toBe(3);
  await second.store.writeNow();
  expect(second.missing.get()?.count).toBe(3);
  expect(await countIn(two, files)).toBe(6);
});

test("a file that another machine writes meanwhile is read again before it is written over", async () => {
  const here = withNotes("here", 1);
  const { store, files, folder } = backupOf(here);
  await store.choose();
  const other = withNotes("other", 4);
  const { look } = folder;
  let looks = 0;
  vi.spyOn(folder, "look").mockImplementation(async (name) => {
    looks += 1;
    if (looks === 2) files.set(name, { bytes: await other.backup.make(), stamp: "theirs" });
    return look(name);
  });
  await store.writeNow();
  expect(await countIn(here, files)).toBe(5);
});

test("a file that cannot be read is left as it is, and the backup stands beside it", async () => {
  const here = withNotes("here", 2);
  const torn = new Uint8Array([0x1f, 0x8b, 9, 9]);
  const files: Files = new Map([[FILE_NAME, { bytes: torn, stamp: "torn" }]]);
  const { store } = backupOf(here, files);
  await store.choose();
  await store.writeNow();
  const beside = "hashiya-backup-2026-11-22.json.gz";
  expect(store.get()).toMatchObject({ status: "kept", beside });
  expect([...files.keys()]).toEqual([FILE_NAME, beside]);
  expect(files.get(FILE_NAME)?.bytes).toBe(torn);
  expect(await countIn(here, files, beside)).toBe(2);
});

test("a folder that refuses says so", async () => {
  const { store, folder } = backupOf(withNotes("here", 1));
  vi.spyOn(folder, "write").mockResolvedValue(failed("full"));
  await store.choose();
  expect(store.get()).toEqual({ status: "failed", name: "نسخ", fault: "full" });
});
