import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { isFine, pathOf, qrMatrix, QUIET_ZONE, type QrMatrix } from "./qr-matrix";

const address = (length: number) => "https://hashiya.test/#/read/a?s=".padEnd(length, "xY0-_z9");

/** The code as a camera would see it: `scale` pixels a module, on white. */
function photographed({ size, rows }: QrMatrix, scale = 3) {
  const width = (size + 2 * QUIET_ZONE) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let at = 0; at < width * width; at++) {
    const x = Math.floor((at % width) / scale) - QUIET_ZONE;
    const y = Math.floor(at / width / scale) - QUIET_ZONE;
    if (rows[y]?.[x]) data.fill(0, at * 4, at * 4 + 3);
  }
  return { width, height: width, data };
}

test.each([
  [33, "M"],
  [300, "M"],
  [700, "M"],
  [701, "L"],
  [2_000, "L"],
  [2_953, "L"],
] as const)("a code of %i characters, at level %s, is read again", (length, level) => {
  const matrix = qrMatrix(address(length));
  expect(matrix?.level).toBe(level);
  expect(matrix && decodeQR(photographed(matrix))).toBe(address(length));
});

test("what no code holds has none", () => {
  expect(qrMatrix(address(2_954))).toBeUndefined();
});

test("a code that fits comfortably is no fine one, one of Teams' length is", () => {
  expect(qrMatrix(address(700))).toSatisfy((it: QrMatrix) => !isFine(it));
  expect(qrMatrix(address(2_000))).toSatisfy(isFine);
});

test("the path draws each dark module once, inside the quiet zone", () => {
  const T = true;
  const F = false;
  const rows = [
    [T, T, F],
    [F, F, F],
    [T, F, T],
  ];
  expect(pathOf({ size: 3, rows, level: "M" })).toBe("M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z");
});
