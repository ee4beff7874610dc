import { encode } from "uqr";

/** A QR code as rows of modules, dark where `true`, without its quiet zone. */
export type QrMatrix = {
  readonly size: number;
  readonly rows: readonly (readonly boolean[])[];
  /** How much of it may be spoilt: some 15 % (M) or 7 % (L). */
  readonly level: "M" | "L";
};

/** Light modules that stand around a code, so that it is found. (ISO/IEC 18004, 9.1) */
export const QUIET_ZONE = 4;

/** The most bytes that a code holds at a level: version 40. (ISO/IEC 18004, table 7) */
const CAPACITY = { M: 2_331, L: 2_953 } as const;

/**
 * From here on the modules are so small that fewer of them count for more than the mending of
 * spoilt ones: 1,000 bytes take 105 modules a side at level L, and 121 at M.
 */
const MOST_AT_M = 700;

/** The code of an ASCII address; undefined where none can hold it. */
export function qrMatrix(address: string): QrMatrix | undefined {
  if (address.length > CAPACITY.L) return undefined;
  const level = address.length <= MOST_AT_M ? "M" : "L";
  const { data, size } = encode(address, { ecc: level, boostEcc: false, border: 0 });
  return { size, rows: data, level };
}

/** Whether a code is too fine to be read from afar. */
export const isFine = ({ size }: QrMatrix): boolean => size > 101;

/** One SVG path for all dark modules; each run of a row is one box. Units are modules, the quiet zone's included. */
export function pathOf({ rows }: QrMatrix): string {
  let path = "";
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const width = x - start + 1;
      path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`;
    }
  return path;
}
