import {
  annotationWithNote,
  compareStamps,
  isPurged,
  lastStamps,
  noteOf,
  type Stamp,
  type StoredAnnotation,
  type StoredRecord,
  type Wording,
} from "./stored-annotation";

/**
 * One record out of two copies of the same annotation, whichever came first: each part from its
 * last write, and both wordings where two pages wrote without knowing of each other. Merging is
 * commutative and idempotent, so that any number of pages comes to the same record.
 */
export function mergeStored(a: StoredRecord, b: StoredRecord): StoredRecord {
  const lives = compareStamps(a.stamps.life, b.stamps.life);
  const latest = lives >= 0 ? a : b;
  const seen = lastStamps([...a.seen, ...b.seen]);
  if (isPurged(a))
    return isPurged(b) ? { ...latest, seen } : mergePurged(a.stamps.life, b, { purged: a, seen });
  if (isPurged(b)) return mergePurged(b.stamps.life, a, { purged: b, seen });
  return mergeWhole(a, b, seen);
}

/** A deletion taken back, or made after the purge, is newer than what was purged: its words stay. */
function mergePurged(
  purgedAt: Stamp,
  whole: StoredAnnotation,
  { purged, seen }: { purged: StoredRecord; seen: readonly Stamp[] },
): StoredRecord {
  return compareStamps(whole.stamps.life, purgedAt) > 0 ? { ...whole, seen } : { ...purged, seen };
}

function mergeWhole(
  a: StoredAnnotation,
  b: StoredAnnotation,
  seen: readonly Stamp[],
): StoredAnnotation {
  const wordings = mergeWordings(a, b);
  const [shown] = wordings;
  const by = (part: keyof StoredAnnotation["stamps"]) =>
    compareStamps(a.stamps[part], b.stamps[part]) >= 0 ? a : b;
  const { colour } = by("colour").annotation;
  const { target } = by("target").annotation;
  const { deleted } = by("life");
  const replyTo = a.annotation.replyTo ?? b.annotation.replyTo;
  const annotation = {
    ...annotationWithNote(a.annotation, shown.text),
    ...(replyTo !== undefined && { replyTo }),
    target,
    colour,
    created: earlierTime(a.annotation.created, b.annotation.created),
    modified: lastEdited(a, b).annotation.modified,
  };
  return {
    annotation,
    ...(deleted !== undefined && { deleted }),
    earlier: wordings.slice(1).filter(({ text }) => text !== "" && text !== shown.text),
    stamps: {
      note: shown.stamp,
      colour: by("colour").stamps.colour,
      target: by("target").stamps.target,
      life: by("life").stamps.life,
    },
    seen,
  };
}

/**
 * The wordings of both, the latest first, without those that one of them has and the other had
 * seen and given up. (Bieniusa et al., An optimized conflict-free replicated set, 2012)
 */
function mergeWordings(a: StoredAnnotation, b: StoredAnnotation): [Wording, ...Wording[]] {
  const [ofA, ofB] = [wordingsOf(a), wordingsOf(b)];
  const kept = [...stillKept(ofA, ofB, b.seen), ...stillKept(ofB, ofA, a.seen)];
  const apart = kept.filter(
    (wording, at) => kept.findIndex((other) => isSameWording(wording, other)) === at,
  );
  const [shown, ...rest] = apart.sort(
    (one, other) =>
      compareStamps(other.stamp, one.stamp) ||
      (one.text === other.text ? 0 : one.text < other.text ? 1 : -1),
  );
  return [shown ?? ofA[0], ...rest];
}

const wordingsOf = (stored: StoredAnnotation): [Wording, ...Wording[]] => [
  { text: noteOf(stored), stamp: stored.stamps.note },
  ...stored.earlier,
];

const isSameWording = (a: Wording, b: Wording): boolean =>
  a.text === b.text && compareStamps(a.stamp, b.stamp) === 0;

const stillKept = (
  wordings: readonly Wording[],
  others: readonly Wording[],
  seenByOther: readonly Stamp[],
): readonly Wording[] =>
  wordings.filter(
    ({ stamp }) =>
      !seenByOther.some(
        (seen) => seen.replica === stamp.replica && seen.revision >= stamp.revision,
      ) || others.some((other) => compareStamps(other.stamp, stamp) === 0),
  );

/** The one whose note or colour was written last. */
function lastEdited(a: StoredAnnotation, b: StoredAnnotation): StoredAnnotation {
  const order = compareStamps(editOf(a), editOf(b));
  if (order !== 0) return order > 0 ? a : b;
  return a.annotation.modified >= b.annotation.modified ? a : b;
}

const editOf = ({ stamps: { note, colour } }: StoredAnnotation): Stamp =>
  compareStamps(note, colour) >= 0 ? note : colour;

const earlierTime = (a: string, b: string): string => (a <= b ? a : b);
