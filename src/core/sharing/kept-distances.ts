/** A passage that stood at `start` on one edition and may stand at any of `places` on another; ascending offsets. */
export type Recurring = {
  readonly start: number;
  /** What its words are, for telling them from others'. */
  readonly fingerprint: number;
  readonly places: readonly number[];
};

/**
 * How far passages that recur have moved together, none of them known: where all stand as far from each other as
 * before. That holds where no place of their words is left over; else only where the distances tell one place from
 * the next and the nearest of these is meant, since verse repeats its distances too. `near` is how far their neighbours moved.
 */
export function movedTogether(
  passages: readonly Recurring[],
  near: readonly number[],
): number | undefined {
  const [first] = passages;
  if (!first || passages.every(({ start }) => start === first.start)) return undefined;
  const known = passages.map(({ start, places }) => ({ start, places: new Set(places) }));
  const shifts = first.places
    .map((place) => place - first.start)
    .filter((shift) => known.every(({ start, places }) => places.has(start + shift)));
  const [shift] = shifts;
  if (shift === undefined || shifts.length > 1) return undefined;
  if (isNoneLeftOver(passages)) return shift;
  const distance = Math.min(...near.map((other) => Math.abs(shift - other)));
  return distance < shortestGap(passages) ? shift : undefined;
}

function isNoneLeftOver(passages: readonly Recurring[]): boolean {
  const starts = new Map<number, Set<number>>();
  for (const { fingerprint, start } of passages)
    starts.set(fingerprint, (starts.get(fingerprint) ?? new Set()).add(start));
  return passages.every(
    ({ fingerprint, places }) => places.length === starts.get(fingerprint)?.size,
  );
}

/** From one place of a passage's words to the next. */
const shortestGap = (passages: readonly Recurring[]): number =>
  Math.min(
    ...passages.flatMap(({ places }) =>
      places.slice(1).map((place, at) => place - (places[at] ?? 0)),
    ),
  );
