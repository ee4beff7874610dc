import type { Picture } from "./png";

/** Part of a picture, in pixels; right and bottom are not included. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type InkDifference = {
  /** How much ink is not as it was, as a share of the ink that there was. */
  readonly share: number;
  /** The same of the worst stretch as wide as a letter. */
  readonly worst: number;
  /** As `share`, with the shading at the edges of letters counted too. */
  readonly withShading: number;
};

/**
 * Chromium sets letters at quarters of a pixel and rounds anew at each element: a letter's edges
 * may be shaded otherwise by as much as this (of 255), which is not a difference to the eye.
 */
const SHADING = 80;

/** A stretch with less than this share of the line's ink says nothing. */
const LEAST_INK = 0.02;

/** How far the letters in one box differ between two pictures; ink is weighed by its darkness. */
export function compareInk(
  before: Picture,
  after: Picture,
  box: Box,
  letter: number,
): InkDifference {
  const ink = columns(box, (at) => 255 - before.red[at]!, before.width);
  const shaded = columns(box, (at) => Math.abs(before.red[at]! - after.red[at]!), before.width);
  const changed = columns(
    box,
    (at) => {
      const difference = Math.abs(before.red[at]! - after.red[at]!);
      return difference > SHADING ? difference : 0;
    },
    before.width,
  );
  const total = sum(ink);
  let worst = 0;
  for (let x = 0; x + letter <= ink.length; x++) {
    const here = sum(ink.subarray(x, x + letter));
    if (here > total * LEAST_INK)
      worst = Math.max(worst, sum(changed.subarray(x, x + letter)) / here);
  }
  return { share: sum(changed) / total, worst, withShading: sum(shaded) / total };
}

/** Adds up a measure of each pixel, by columns. */
function columns(box: Box, measure: (at: number) => number, width: number): Float64Array {
  const totals = new Float64Array(box.right - box.left);
  for (let x = box.left; x < box.right; x++)
    for (let y = box.top; y < box.bottom; y++) totals[x - box.left]! += measure(y * width + x);
  return totals;
}

const sum = (numbers: Float64Array): number => numbers.reduce((all, one) => all + one, 0);
