import { expect, test } from "vitest";
import { placeBeside } from "./place-beside";

const FREE = { top: 60, bottom: 800, width: 1000 };
const SIZE = { width: 200, height: 40 };

/** A line of the text at a height, in the middle of the window unless told otherwise. */
const line = (top: number, [left, right]: readonly [number, number] = [400, 600]) => {
  const box = {
    top,
    bottom: top + 30,
    left,
    right,
    width: right - left,
    height: 30,
    x: left,
    y: top,
  };
  return { ...box, toJSON: () => box };
};

test.each([
  ["above the first line, where there is room", line(300), line(500), { left: 400, top: 250 }],
  ["below the last, where the bar is in the way", line(80), line(200), { left: 400, top: 240 }],
  [
    "under the bar, where the words are scrolled above",
    line(-500),
    line(-400),
    { left: 400, top: 70 },
  ],
  [
    "over what covers the foot, where the words are scrolled below",
    line(2000),
    line(2100),
    { left: 400, top: 750 },
  ],
  [
    "within the window, beside words at its start",
    line(300, [0, 50]),
    line(500),
    { left: 10, top: 250 },
  ],
  [
    "within the window, beside words at its end",
    line(300, [960, 1000]),
    line(500),
    { left: 790, top: 250 },
  ],
])("a toolbar stands %s", (_, first, last, place) => {
  expect(placeBeside({ first, last }, SIZE, FREE)).toEqual(place);
});
