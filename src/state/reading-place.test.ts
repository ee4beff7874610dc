import { expect, test } from "vitest";
import { memoryDisk } from "../testing/memory-disk";
import { createReadingPlaces } from "./reading-place";

test("a reader goes on where each article was left", () => {
  const disk = memoryDisk();
  createReadingPlaces(disk).write("a", 120);
  expect(createReadingPlaces(disk).read("a")).toBe(120);
  expect(createReadingPlaces(disk).read("b")).toBe(0);
});

test.each(["{", "null", '{"v":1,"offset":-4}', '{"v":2,"offset":4}'])(
  "a place that cannot be read is the beginning: %s",
  (json) => {
    expect(createReadingPlaces(memoryDisk({ a: json })).read("a")).toBe(0);
  },
);
