import fc from "fast-check";
import { expect, test } from "vitest";
import { isoTime } from "./iso-time";

test("a time is written as a date writes it, also before 1970 and at the ends of all dates", () => {
  const any = fc.oneof(
    fc.integer({ min: -8.64e15, max: 8.64e15 }),
    fc.constant(-8.64e15),
    fc.constant(8.64e15),
  );
  fc.assert(
    fc.property(any, (ms) => {
      expect(isoTime(ms)).toBe(new Date(ms).toISOString());
    }),
  );
});
