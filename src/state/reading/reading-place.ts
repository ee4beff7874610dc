import * as v from "valibot";
import type { KeyedStorage } from "../../browser/storage/local-storage";
import { parseVersioned } from "../../core/versioned";

const schema = v.object({
  v: v.literal(1),
  /** The first letter on screen: an offset on the article's line, in UTF-16 code units. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When it was read last, in milliseconds since 1970; absent in what earlier versions wrote. */
  at: v.exactOptional(v.number()),
  /** How much of the article stood above the window's lower edge, from 0 to 1; absent in what earlier versions wrote. */
  progress: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
});

/** When an article was read last, and how far. */
export type Visit = {
  /** In milliseconds since 1970; 0 where an earlier version told nothing. */
  readonly at: number;
  /** From 0 to 1; undefined where an earlier version told nothing. */
  readonly progress: number | undefined;
};

/** How far each article was read, by article id. */
export type ReadingPlaces = {
  /** 0 for an article that was not read yet. */
  read(id: string): number;
  /** `progress` is how much of it was seen, from 0 to 1. */
  write(id: string, offset: number, progress: number): void;
  /** Of each article that was read, by id. */
  visits(): ReadonlyMap<string, Visit>;
};

/** `clock` tells the time in milliseconds since 1970. */
export function createReadingPlaces(disk: KeyedStorage, clock: () => number): ReadingPlaces {
  const parse = (text: string | null) => {
    const read = parseVersioned(text, schema);
    return read.ok ? read.value : undefined;
  };
  return {
    read: (id) => parse(disk.read(id))?.offset ?? 0,
    write: (id, offset, progress) =>
      void disk.write(id, JSON.stringify({ v: 1, offset, at: clock(), progress })),
    visits() {
      const visits = new Map<string, Visit>();
      for (const [id, text] of disk.entries()) {
        const { at = 0, progress } = parse(text) ?? {};
        visits.set(id, { at, progress });
      }
      return visits;
    },
  };
}
