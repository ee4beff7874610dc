/** Chance that is the same for the same seed. */
export type Chance = {
  /** From 0 up to 1. */
  share(): number;
  of<Item>(items: readonly Item[]): Item | undefined;
};

/** (mulberry32) */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, of: (items) => items[Math.floor(share() * items.length)] };
}
