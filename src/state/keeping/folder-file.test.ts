import { expect, test } from "vitest";
import { FILE_NAME, namesOn } from "./folder-file";

test("a backup has its usual name, then the day's, then the day's with a number", () => {
  const names = namesOn("2026-11-22");
  expect(names.slice(0, 3)).toEqual([
    FILE_NAME,
    "hashiya-backup-2026-11-22.json.gz",
    "hashiya-backup-2026-11-22-2.json.gz",
  ]);
  expect(new Set(names).size).toBe(names.length);
});
