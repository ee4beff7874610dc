import { compareStamps, type Stamp } from "./stamp";
import {
  MAX_EARLIER,
  noteOf,
  withSeen,
  writeNote,
  type StoredAnnotation,
  type Wording,
} from "./stored-annotation";

/** Gives up one earlier wording. It counts as a write, so that no other copy brings it back. */
export const dropEarlier = (
  stored: StoredAnnotation,
  dropped: Wording,
  stamp: Stamp,
): StoredAnnotation =>
  withSeen(
    {
      ...stored,
      earlier: stored.earlier.filter(
        ({ text, stamp: written }) =>
          text !== dropped.text && compareStamps(written, dropped.stamp) !== 0,
      ),
    },
    stamp,
  );

/** Shows an earlier wording again; the one that was shown takes its place among the earlier. */
export function takeEarlier(
  stored: StoredAnnotation,
  { taken, modified }: { taken: Wording; modified: string },
  stamp: Stamp,
): StoredAnnotation {
  const shown = { text: noteOf(stored), stamp: stored.stamps.note };
  const next = writeNote(stored, { note: taken.text, modified }, stamp);
  if (shown.text === "") return next;
  return { ...next, earlier: [shown, ...next.earlier].slice(0, MAX_EARLIER) };
}
