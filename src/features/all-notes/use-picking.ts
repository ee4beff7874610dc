import { useCallback, useMemo, useRef, useState } from "react";
import type { RowPlaces } from "../../core/all-notes/row-places";

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

export function usePicking({ rows }: RowPlaces): Picking {
  const [chosen, setChosen] = useState(NONE);
  const last = useRef<string>(undefined);
  const here = useMemo(
    () => new Set(rows.flatMap(({ note }) => note?.annotation.id ?? [])),
    [rows],
  );
  const picked = useMemo(
    () => (chosen.size === 0 ? NONE : new Set([...chosen].filter((id) => here.has(id)))),
    [chosen, here],
  );
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
      const id = rows[row]?.note?.annotation.id;
      if (id === undefined) return;
      const from = isStretch
        ? rows.findIndex(({ note }) => note?.annotation.id === last.current)
        : -1;
      last.current = id;
      const [start, end] = from < 0 ? [row, row] : [Math.min(from, row), Math.max(from, row)];
      put(
        rows.slice(start, end + 1).flatMap(({ note }) => note?.annotation.id ?? []),
        !picked.has(id),
      );
    },
    [picked, put, rows],
  );
  return {
    picked,
    toggle,
    pickGroup: put,
    pickAll: useCallback(() => put(here, true), [here, put]),
    pickNone: useCallback(() => setChosen(NONE), []),
  };
}
