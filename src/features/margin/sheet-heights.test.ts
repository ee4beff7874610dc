import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  heightAfter,
  heightAfterTap,
  heightBeside,
  SHEET_HEIGHTS,
  sheetHeights,
  turnAfter,
} from "./sheet-heights";

const PHONE = sheetHeights({ seen: 740, rem: 16, bar: 48, note: 180 });

const rooms = fc.record({
  seen: fc.integer({ min: 0, max: 3000 }),
  rem: fc.integer({ min: 8, max: 64 }),
  bar: fc.integer({ min: 24, max: 200 }),
  note: fc.integer({ min: 24, max: 2000 }),
});

describe("the sheet's heights", () => {
  test.each([
    ["a phone", { seen: 740, rem: 16, bar: 48, note: 180 }, [48, 180, 407, 584]],
    ["a long note", { seen: 740, rem: 16, bar: 48, note: 400 }, [48, 222, 407, 584]],
    ["above a keyboard", { seen: 440, rem: 16, bar: 48, note: 180 }, [48, 132, 284, 284]],
    ["a phone on its side", { seen: 360, rem: 16, bar: 48, note: 180 }, [48, 108, 204, 204]],
    ["four times as large", { seen: 256, rem: 16, bar: 48, note: 180 }, [48, 77, 100, 100]],
    ["large letters", { seen: 740, rem: 32, bar: 96, note: 360 }, [96, 222, 428, 428]],
  ])("on %s", (_, room, expected) => {
    const { down, peek, half, full } = sheetHeights(room);
    expect([down, peek, half, full].map(Math.round)).toEqual(expected);
  });

  test("leave the text's lines in sight, and one note is at most 30 % of the window", () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const { peek, half, full } = sheetHeights(room);
        const most = Math.max(0, room.seen - 9.75 * room.rem);
        expect(full).toBeLessThanOrEqual(most);
        expect(half).toBeLessThanOrEqual(full);
        expect(peek).toBeLessThanOrEqual(half);
        expect(peek).toBeLessThanOrEqual(0.3 * room.seen);
      }),
    );
  });
});

describe("a sheet that is let go", () => {
  test.each([
    ["near where it was, slowly, stays", "peek", 190, 0, "peek"],
    ["near half rests there", "peek", 380, 0.1, "half"],
    ["near half from the bar rests there", "down", 350, 0, "half"],
    ["quickly up goes one up", "peek", 200, 0.6, "half"],
    ["quickly down goes one down", "half", 390, -0.6, "peek"],
    ["quickly down from one note closes", "peek", 170, -0.7, "down"],
    ["far and quickly goes all the way", "down", 300, 2.5, "full"],
    ["quickly up from the highest stays", "full", 584, 0.9, "full"],
  ] as const)("%s", (_, from, height, speed, expected) => {
    expect(heightAfter(PHONE, { from, height, speed }, true)).toBe(expected);
  });

  test("rests at no note where none is open", () => {
    expect(heightAfter(PHONE, { from: "half", height: 180, speed: 0 }, false)).toBe("down");
    expect(heightBeside("down", 1, false)).toBe("half");
    expect(heightBeside("half", -1, false)).toBe("down");
  });

  test("goes no lower for going up more quickly, nor for standing higher", () => {
    const speeds = fc.double({ min: -5, max: 5, noNaN: true });
    const places = fc.double({ min: 0, max: 3000, noNaN: true });
    const from = fc.constantFrom(...SHEET_HEIGHTS);
    const tidy = rooms.map((room) => ({ ...room, seen: room.seen + 20 * room.rem, bar: 24 }));
    fc.assert(
      fc.property(tidy, from, places, places, speeds, speeds, (room, from, a, b, v, w) => {
        const heights = sheetHeights(room);
        const rank = (height: number, speed: number) =>
          SHEET_HEIGHTS.indexOf(heightAfter(heights, { from, height, speed }, true));
        expect(rank(Math.max(a, b), v)).toBeGreaterThanOrEqual(rank(Math.min(a, b), v));
        expect(rank(a, Math.max(v, w))).toBeGreaterThanOrEqual(rank(a, Math.min(v, w)));
      }),
    );
  });
});

test("taps go through the heights and down again", () => {
  const seen = ["peek"] as (typeof SHEET_HEIGHTS)[number][];
  for (let i = 0; i < 4; i++) seen.push(heightAfterTap(seen.at(-1) ?? "down"));
  expect(seen).toEqual(["peek", "half", "full", "down", "half"]);
});

describe("a note pushed along the line", () => {
  test.each([
    ["far to the right, in Arabic, gives the next", 150, 0, "rtl", 1],
    ["far to the left, in Arabic, gives the one before", -150, 0, "rtl", -1],
    ["far to the left, in English, gives the next", -150, 0, "ltr", 1],
    ["a little and slowly stays", 60, 0.2, "rtl", 0],
    ["a little and quickly goes", 40, 0.8, "rtl", 1],
    ["a little, and quickly back, stays", 40, -0.8, "rtl", 0],
    ["hardly at all stays, however quickly", 10, 3, "rtl", 0],
  ] as const)("%s", (_, by, speed, dir, expected) => {
    expect(turnAfter({ by, speed, width: 360, dir })).toBe(expected);
  });

  test("means the other way in the other direction", () => {
    const numbers = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, (by, speed) => {
        const [ltr, rtl] = (["ltr", "rtl"] as const).map((dir) =>
          turnAfter({ by, speed, width: 360, dir }),
        );
        expect((ltr ?? 0) + (rtl ?? 0)).toBe(0);
      }),
    );
  });
});
