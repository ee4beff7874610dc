import { expect, test } from "vitest";
import { memoryDisk } from "../../testing/memory-disk";
import { createReadingPlaces } from "./reading-place";

test("a reader goes on where each article was left", () => {
  const disk = memoryDisk();
  createReadingPlaces(disk, () => 7).write("a", 120, 0.5);
  expect(createReadingPlaces(disk, () => 7).read("a")).toBe(120);
  expect(createReadingPlaces(disk, () => 7).read("b")).toBe(0);
});

test.each(["{", "null", '{"v":1,"offset":-4}', '{"v":2,"offset":4}'])(
  "a place that cannot be read is the beginning: %s",
  (json) => {
    expect(createReadingPlaces(memoryDisk({ a: json }), () => 7).read("a")).toBe(0);
  },
);

test("when an article was read last and how far is told, also where an earlier version told nothing", () => {
  const disk = memoryDisk({ old: '{"v":1,"offset":5}', broken: "{" });
  const places = createReadingPlaces(disk, () => 7);
  places.write("a", 120, 0.5);
  expect(places.visits()).toEqual(
    new Map([
      ["old", { at: 0, progress: undefined }],
      ["broken", { at: 0, progress: undefined }],
      ["a", { at: 7, progress: 0.5 }],
    ]),
  );
  expect(places.read("old")).toBe(5);
});
