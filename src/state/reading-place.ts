import * as v from "valibot";
import type { KeyedStorage } from "../browser/local-storage";

const schema = v.object({
  v: v.literal(1),
  /** The first letter on screen: an offset on the article's line, in UTF-16 code units. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** How far each article was read, by article id. */
export type ReadingPlaces = {
  /** 0 for an article that was not read yet. */
  read(id: string): number;
  write(id: string, offset: number): void;
};

export const createReadingPlaces = (disk: KeyedStorage): ReadingPlaces => ({
  read(id) {
    try {
      return v.parse(schema, JSON.parse(disk.read(id) ?? "")).offset;
    } catch {
      return 0;
    }
  },
  write: (id, offset) => void disk.write(id, JSON.stringify({ v: 1, offset })),
});
