import { expect, test } from "vitest";
import type { ArchivedSnapshot } from "../../browser/storage/snapshot-archive";
import { freeDay, toLookAt } from "./snapshot-days";

const copy = (day: string, records: number): ArchivedSnapshot => ({
  day,
  made: `${day}T10:00:00.000Z`,
  annotations: records,
  records,
  file: new Uint8Array(),
});
const [latest, middle, first] = [
  copy("2026-11-22", 3),
  copy("2026-11-21", 9),
  copy("2026-11-20", 5),
];
const HELD = [latest, middle, first];

test("the last copy is looked at, and the richest where it has more than is here", () => {
  expect(toLookAt(HELD, 4)).toEqual([latest, middle]);
  expect(toLookAt(HELD, 9)).toEqual([latest]);
  expect(toLookAt([middle, first], 0)).toEqual([middle]);
  expect(toLookAt([], 0)).toEqual([]);
});

test("a copy beside another of its day is called by its time too", () => {
  expect(freeDay(HELD, "2026-11-23T12:30:05.000Z")).toBe("2026-11-23");
  expect(freeDay(HELD, "2026-11-22T12:30:05.000Z")).toBe("2026-11-22 12:30:05");
});
