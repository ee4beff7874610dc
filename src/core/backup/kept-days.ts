/** A copy of one day, as far as its place among the others depends on it. */
export type DatedCopy = {
  /** As the clock named the day when it was made (`2026-11-22`, in UTC). */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  /** On which day of use (`storage/days-of-use.ts`); absent where an earlier version made it. */
  readonly turn?: number;
};

/** Copies of so many days are kept. */
export const KEPT_DAYS = 5;
/** After so many days of use it is certain that a day to come was named by a wrong clock. */
const CERTAIN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The copies, the latest first: by the days of use, since a clock may be wrong. */
export const latestFirst = <Copy extends DatedCopy>(copies: readonly Copy[]): readonly Copy[] =>
  copies.toSorted((a, b) => turnOf(b) - turnOf(a) || (a.made < b.made ? 1 : -1));

const turnOf = ({ turn = 0 }: DatedCopy): number => turn;

/**
 * The copies that are given up once today's is written. Those of days to come take none of the places:
 * either their clock was wrong or today's is, and the others stay as they are in either case. Nor
 * does a copy go because a clock leapt: a day must have followed on the leap first.
 */
export function givenUp<Copy extends DatedCopy>(
  copies: readonly Copy[],
  today: string,
): readonly Copy[] {
  const ordered = latestFirst(copies);
  const isToCome = ({ day }: DatedCopy) => day.slice(0, 10) > today;
  const past = ordered.filter((it) => !isToCome(it));
  const toCome = ordered.filter(isToCome);
  const [now, before] = past;
  const places = now && before && hasLeapt(before.day, now.day) ? KEPT_DAYS + 1 : KEPT_DAYS;
  const turn = Math.max(0, ...copies.map(turnOf));
  return [
    ...past.slice(places),
    ...toCome.filter((it, at) => at >= KEPT_DAYS || turn - turnOf(it) > CERTAIN_DAYS),
  ];
}

const hasLeapt = (before: string, now: string): boolean =>
  Math.abs(Date.parse(now.slice(0, 10)) - Date.parse(before.slice(0, 10))) > DAY_MS;
