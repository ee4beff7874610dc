import { expect, test } from "vitest";
import { nextHash, readHash } from "./hash-address";

test.each([
  ["", "/", ""],
  ["#/library", "/library", ""],
  ["#read/a", "/read/a", ""],
  ["#/read/a?s=Ab-_9", "/read/a", "s=Ab-_9"],
  ["#/read/a/n1?s=Ab", "/read/a/n1", "s=Ab"],
  ["#/read/a%3Fs%3DAb", "/read/a", "s%3DAb"],
  ["#/read/a%253fs=Ab", "/read/a", "s=Ab"],
])("reads %j as the path %s with %j behind it", (hash, path, query) => {
  expect(readHash(hash)).toEqual({ path, query });
});

test.each([
  ["#/read/a?s=Ab", "/read/a/n1", "#/read/a/n1?s=Ab"],
  ["#/read/a/n1?s=Ab", "/read/a", "#/read/a?s=Ab"],
  ["#/read/a?s=Ab", "/read/a?s=Cd", "#/read/a?s=Cd"],
  ["#/read/a?s=Ab", "/read/b", "#/read/b"],
  ["#/read/a?s=Ab", "/library", "#/library"],
  ["#/read/a", "/read/a/n1", "#/read/a/n1"],
])("from %s to %s: %s", (from, path, to) => {
  expect(nextHash(readHash(from), path)).toBe(to);
});
