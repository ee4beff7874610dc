/** A note as it stands in a column: where it wants to begin, and how tall it is, both in one unit. */
export type Wish = { readonly y: number; readonly height: number };

type Bounds = {
  /** What stays between two notes. */
  readonly gap: number;
  /** The index of the note that stands exactly where it wants to. */
  readonly open?: number | undefined;
  /** Where the column begins; the open note and what stands before it may begin above. */
  readonly top?: number;
};

/**
 * Where each note of a column begins: in the order given, none over another, and the sum of the squares of how far they
 * stand from where they want to be is the least there is.
 *
 * Take from each place the room of all that stands above, and "none over another" says that the places never fall:
 * pool adjacent violators finds the nearest such run in one pass. Where it is bounded too, by the column's beginning or
 * by a note that gives no way, the nearest run is the unbounded one, cut at the bounds.
 */
export function packNotes(
  wishes: readonly Wish[],
  { gap, open, top = Number.NEGATIVE_INFINITY }: Bounds,
): readonly number[] {
  const rooms: number[] = [];
  let room = 0;
  for (const { height } of wishes) {
    rooms.push(room);
    room += height + gap;
  }
  const wanted = wishes.map(({ y }, at) => y - (rooms[at] ?? 0));
  const held = open === undefined ? undefined : wanted[open];
  if (open === undefined || held === undefined)
    return rising(wanted).map((y, at) => Math.max(y, top) + (rooms[at] ?? 0));
  const before = rising(wanted.slice(0, open)).map((y) => Math.min(Math.max(y, top), held));
  const below = Math.max(held, top - (rooms[open + 1] ?? 0));
  const after = rising(wanted.slice(open + 1)).map((y) => Math.max(y, below));
  return [...before, held, ...after].map((y, at) => y + (rooms[at] ?? 0));
}

type Pool = { sum: number; size: number };

/** The run that never falls and is nearest to these values, by least squares. */
function rising(values: readonly number[]): readonly number[] {
  const pools: Pool[] = [];
  for (const value of values) {
    let pool: Pool = { sum: value, size: 1 };
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array.from({ length: pool.size }, () => mean(pool)));
}

const mean = ({ sum, size }: Pool): number => sum / size;
