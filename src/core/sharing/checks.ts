/**
 * Cyclic redundancy checks over single bits, so that a check need not begin or end with a byte. Each
 * begins from a state: what a check goes on from, it depends on.
 *
 * CRC-8 with x⁸+x⁵+x³+x²+x+1 sees any three changed bits of up to 119, CRC-16-CCITT with x¹⁶+x¹²+x⁵+1
 * of up to 32,751; either sees whatever lies within as many neighbouring bits as it is wide.
 * (P. Koopman, "Best CRC Polynomials")
 */
export type CheckKind = { readonly width: 8 | 16; readonly polynomial: number };
export const CRC_8: CheckKind = { width: 8, polynomial: 0x2f };
export const CRC_16: CheckKind = { width: 16, polynomial: 0x1021 };

/** What a check begins from where it goes on from nothing: all ones, so that leading zeros count. */
export const freshState = ({ width }: CheckKind): number => 2 ** width - 1;

const step = ({ width, polynomial }: CheckKind, state: number, bit: number): number => {
  const isOut = ((state >> (width - 1)) & 1) !== bit;
  const shifted = (state << 1) & (2 ** width - 1);
  return isOut ? shifted ^ polynomial : shifted;
};

/** Goes on over the bits from `start` to `end`; behind the last byte they count as zeros. */
export function checkBits(
  kind: CheckKind,
  state: number,
  { bytes, start, end }: { bytes: Uint8Array; start: number; end: number },
): number {
  let now = state;
  for (let at = start; at < end; at += 1)
    now = step(kind, now, ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
  return now;
}

/** Goes on over a number of 16 bits. */
export function checkNumber(kind: CheckKind, state: number, value: number): number {
  let now = state;
  for (let bit = 15; bit >= 0; bit -= 1) now = step(kind, now, (value >> bit) & 1);
  return now;
}
