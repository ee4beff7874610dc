/**
 * Cyclic redundancy checks over single bits, so that a check need not begin or end with a byte. Each
 * begins from a state: what a check goes on from, it depends on.
 *
 * CRC-8 with x⁸+x⁵+x³+x²+x+1 sees any three changed bits of up to 119, CRC-16-CCITT with x¹⁶+x¹²+x⁵+1
 * of up to 32,751; either sees whatever lies within as many neighbouring bits as it is wide.
 * (P. Koopman, "Best CRC Polynomials")
 */
export type CheckKind = {
  readonly width: 8 | 16;
  readonly polynomial: number;
  /** What eight bits make of a state that is theirs and zeros. */
  readonly table: Uint16Array;
};

const kind = (width: 8 | 16, polynomial: number): CheckKind => {
  const table = Uint16Array.from({ length: 256 }, (_, byte) => {
    let state = byte << (width - 8);
    for (let bit = 0; bit < 8; bit += 1) state = step({ width, polynomial }, state, 0);
    return state;
  });
  return { width, polynomial, table };
};

const step = (
  { width, polynomial }: Pick<CheckKind, "width" | "polynomial">,
  state: number,
  bit: number,
): number => {
  const isOut = ((state >> (width - 1)) & 1) !== bit;
  const shifted = (state << 1) & (2 ** width - 1);
  return isOut ? shifted ^ polynomial : shifted;
};

export const CRC_8 = kind(8, 0x2f);
export const CRC_16 = kind(16, 0x1021);

/** What a check begins from where it goes on from nothing: all ones, so that leading zeros count. */
export const freshState = ({ width }: CheckKind): number => (1 << width) - 1;

/** Goes on over the bits from `start` to `end`; behind the last byte they count as zeros. */
export function checkBits(
  kind: CheckKind,
  state: number,
  { bytes, start, end }: { bytes: Uint8Array; start: number; end: number },
): number {
  const { width, table } = kind;
  const all = (1 << width) - 1;
  let now = state;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    const two = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
    const eight = (two >> (8 - (at & 7))) & 0xff;
    now = ((now << 8) & all) ^ (table[((now >> (width - 8)) ^ eight) & 0xff] ?? 0);
  }
  for (; at < end; at += 1) now = step(kind, now, ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
  return now;
}

/** Goes on over a number of 16 bits. */
export function checkNumber(kind: CheckKind, state: number, value: number): number {
  let now = state;
  for (let bit = 15; bit >= 0; bit -= 1) now = step(kind, now, (value >> bit) & 1);
  return now;
}

/** What a CRC-16 of the part `index` begins from, in a payload whose header has this key. */
export const keyedState = ({ key, index }: { key: number; index: number }): number =>
  checkNumber(CRC_16, checkNumber(CRC_16, freshState(CRC_16), key), index);
