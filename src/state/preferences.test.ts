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

test("the name and the colours' names are there again", () => {
  const disk = memoryDisk();
  createPreferences(disk).set({
    authorName: "أ. هدى",
    authorKey: "k3x9a",
    colourNames: { sage: "دليل", rose: "اعتراض" },
  });
  expect(createPreferences(disk).get()).toMatchObject({
    authorName: "أ. هدى",
    authorKey: "k3x9a",
    colourNames: { sage: "دليل", rose: "اعتراض" },
  });
});

test.each([
  ["a name of a page's length", { authorName: "ه".repeat(81) }, { authorName: "" }],
  ["a key that no link could carry", { authorKey: "../x" }, { authorKey: "" }],
  ["names that are none", { colourNames: ["دليل"] }, { colourNames: {} }],
  [
    "one colour's name among good ones",
    { colourNames: { sage: 7, rose: "اعتراض", mauve: "؟" } },
    { colourNames: { sage: "", rose: "اعتراض" } },
  ],
])("%s counts as not told", (_, stored, expected) => {
  const disk = memoryDisk({ reader: JSON.stringify({ v: 1, theme: "dark", ...stored }) });
  const preferences = createPreferences(disk).get();
  expect(preferences).toMatchObject({ theme: "dark", ...expected });
  expect(preferences.colourNames).not.toHaveProperty("mauve");
});
