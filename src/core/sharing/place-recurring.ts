import type { Folded } from "../text/folding";
import { snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "../text/text-range";
import { placeByContext, undisputed } from "./context-places";
import { everyFingerprint } from "./codec/fingerprint";
import { movedTogether } from "./kept-distances";
import { placeAt } from "./place-at";
import type { SharedAnnotation } from "./shared-layer";

/** Looking at the context of one place costs about as much as searching so many code units. */
const LOOKED_AT = 256;
/** What stands in more places tells nothing by them. */
const MOST_PLACES = 2000;

type Passages = {
  readonly text: string;
  readonly folded: () => Folded;
  /** In reading order on the sender's edition. */
  readonly annotations: readonly SharedAnnotation[];
  /** Whether as many code units may still be looked through. */
  readonly affords: (units: number) => boolean;
};

/** Where passages lie, by their numbers; undefined for those that have no place yet. */
type Places = (TextRange | undefined)[];

/**
 * Gives places to passages whose words recur, beside those that are known. One that brings its words along is
 * known by what stands around it. Another is taken where all between two known ones have moved together, and else where it
 * moved exactly as far as its neighbours: up to the first that did not, since there the text was changed.
 * Answers with how many places each of those has that are left.
 */
export function placeRecurring(passages: Passages, found: Places): ReadonlyMap<number, number> {
  const { annotations, text, affords } = passages;
  const pending = annotations.flatMap((it, at) =>
    found[at] || (it.quote && !it.isRecurring) ? [] : [at],
  );
  const wanted = pending.flatMap((at) => annotations[at] ?? []);
  const lengths = new Set(wanted.map(({ foldedLength }) => foldedLength));
  const left = new Map(pending.map((at) => [at, 0]));
  if (pending.length === 0 || !affords(text.length * lengths.size)) return left;
  const starts = everyFingerprint(passages.folded().text, wanted, MOST_PLACES);
  const startsOf = (at: number) => starts.get(annotations[at]?.fingerprint ?? -1) ?? [];
  const gone = placeThoseInContext(passages, found, { pending, startsOf });

  const isSought = (at: number) => left.has(at) && !gone.has(at);
  const places = new Map(
    [...starts].map(([print, all]) => [print, all.map((it) => passages.folded().toSource(it))]),
  );
  for (const gap of gapsAmong(found)) {
    const stretch = stretchOf(gap, annotations, found);
    const moved =
      placeTogether(passages, stretch, { isSought, places }) ??
      placeAlong(passages, stretch, isSought);
    for (const [at, place] of moved) found[at] = place;
  }
  for (const at of pending)
    if (found[at]) left.delete(at);
    else left.set(at, startsOf(at).length);
  return left;
}

type Sought = {
  readonly pending: readonly number[];
  readonly startsOf: (at: number) => readonly number[];
};

/** Answers with those whose context stands around none of their places. */
function placeThoseInContext(
  { annotations, folded, affords }: Passages,
  found: Places,
  { pending, startsOf }: Sought,
): ReadonlySet<number> {
  const gone = new Set<number>();
  const claims = pending.flatMap((at) => {
    const annotation = annotations[at];
    if (!annotation?.quote) return [];
    if (!affords(startsOf(at).length * LOOKED_AT)) {
      gone.add(at);
      return [];
    }
    const judged = placeByContext(folded().text, annotation, startsOf(at));
    if (judged.is !== "tied") gone.add(at);
    if (judged.is !== "told") return [];
    const { start, isWhole } = judged;
    return [{ at, origin: annotation.range.start, start, isWhole }];
  });
  for (const { at, start } of undisputed(claims)) {
    const end = start + (annotations[at]?.foldedLength ?? 0);
    found[at] = folded().rangeToSource({ start, end });
  }
  return gone;
}

const startOf = (annotation: SharedAnnotation | undefined): number => annotation?.range.start ?? 0;

/** Passages without a place, and the known ones around them. */
type Gap = {
  readonly previous: number | undefined;
  readonly members: readonly number[];
  readonly next: number | undefined;
};

function gapsAmong(found: Places): readonly Gap[] {
  const gaps: Gap[] = [];
  let previous: number | undefined;
  let members: number[] = [];
  for (let at = 0; at <= found.length; at += 1) {
    const isEnd = at === found.length;
    if (!isEnd && !found[at]) {
      members.push(at);
      continue;
    }
    if (members.length > 0) gaps.push({ previous, members, next: isEnd ? undefined : at });
    previous = at;
    members = [];
  }
  return gaps;
}

type Stretch = {
  readonly members: readonly number[];
  /** How far the known passage before has moved; 0 where there is none, for there the text begins. */
  readonly before: number;
  readonly after: number | undefined;
  /** Whether a place lies between the known ones, or on one of them. */
  readonly spans: (place: number) => boolean;
  /** Whether a passage that stood at `start` may stand at `place`: between its neighbours, as before. */
  readonly holds: (start: number, place: number) => boolean;
};

function stretchOf(
  { previous, members, next }: Gap,
  annotations: Passages["annotations"],
  found: Places,
): Stretch {
  const knownAt = (at: number | undefined) => {
    const annotation = at === undefined ? undefined : annotations[at];
    const place = at === undefined ? undefined : found[at];
    return annotation && place && { was: annotation.range.start, is: place.start };
  };
  const low = knownAt(previous);
  const high = knownAt(next);
  return {
    members,
    before: low ? low.is - low.was : 0,
    after: high && high.is - high.was,
    spans: (place) => (!low || place >= low.is) && (!high || place <= high.is),
    holds: (start, place) =>
      (!low || (start === low.was ? place === low.is : place > low.is)) &&
      (!high || (start === high.was ? place === high.is : place < high.is)),
  };
}

type Found = ReadonlyMap<number, TextRange>;

function placeTogether(
  { annotations, text, affords }: Passages,
  { members, before, after, spans, holds }: Stretch,
  by: {
    readonly isSought: (at: number) => boolean;
    readonly places: ReadonlyMap<number, readonly number[]>;
  },
): Found | undefined {
  const sought = members.flatMap((at) => {
    const annotation = annotations[at];
    return annotation && by.isSought(at) ? [{ at, annotation }] : [];
  });
  const recurring = sought.map(({ annotation: { range, fingerprint } }) => ({
    start: range.start,
    fingerprint,
  }));
  const prints = new Set(recurring.map(({ fingerprint }) => fingerprint));
  const between = new Map(
    [...prints].map((print) => [print, (by.places.get(print) ?? []).filter(spans)]),
  );
  const looked = recurring.length * (between.get(recurring[0]?.fingerprint ?? -1)?.length ?? 0);
  const shift = affords(looked)
    ? movedTogether(recurring, between, [before, after ?? before])
    : undefined;
  if (shift === undefined) return undefined;
  const places = sought.map(
    ({ at, annotation }) => [at, placeAt(text, annotation, shift)] as const,
  );
  return new Map(
    places.flatMap(([at, place]) =>
      place && holds(startOf(annotations[at]), place.start)
        ? [[at, snapToGraphemes(text, place)]]
        : [],
    ),
  );
}

/** From both ends inwards, until one has not moved as far; all, where both ends have moved alike. */
function placeAlong(
  { annotations, text }: Passages,
  { members, before, after, holds }: Stretch,
  isSought: (at: number) => boolean,
): Found {
  const fitting = (order: readonly number[], shift: number): Map<number, TextRange> => {
    const places = new Map<number, TextRange>();
    for (const at of order) {
      const annotation = annotations[at];
      const place = annotation && isSought(at) ? placeAt(text, annotation, shift) : undefined;
      if (annotation && place && holds(annotation.range.start, place.start))
        places.set(at, snapToGraphemes(text, place));
      else if (before !== after) break;
    }
    return places;
  };
  const forth = fitting(members, before);
  const back = after === undefined ? forth : fitting(members.toReversed(), after);
  const isDisputed = (at: number) => {
    const [one, other] = [forth.get(at), back.get(at)];
    return one !== undefined && other !== undefined && one.start !== other.start;
  };
  return new Map([...forth, ...back].filter(([at]) => !isDisputed(at)));
}
