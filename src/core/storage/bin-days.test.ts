import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BIN_DAYS, binDaysText, isDue, metBy, parseBinDays, type BinDays } from "./bin-days";
import { daysText, NO_DAYS, parseDays, withDay, type DaysOfUse } from "./days-of-use";

const DAY_MS = 24 * 60 * 60 * 1000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const START = Date.UTC(2026, 10, 1, 12);

/** A browser that is opened on days as its clock tells them; answers after how many openings the words went. */
function openingsUntilForgotten(
  clock: readonly number[],
  deleted = dayOf(START),
): number | undefined {
  let days: DaysOfUse = NO_DAYS;
  let known: BinDays = new Map();
  for (const [at, time] of clock.entries()) {
    days = parseDays(daysText(withDay(days, dayOf(time))));
    known = parseBinDays(binDaysText(metBy(days.count, new Map([["a", deleted]]), known)));
    if (isDue(days.count, known, "a", deleted)) return at;
  }
  return undefined;
}
const daily = (count: number, from = START) =>
  Array.from({ length: count }, (_, day) => from + day * DAY_MS);

describe("what lies in the bin", () => {
  test("keeps its words for thirty days of use after the one on which it was found", () => {
    expect(openingsUntilForgotten(daily(60))).toBe(BIN_DAYS + 1);
    const twiceADay = daily(60).flatMap((time) => [time, time + 1000]);
    expect(openingsUntilForgotten(twiceADay)).toBe(2 * (BIN_DAYS + 1));
  });

  test.each([
    ["40 days ahead", [START, START + 40 * DAY_MS]],
    ["a year behind, then right", [START - 365 * DAY_MS, START]],
    ["a year ahead, then right", [START, START + 365 * DAY_MS, START + DAY_MS]],
    ["at its first day after each start", Array.from({ length: 90 }, () => 0)],
    [
      "right and 40 days ahead in turn, all day",
      Array.from({ length: 90 }, (_, at) => START + (at % 2) * 40 * DAY_MS),
    ],
  ])("keeps them with a clock that is %s", (_, clock) => {
    expect(openingsUntilForgotten(clock)).toBeUndefined();
  });

  test("keeps them until that many real days were counted, whatever a clock says now and then", () => {
    const jumps = fc.array(fc.integer({ min: -4000, max: 4000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(jumps, fc.nat(BIN_DAYS), (days, at) => {
        const clock = [
          ...daily(at),
          ...days.map((it) => START + it * DAY_MS),
          ...daily(60, START + at * DAY_MS),
        ];
        const forgotten = openingsUntilForgotten(clock) ?? 0;
        expect(forgotten).toBeGreaterThan(BIN_DAYS);
      }),
    );
  });

  test("counts from when it was met here, whatever its deletion says, and anew when it is deleted again", () => {
    expect(openingsUntilForgotten(daily(60), "1999-01-01")).toBe(BIN_DAYS + 1);
    const first = metBy(5, new Map([["a", "2026-11-01"]]), new Map());
    expect(isDue(36, first, "a", "2026-11-01")).toBe(true);
    expect(isDue(36, first, "a", "2026-11-20")).toBe(false);
    const again = metBy(36, new Map([["a", "2026-11-20"]]), first);
    expect(again.get("a")?.day).toBe(36);
    expect(metBy(37, new Map(), again).size).toBe(0);
  });

  test("is read as earlier versions wrote it", () => {
    const days = '{"v":1,"count":3,"last":["2026-11-21","2026-11-22"]}';
    const met = '{"v":1,"met":[["a","2026-11-21T10:00:00.000Z",2]]}';
    expect(daysText(parseDays(days))).toBe(days);
    expect(binDaysText(parseBinDays(met))).toBe(met);
  });

  test("begins again where its day is not known, or still to come", () => {
    for (const text of [null, "", "{", "[]", '{"v":1,"met":[["a",1]]}'])
      expect(parseBinDays(text).size).toBe(0);
    for (const text of [null, "{", '{"v":1,"count":-5,"last":[]}', '{"v":2}'])
      expect(parseDays(text)).toEqual(NO_DAYS);
    const later: BinDays = new Map([["a", { deleted: "x", day: 90 }]]);
    expect(metBy(1, new Map([["a", "x"]]), later).get("a")?.day).toBe(1);
    expect(parseBinDays('{"v":1,"met":[["a","x",-900]]}').size).toBe(0);
  });
});
