/** A passage that stood at `start` on one edition. */
export type Recurring = {
  readonly start: number;
  /** What its words are, for telling them from others'. */
  readonly fingerprint: number;
};

/**
 * How far passages that recur have moved together, none of them known: where all stand as far from each other as
 * before. That holds where no place of their words is left over; else only where the distances tell one place from
 * the next and the nearest of these is meant, since verse repeats its distances too. `placesOf` tells where words stand on the other edition, ascending;
 * `near` how far the passages' neighbours moved.
 */
export function movedTogether(
  passages: readonly Recurring[],
  placesOf: PlacesOf,
  near: readonly number[],
): number | undefined {
  const [first] = passages;
  if (!first || passages.every(({ start }) => start === first.start)) return undefined;
  const known = new Map([...placesOf].map(([print, places]) => [print, new Set(places)]));
  const isAt = ({ start, fingerprint }: Recurring, shift: number): boolean =>
    known.get(fingerprint)?.has(start + shift) ?? false;
  const shifts = (placesOf.get(first.fingerprint) ?? [])
    .map((place) => place - first.start)
    .filter((shift) => passages.every((it) => isAt(it, shift)));
  const [shift] = shifts;
  if (shift === undefined || shifts.length > 1) return undefined;
  if (isNoneLeftOver(passages, placesOf)) return shift;
  const distance = Math.min(...near.map((other) => Math.abs(shift - other)));
  return distance < shortestGap(placesOf) ? shift : undefined;
}

type PlacesOf = ReadonlyMap<number, readonly number[]>;

function isNoneLeftOver(passages: readonly Recurring[], placesOf: PlacesOf): boolean {
  const starts = new Map<number, Set<number>>();
  for (const { fingerprint, start } of passages)
    starts.set(fingerprint, (starts.get(fingerprint) ?? new Set()).add(start));
  return [...starts].every(([print, all]) => placesOf.get(print)?.length === all.size);
}

/** From one place of a passage's words to the next. */
function shortestGap(placesOf: PlacesOf): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (const places of placesOf.values())
    for (const [at, place] of places.entries())
      if (at > 0) shortest = Math.min(shortest, place - (places[at - 1] ?? 0));
  return shortest;
}
