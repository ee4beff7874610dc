import { positionAmong, type Selector } from "../annotation/selector";
import { anchorByLikeness, findExactly } from "./anchor-target";
import type { Anchoring } from "./anchoring";
import type { ExactMatch } from "./match-quote";
import type { Revision } from "./revision";
import type { TextIndex } from "./text-index";

/** What anchoring asks of an annotation: its target will do. */
export type Described = { readonly selectors: readonly Selector[] };

/** How the edition that a target was described on became this one, where both are at hand. */
export type RevisionOf<Target> = (target: Target) => Revision | undefined;

const startOf = ({ selectors }: Described): number => positionAmong(selectors)?.start ?? -1;

const inReadingOrder = <Target extends Described>(targets: readonly Target[]) =>
  targets
    .map((target, at) => ({ target, at, start: startOf(target) }))
    .sort((a, b) => a.start - b.start);

/** How far a target has moved, where its place is beyond doubt. */
const shiftOf = (target: Described, found: ExactMatch | undefined): number | undefined =>
  found?.isSure && found.anchoring.status === "anchored" && startOf(target) >= 0
    ? found.anchoring.range.start - startOf(target)
    : undefined;

/**
 * `anchorExactly` for many targets over one text, in reading order, so that a note whose place is
 * sure tells its neighbours how far they may have moved: of a passage that recurs word for word,
 * each keeps its own. Yields after each note, so that the caller can do the work in slices; returns
 * the anchorings in the targets' order.
 */
export function* anchorExactlyInTurn<Target extends Described>(
  index: TextIndex,
  targets: readonly Target[],
  revisionOf?: RevisionOf<Target>,
): Generator<undefined, (Anchoring | undefined)[]> {
  const found = new Map<number, ExactMatch | undefined>();
  const order = inReadingOrder(targets);
  const look = ({ target, at }: (typeof order)[number], shift: number): void => {
    const revision = revisionOf?.(target);
    found.set(at, findExactly(index, target.selectors, { shift, revision }));
  };
  let shift = 0;
  for (const one of order) {
    look(one, shift);
    shift = shiftOf(one.target, found.get(one.at)) ?? shift;
    yield;
  }
  // What the neighbour before could not tell, the one after may.
  for (const one of order.toReversed()) {
    const known = found.get(one.at);
    if (known && !known.isSure && known.anchoring.status === "orphan") {
      look(one, shift);
      yield;
    }
    shift = shiftOf(one.target, known) ?? shift;
  }
  return targets.map((_, at) => found.get(at)?.anchoring);
}

/**
 * `anchorByLikeness` for those of many targets that have no anchoring yet. In turn, and in the
 * targets' order, as above.
 */
export function* anchorByLikenessInTurn(
  index: TextIndex,
  targets: readonly Described[],
  exactly: readonly (Anchoring | undefined)[],
): Generator<undefined, Anchoring[]> {
  const found = new Map<number, Anchoring>();
  let shift = 0;
  for (const { target, at, start } of inReadingOrder(targets)) {
    const known = exactly[at];
    found.set(at, known ?? anchorByLikeness(index, target.selectors, { shift }));
    if (!known) yield;
    else if (known.status === "anchored" && start >= 0) shift = known.range.start - start;
  }
  return targets.map((_, at) => found.get(at) ?? { status: "orphan", reason: "quote-not-found" });
}
