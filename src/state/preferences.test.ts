import { expect, test } from "vitest";
import { memoryDisk } from "../testing/memory-disk";
import { createPreferences } from "./preferences";

test("a choice is there again for the next visit", () => {
  const disk = memoryDisk();
  createPreferences(disk).set({ theme: "sepia", digits: "latn" });
  expect(createPreferences(disk).get()).toMatchObject({
    theme: "sepia",
    digits: "latn",
    textSize: 3,
  });
});

test("a choice takes effect even where the browser keeps nothing", () => {
  const disk = memoryDisk();
  disk.refuseWrites("blocked");
  const preferences = createPreferences(disk);
  preferences.set({ theme: "dark" });
  expect(preferences.get().theme).toBe("dark");
});

test("another tab's choice is taken over", () => {
  const disk = memoryDisk();
  const preferences = createPreferences(disk);
  disk.writeElsewhere("reader", '{"v":1,"theme":"dark"}');
  expect(preferences.get().theme).toBe("dark");
});

test.each([
  ["no JSON", "{"],
  ["a list", "[1]"],
  ["values that make no sense", '{"v":1,"theme":"pink","textSize":40}'],
])("%s counts as nothing chosen", (_, json) => {
  expect(createPreferences(memoryDisk({ reader: json })).get()).toMatchObject({
    theme: "auto",
    textSize: 3,
  });
});

test("what a newer version wrote is left alone", () => {
  const newer = '{"v":2,"theme":{"day":"light"}}';
  const disk = memoryDisk({ reader: newer });
  createPreferences(disk).set({ theme: "dark" });
  expect(disk.read("reader")).toBe(newer);
});
