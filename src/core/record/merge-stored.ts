import { mergedExtras, withExtras } from "./extras";
import {
  compareStamps,
  covers,
  isSeen,
  lastOfEach,
  lastStamps,
  MAX_SEEN,
  type Stamp,
} from "./stamp";
import {
  annotationWithNote,
  goneOf,
  isPurged,
  MAX_EARLIER,
  noteOf,
  type PurgedAnnotation,
  type StoredAnnotation,
  type StoredRecord,
  type Wording,
} from "./stored-annotation";

/**
 * One record out of two copies of the same annotation, whichever came first: each part from its
 * last write, and both wordings where two pages wrote without knowing of each other. Merging is
 * commutative, associative and idempotent, so that any number of pages comes to the same record.
 *
 * Deletions are no exception: `seen` and `gone` only ever grow, each by the other copy's, and an
 * annotation is deleted while the deletions have seen all that was written. A write that none of
 * them knew keeps it alive, however old the deletion or late its copy.
 *
 * One thing depends on the order: what one bin forgot (words, a colour, a place). A copy in which it
 * still stands may have met a living one before the forgetting came; then it stays, and all that
 * hear of it have it.
 */
export function mergeStored(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (isPurged(a)) return isPurged(b) ? mergePurges(a, b) : mergePurged(a, b);
  return isPurged(b) ? mergePurged(b, a) : mergeWhole(a, b);
}

/**
 * As `mergeStored`, for what comes to a reader from elsewhere: words that were forgotten there wait
 * here in the bin, which counts its own days.
 */
export function mergeFromElsewhere(here: StoredRecord, given: StoredRecord): StoredRecord {
  const merged = mergeStored(here, given);
  if (!isPurged(merged) || isPurged(here)) return merged;
  return withLife(here, { seen: here.seen, gone: merged.seen }, lastLife(here, given));
}

function mergePurges(a: PurgedAnnotation, b: PurgedAnnotation): PurgedAnnotation {
  return purgedWith(a.id, lastStamps([...a.seen, ...b.seen]), lastLife(a, b));
}

const purgedWith = (
  id: string,
  seen: readonly Stamp[],
  { stamp, time = NO_TIME }: Life,
): PurgedAnnotation => ({ id, deleted: time, stamps: { life: stamp }, seen });

/** Whose words were forgotten is forgotten here too, but for what was written without knowing of it. */
function mergePurged(purged: PurgedAnnotation, whole: StoredAnnotation): StoredRecord {
  const gone = lastOfEach([...purged.seen, ...goneOf(whole)]);
  const life = lastLife(purged, whole);
  if (covers(purged.seen, whole.seen)) return purgedWith(purged.id, gone.slice(0, MAX_SEEN), life);
  return withLife(whole, { seen: whole.seen, gone }, life);
}

/** The last write that deleted it or took that back; a deletion has its time. */
type Life = { readonly stamp: Stamp; readonly time?: string };

const lifeOf = (record: StoredRecord): Life => {
  const time = record.deleted ?? (isPurged(record) ? undefined : record.outlived);
  return { stamp: record.stamps.life, ...(time !== undefined && { time }) };
};

function lastLife(a: StoredRecord, b: StoredRecord): Life {
  const [ofA, ofB] = [lifeOf(a), lifeOf(b)];
  const order = compareStamps(ofA.stamp, ofB.stamp);
  if (order !== 0) return order > 0 ? ofA : ofB;
  return (ofA.time ?? "") >= (ofB.time ?? "") ? ofA : ofB;
}

/** Deletions that nobody dated; none of this program's is. */
const NO_TIME = "1970-01-01T00:00:00.000Z";

/** Deleted where all that was written had been seen by those who deleted it, else alive. */
function withLife(
  record: StoredAnnotation,
  known: { seen: readonly Stamp[]; gone: readonly Stamp[] },
  { stamp, time }: Life,
): StoredAnnotation {
  const { annotation, earlier, extras } = record;
  const stamps = { ...record.stamps, life: stamp };
  const rest = { annotation, earlier, extras, stamps };
  const [seen, gone] = remembered(known.seen, known.gone);
  if (!covers(gone, seen)) {
    const outlived = time !== undefined && { outlived: time };
    return { ...rest, seen, ...(gone.length > 0 && { gone }), ...outlived };
  }
  const deleted = time ?? annotation.modified;
  return { ...rest, deleted, seen, ...(!covers(seen, gone) && { gone }) };
}

/** No more of both than is worth its room; what keeps an annotation alive, or deleted, is kept first. */
function remembered(
  seen: readonly Stamp[],
  gone: readonly Stamp[],
): readonly [seen: readonly Stamp[], gone: readonly Stamp[]] {
  if (seen.length <= MAX_SEEN && gone.length <= MAX_SEEN) return [seen, gone];
  const first = (stamps: readonly Stamp[], isFirst: (stamp: Stamp) => boolean) =>
    [...stamps.filter(isFirst), ...stamps.filter((stamp) => !isFirst(stamp))]
      .slice(0, MAX_SEEN)
      .sort((a, b) => compareStamps(b, a));
  const kept = first(seen, (stamp) => !isSeen(stamp, gone));
  const replicas = new Set(kept.map(({ replica }) => replica));
  return [kept, first(gone, ({ replica }) => replicas.has(replica))];
}

function mergeWhole(a: StoredAnnotation, b: StoredAnnotation): StoredAnnotation {
  const wordings = mergeWordings(a, b);
  const [shown] = wordings;
  const coloured = lastWritten("colour", a, b);
  const placed = lastWritten("target", a, b);
  const replyTo = a.annotation.replyTo ?? b.annotation.replyTo;
  const annotation = {
    ...annotationWithNote(a.annotation, shown.text),
    ...(replyTo !== undefined && { replyTo }),
    target: placed.annotation.target,
    colour: coloured.annotation.colour,
    created: earlierTime(a.annotation.created, b.annotation.created),
    modified: lastEdited(a, b).annotation.modified,
  };
  const life = lastLife(a, b);
  const extras = mergedExtras(a.extras, b.extras);
  const merged = {
    annotation: withExtras(annotation, extras),
    extras,
    earlier: wordings.slice(1, 1 + MAX_EARLIER),
    stamps: {
      note: shown.stamp,
      colour: coloured.stamps.colour,
      target: placed.stamps.target,
      life: life.stamp,
    },
    seen: a.seen,
  };
  const seen = lastOfEach([...a.seen, ...b.seen]);
  return withLife(merged, { seen, gone: lastOfEach([...goneOf(a), ...goneOf(b)]) }, life);
}

/** The copy whose part was written last; two that bear one stamp by mischance are told apart by what they say. */
function lastWritten(
  part: "colour" | "target",
  a: StoredAnnotation,
  b: StoredAnnotation,
): StoredAnnotation {
  const order = compareStamps(a.stamps[part], b.stamps[part]);
  if (order !== 0) return order > 0 ? a : b;
  const said = (it: StoredAnnotation) => JSON.stringify(it.annotation[part]);
  return a.annotation[part] === b.annotation[part] || said(a) >= said(b) ? a : b;
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
  const [shown, ...rest] = apart.sort(latestFirst);
  if (shown) return [shown, ...rest];
  const [last = ofA[0]] = [...ofA, ...ofB].sort(latestFirst);
  return [last];
}

const latestFirst = (one: Wording, other: Wording): number =>
  compareStamps(other.stamp, one.stamp) ||
  (one.text === other.text ? 0 : one.text < other.text ? 1 : -1);

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
      !isSeen(stamp, seenByOther) ||
      others.some((other) => compareStamps(other.stamp, stamp) === 0),
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
