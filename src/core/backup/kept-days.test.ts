import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_DAYS, withDay, type DaysOfUse } from "../storage/days-of-use";
import { givenUp, KEPT_DAYS, latestFirst, type DatedCopy } from "./kept-days";

/** What is kept after a copy was made on each of these days, as the clock named them. */
function keptAfter(clock: readonly string[], before: readonly DatedCopy[] = []): readonly string[] {
  let days: DaysOfUse = NO_DAYS;
  let copies = before;
  for (const day of clock) {
    days = withDay(days, day);
    const made = `${day}T10:00:00.000Z`;
    copies = [...copies.filter((it) => it.day !== day), { day, made, turn: days.count }];
    const gone = new Set(givenUp(copies, day));
    copies = copies.filter((it) => !gone.has(it));
  }
  return latestFirst(copies).map(({ day }) => day);
}
const november = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `2026-11-${String(from + at).padStart(2, "0")}`);

describe("daily copies", () => {
  test("are kept of the last five days", () => {
    expect(keptAfter(november(1, 12))).toEqual(november(8, 12).toReversed());
  });

  test("lose none to a clock that is ahead, and none of their places once it is right", () => {
    const ahead = keptAfter([...november(1, 10), "2026-12-20"]);
    expect(ahead).toEqual(["2026-12-20", ...november(6, 10).toReversed()]);
    const right = keptAfter([...november(1, 10), "2026-12-20", ...november(11, 14)]);
    expect(right.filter((day) => day <= "2026-11-30")).toEqual(november(10, 14).toReversed());
  });

  test("lose none to a clock that is behind", () => {
    expect(keptAfter([...november(1, 10), "2025-11-11", "2025-11-12"])).toEqual([
      "2025-11-12",
      "2025-11-11",
      ...november(6, 10).toReversed(),
    ]);
  });

  test("of a day that a wrong clock named go after a month", () => {
    const days = [...november(1, 30), ...november(1, 30).map((day) => day.replace("-11-", "-12-"))];
    expect(keptAfter(["2099-01-01", ...days.slice(0, 20)])).toContain("2099-01-01");
    expect(keptAfter(["2099-01-01", ...days])).not.toContain("2099-01-01");
  });

  test("of earlier versions, which bear no day of use, go first", () => {
    const old = november(1, 5).map((day) => ({ day, made: `${day}T10:00:00.000Z` }));
    expect(keptAfter(["2026-11-06"], old)).toEqual(november(2, 6).toReversed());
  });

  test("are never fewer than the days there were, up to five, and never all of another clock", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((at) => {
      return new Date(Date.UTC(2024, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), (clock) => {
        const kept = keptAfter(clock);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(KEPT_DAYS, new Set(clock).size));
        expect(kept.length).toBeLessThanOrEqual(2 * KEPT_DAYS + 1);
        expect(kept).toContain(clock.at(-1));
      }),
    );
  });
});
