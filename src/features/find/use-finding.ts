import { useCallback, useMemo, useState } from "react";
import { firstOffsetBelow } from "../../browser/page/text-selection";
import type { Placement } from "../../core/anchoring/placement";
import type { TextQuery } from "../../core/search/search-terms";
import type { Edition } from "../../core/article/edition";
import { extentOf, firstFrom } from "./found-places";
import { useFound } from "./use-found";

/** What the reader has above what they read: the bar, in CSS pixels. */
const ABOVE = 72;

type Finding = {
  readonly edition: Edition;
  readonly placement: Placement;
  readonly root: HTMLElement | null;
  readonly words: string;
  readonly onWords: (words: string) => void;
};

/** What is sought, what is found, and at which hit the reader is. */
export function useFinding({ edition, placement, root, words, onWords }: Finding) {
  const [how, setHow] = useState({ isExact: false, isWhole: false });
  /** Where the reader was when the words were last changed: the first hit from there is shown. */
  const [origin, setOrigin] = useState(() => (root ? firstOffsetBelow(root, ABOVE) : 0));
  const [chosen, choose] = useState<number>();

  const query = useMemo<TextQuery>(() => ({ words, ...how }), [how, words]);
  const notes = useMemo(
    () =>
      [...placement.placed, ...placement.orphans].flatMap(({ annotation: { id, bodies } }) =>
        bodies.length > 0 ? [{ id, text: bodies.map(({ value }) => value).join("\n") }] : [],
      ),
    [placement],
  );
  const found = useFound(edition, notes, query);
  const { hits, isDone } = found;
  const fromHere = firstFrom(hits, origin);
  const current = chosen ?? (fromHere < hits.length ? fromHere : isDone ? 0 : hits.length);
  const hit = hits[current];
  const { start, end } = hit ? extentOf(hit) : {};
  const range = useMemo(
    () => (start === undefined || end === undefined ? undefined : { start, end }),
    [end, start],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      if (hits.length > 0) choose((current + by + hits.length) % hits.length);
    },
    [current, hits],
  );
  const change = (next: TextQuery) => {
    setOrigin(range?.start ?? origin);
    choose(undefined);
    onWords(next.words);
    setHow({ isExact: next.isExact, isWhole: next.isWhole });
  };
  return { query, notes, found, current, range, step, choose, change };
}
