import * as v from "valibot";
import type { KeyedStorage } from "../../browser/storage/local-storage";
import { parseVersioned } from "../../core/versioned";

const schema = v.object({
  v: v.literal(1),
  /** The first letter on screen: an offset on the article's line, in UTF-16 code units. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When it was read last, in milliseconds since 1970; absent in what earlier versions wrote. */
  at: v.exactOptional(v.number()),
});

/** How far each article was read, by article id. */
export type ReadingPlaces = {
  /** 0 for an article that was not read yet. */
  read(id: string): number;
  write(id: string, offset: number): void;
  /** When each article was read last, in milliseconds since 1970, by id. */
  lastRead(): ReadonlyMap<string, number>;
};

/** `clock` tells the time in milliseconds since 1970. */
export function createReadingPlaces(disk: KeyedStorage, clock: () => number): ReadingPlaces {
  const parse = (text: string | null) => {
    const read = parseVersioned(text, schema);
    return read.ok ? read.value : undefined;
  };
  return {
    read: (id) => parse(disk.read(id))?.offset ?? 0,
    write: (id, offset) => void disk.write(id, JSON.stringify({ v: 1, offset, at: clock() })),
    lastRead: () => new Map(disk.entries().map(([id, text]) => [id, parse(text)?.at ?? 0])),
  };
}
