import { expect, test } from "vitest";
import { memoryDisk } from "../../testing/memory-disk";
import { memoryTabs } from "../../testing/memory-tabs";
import type { KeyedStorage } from "../../browser/storage/local-storage";
import { createDrafts } from "./drafts";

const draftsOn = (disk: KeyedStorage, replica = "here") => createDrafts({ disk, replica });

test("a half-written note is there after a reload, until it is discarded", () => {
  const disk = memoryDisk();
  draftsOn(disk).write("a1", { text: "نصف ملا", isNew: true });
  const later = draftsOn(disk, "later");
  expect(later.get()).toEqual(new Map([["a1", { text: "نصف ملا", isNew: true, base: "" }]]));
  later.discard("a1");
  expect(draftsOn(disk).get().size).toBe(0);
  expect(disk.contents()).toEqual({});
});

test("a draft of version 1 is read, and written as today's", () => {
  const disk = memoryDisk({ a1: '{"v":1,"text":"نصف","isNew":false}' });
  const drafts = draftsOn(disk);
  expect(drafts.get().get("a1")).toEqual({ text: "نصف", isNew: false });
  drafts.write("a1", { text: "نصف ملا", isNew: false });
  expect(disk.read("a1")).toBe('{"v":2,"d":[["here",2,"نصف ملا",0,null]]}');
});

test("a draft remembers the note that it was begun on", () => {
  const drafts = draftsOn(memoryDisk());
  drafts.write("a1", { text: "قديم", isNew: false });
  drafts.write("a1", { text: "قديم وجديد", isNew: false });
  expect(drafts.get().get("a1")?.base).toBe("قديم");
});

test("a draft that cannot be read stays on the disk, also beside another one", () => {
  const torn = '{"v":1,"text":';
  const disk = memoryDisk({ a1: torn });
  const drafts = draftsOn(disk);
  expect(drafts.get().size).toBe(0);
  expect(disk.read("a1")).toBe(torn);
  drafts.write("a1", { text: "جديد", isNew: false });
  expect(JSON.parse(disk.read("a1") ?? "")).toMatchObject({ x: torn });
  drafts.discard("a1");
  expect(JSON.parse(disk.read("a1") ?? "")).toMatchObject({ d: [], x: torn });
});

test("a newer version's draft is left alone, and one that is written over it is known not to be kept", () => {
  const newer = '{"v":9,"ink":"x"}';
  const disk = memoryDisk({ a1: newer });
  const drafts = draftsOn(disk);
  drafts.write("a1", { text: "جديد", isNew: false });
  expect(disk.read("a1")).toBe(newer);
  expect(drafts.isKept("a1")).toBe(false);
});

test("a draft that the browser refuses is on screen and known not to be kept", () => {
  const disk = memoryDisk();
  const drafts = draftsOn(disk);
  disk.refuseWrites("full");
  drafts.write("a1", { text: "نصف", isNew: true });
  expect(drafts.get().get("a1")).toMatchObject({ text: "نصف", fault: "full" });
  expect(drafts.isKept("a1")).toBe(false);
  disk.refuseWrites(undefined);
  drafts.write("a1", { text: "نصف ملا", isNew: true });
  expect(drafts.isKept("a1")).toBe(true);
});

test("two tabs that write on one note keep both drafts, and each shows the other's", () => {
  const tabs = memoryTabs(2);
  const [one, two] = [draftsOn(tabs.disks[0]!, "one"), draftsOn(tabs.disks[1]!, "two")];
  one.write("a1", { text: "من الأولى", isNew: false });
  two.write("a1", { text: "من الثانية", isNew: false });
  tabs.settle();
  expect(one.get().get("a1")).toMatchObject({ text: "من الأولى", others: ["من الثانية"] });
  expect(two.get().get("a1")).toMatchObject({ text: "من الثانية", others: ["من الأولى"] });

  one.discard("a1");
  tabs.settle();
  expect(two.get().get("a1")).toMatchObject({ text: "من الثانية" });
  expect(two.get().get("a1")?.others).toBeUndefined();
  two.discard("a1");
  tabs.settle();
  expect(tabs.contents().size).toBe(0);
});

test("a draft that was only found goes with the tab that writes it", () => {
  const tabs = memoryTabs(2);
  const one = draftsOn(tabs.disks[0]!, "one");
  one.write("a1", { text: "ملا", isNew: false });
  tabs.settle();
  const two = draftsOn(tabs.disks[1]!, "two");
  one.write("a1", { text: "ملاحظة", isNew: false });
  tabs.settle();
  expect(two.get().get("a1")?.text).toBe("ملاحظة");
  one.discard("a1");
  tabs.settle();
  expect(two.get().size).toBe(0);
  expect(tabs.contents().size).toBe(0);
});

test("a backup's drafts come back only where nothing is being written", () => {
  const kept = memoryDisk();
  draftsOn(kept).write("a1", { text: "من النسخة", isNew: false });
  draftsOn(kept).write("a2", { text: "أخرى", isNew: false });
  const drafts = draftsOn(memoryDisk(), "there");
  drafts.write("a2", { text: "ما يُكتب", isNew: false });
  drafts.receive(draftsOn(kept).stored());
  expect(drafts.get().get("a1")?.text).toBe("من النسخة");
  expect(drafts.get().get("a2")?.text).toBe("ما يُكتب");
});

test("a newer version's draft is left alone, and the draft written over it says why it is not kept", () => {
  const newer = '{"v":3,"d":"elsewhere"}';
  const disk = memoryDisk({ a1: newer });
  const drafts = draftsOn(disk);
  drafts.write("a1", { text: "نصف", isNew: false });
  expect(drafts.get().get("a1")).toMatchObject({ text: "نصف", fault: "newer-version" });
  drafts.discard("a1");
  expect(disk.contents()).toEqual({ a1: newer });
});
