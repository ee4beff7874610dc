import { useCallback, useMemo, useRef, useState } from "react";
import type { NotesGroup } from "../../core/all-notes/grouped-notes";
import type { RowPlaces } from "../../core/all-notes/row-places";
import type { Arranged } from "./use-arranged";

const NONE: ReadonlySet<string> = new Set();

/** Notes that are chosen to be worked on together, by id. */
export type Picking = {
  /** Those of them that are found now: what is not seen is not touched. */
  readonly picked: ReadonlySet<string>;
  /** Picks a note or lets it go; `isStretch`: with all from the one before, as it is then. */
  readonly toggle: (row: number, isStretch: boolean) => void;
  readonly pickGroup: (ids: readonly string[], isPicked: boolean) => void;
  readonly pickAll: () => void;
  readonly pickNone: () => void;
};

export function usePicking({ groups, places }: Pick<Arranged, "groups" | "places">): Picking {
  const [chosen, setChosen] = useState(NONE);
  const last = useRef<string>(undefined);
  const picked = useMemo(() => {
    if (chosen.size === 0) return NONE;
    const here = idsOf(groups);
    return new Set([...chosen].filter((id) => here.has(id)));
  }, [chosen, groups]);
  const put = useCallback((ids: Iterable<string>, isPicked: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (isPicked) after.add(id);
        else after.delete(id);
      return after;
    });
  }, []);
  const toggle = useCallback(
    (row: number, isStretch: boolean) => {
      const id = idAt(places, row);
      if (id === undefined) return;
      const from = isStretch ? rowOfId(places, last.current) : -1;
      last.current = id;
      const [start, end] = from < 0 ? [row, row] : [Math.min(from, row), Math.max(from, row)];
      const stretch = Array.from({ length: end - start + 1 }, (_, at) => idAt(places, start + at));
      put(
        stretch.filter((it) => it !== undefined),
        !picked.has(id),
      );
    },
    [picked, places, put],
  );
  return {
    picked,
    toggle,
    pickGroup: put,
    pickAll: useCallback(() => put(idsOf(groups), true), [groups, put]),
    pickNone: useCallback(() => setChosen(NONE), []),
  };
}

const idsOf = (groups: readonly NotesGroup[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ notes }) => notes.map(({ annotation }) => annotation.id)));

const idAt = (places: RowPlaces, row: number): string | undefined =>
  places.row(row)?.note?.annotation.id;

function rowOfId(places: RowPlaces, id: string | undefined): number {
  if (id === undefined) return -1;
  for (let row = 0; row < places.count; row += 1) if (idAt(places, row) === id) return row;
  return -1;
}
