import { expect, test } from "vitest";
import { adviceFor } from "./advice";

test.each([
  [60, "qr"],
  [700, "qr"],
  [701, "teams"],
  [2_000, "teams"],
  [2_001, "chats"],
  [4_000, "chats"],
  [4_001, "file"],
  [40_000, "file"],
])("an address of %i characters goes best by %s", (length, advice) => {
  expect(adviceFor(length)).toBe(advice);
});
