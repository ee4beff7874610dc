import { expect, test } from "vitest";
import { kilobytesOf } from "./kilobytes";

test.each([
  ["nothing", 0, 0],
  ["one letter begins a kilobyte", 1, 1],
  ["512 letters fill it", 512, 1],
  ["one more begins the next", 513, 2],
  ["five million", 5_242_880, 10_240],
])("%s", (_, units, expected) => expect(kilobytesOf(units)).toBe(expected));
