import { positionAmong } from "../../core/annotation/selector";
import type { Target } from "../../core/annotation/annotation";
import type { Anchoring } from "../../core/anchoring/anchoring";

/** In what order annotations are looked for and told: as they are read. */

/** Where a target stood when it was described. */
const stoodAt = ({ selectors }: Target): number => positionAmong(selectors)?.start ?? 0;
/** Those without a place come first: their list is short, and stands below all others. */
const standsAt = (it: Anchoring): number => (it.status === "anchored" ? it.range.start : -1);

/** Targets by where they stood. */
export const asTheyStood = (targets: readonly Target[]): readonly Target[] =>
  targets.toSorted((a, b) => stoodAt(a) - stoodAt(b));

/** Each target with what was found of it, by where it stands now; one of which nothing was found is not among them. */
export const asTheyStand = (
  targets: readonly Target[],
  anchorings: readonly (Anchoring | undefined)[],
): readonly (readonly [Target, Anchoring])[] =>
  targets
    .flatMap((target, i) => (anchorings[i] ? [[target, anchorings[i]] as const] : []))
    .toSorted(([, a], [, b]) => standsAt(a) - standsAt(b));
