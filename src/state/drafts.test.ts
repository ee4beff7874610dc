import { expect, test } from "vitest";
import { memoryDisk } from "../testing/memory-disk";
import { createDrafts } from "./drafts";

test("a half-written note is there after a reload, until it is discarded", () => {
  const disk = memoryDisk();
  createDrafts(disk).write("a1", { text: "نصف ملا", isNew: true });
  const later = createDrafts(disk);
  expect(later.get()).toEqual(new Map([["a1", { text: "نصف ملا", isNew: true }]]));
  later.discard("a1");
  expect(createDrafts(disk).get().size).toBe(0);
});

test("a draft that cannot be read stays on the disk", () => {
  const disk = memoryDisk({ a1: '{"v":1,"text":' });
  expect(createDrafts(disk).get().size).toBe(0);
  expect(disk.read("a1")).toBe('{"v":1,"text":');
});
