import type { TextRange } from "../text/text-range";
import { rangeOfSpan, type MarkedWords, type Participant } from "./marked-words";

/** A stretch of text all of whose words were marked by the same people. */
export type HeatRun = {
  /** From its first word to its last; where the next word was marked too, up to that one. */
  readonly range: TextRange;
  /** At least one, in the order in which they were given. */
  readonly people: readonly Participant[];
};

/**
 * Who marked each word, as runs in reading order; words that nobody marked are in none. One sweep
 * over the places where somebody's marks begin or end.
 */
export function heatOf({ words, people }: MarkedWords): readonly HeatRun[] {
  const turns = people
    .flatMap(({ units }, whose) =>
      units.flatMap(({ start, end }) => [
        { at: start, whose, change: 1 },
        { at: end, whose, change: -1 },
      ]),
    )
    .sort((a, b) => a.at - b.at);
  /** How many of each person's units hold the word at hand: two that touch make one turn of two. */
  const open = people.map(() => 0);
  const runs: HeatRun[] = [];
  for (const [index, { at, whose, change }] of turns.entries()) {
    open[whose] = (open[whose] ?? 0) + change;
    const next = turns[index + 1]?.at ?? at;
    const those = people.filter((_, person) => open[person] !== 0);
    if (next === at || those.length === 0) continue;
    const before = runs.at(-1);
    const { start, end } = rangeOfSpan(words, { start: at, end: next });
    if (before && touches(words, before.range.end, at))
      runs[runs.length - 1] = { ...before, range: { start: before.range.start, end: start } };
    runs.push({ range: { start, end }, people: those.map(({ person }) => person) });
  }
  return runs;
}

/** Whether a run that ends there reaches to the word, with none in between. */
const touches = (words: readonly TextRange[], end: number, word: number): boolean =>
  words[word - 1]?.end === end;

/** The most people that marked one word; 0 where there is no heat. */
export const hottest = (heat: readonly HeatRun[]): number =>
  heat.reduce((most, { people }) => Math.max(most, people.length), 0);

/** How strongly heat is drawn: no more steps than an eye tells apart. */
const MOST_STEPS = 5;

/** Counts that are drawn alike. */
export type HeatStep = { readonly from: number; readonly to: number };

/** All counts from 1 to `most` in at most five steps of nearly equal size, the faintest first. */
export function heatSteps(most: number): readonly HeatStep[] {
  const steps = Math.min(MOST_STEPS, most);
  return Array.from({ length: steps }, (_, step) => ({
    from: Math.floor((step * most) / steps) + 1,
    to: Math.floor(((step + 1) * most) / steps),
  }));
}

/** The step that a count is in, from 1. */
export const heatLevel = (steps: readonly HeatStep[], count: number): number =>
  steps.findIndex(({ to }) => count <= to) + 1;
