import { DEPTH } from "./undo-depth";
import { RESOLVED, STAR } from "./extras";
import type { PartChange } from "./part-change";

/** What the reader did at one time, on one text: one change, or as many as there were notes. */
export type Step = { readonly source: string; readonly changes: readonly PartChange[] };

/** What was done on the texts, and what was taken back of it; the last of each stands last. */
export type UndoHistory = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const NO_HISTORY: UndoHistory = { done: [], undone: [] };

/** After something new is done, what was taken back on its text cannot be done again. */
export const withStep = (history: UndoHistory, step: Step): UndoHistory =>
  step.changes.length === 0
    ? history
    : {
        done: lastOf([...history.done, step], step.source),
        undone: history.undone.filter(({ source }) => source !== step.source),
      };

const lastOf = (steps: readonly Step[], source: string): readonly Step[] => {
  const extra = steps.filter((it) => it.source === source).length - DEPTH;
  if (extra <= 0) return steps;
  let left = extra;
  return steps.filter((it) => it.source !== source || left-- <= 0);
};

/** The step of a text that is taken back next, or done again next. */
export const nextOf = (steps: readonly Step[], source: string): Step | undefined =>
  steps.findLast((step) => step.source === source);

/**
 * After a step was taken back. `taken` are those of its changes that could be; the others' parts
 * belong to somebody else by now, and are forgotten.
 */
export const afterUndo = (
  { done, undone }: UndoHistory,
  step: Step,
  taken: readonly PartChange[],
): UndoHistory => ({
  done: done.filter((it) => it !== step),
  undone: taken.length === 0 ? undone : [...undone, withOnly(step, taken)],
});

/** The same after a step was done again. */
export const afterRedo = (
  { done, undone }: UndoHistory,
  step: Step,
  taken: readonly PartChange[],
): UndoHistory => ({
  done: taken.length === 0 ? done : lastOf([...done, withOnly(step, taken)], step.source),
  undone: undone.filter((it) => it !== step),
});

const withOnly = (step: Step, changes: readonly PartChange[]): Step =>
  changes.length === step.changes.length ? step : { ...step, changes };

/** What a step did, in one word. */
export type StepKind =
  | "made"
  | "note"
  | "colour"
  | "target"
  | "deleted"
  | "restored"
  | "merged"
  | "tags"
  | "star"
  | "resolved"
  | "passages";

export function kindOf({ changes }: Step): StepKind {
  const [first] = changes;
  if (!first) throw new Error("A step without a change");
  const isDeleting = (it: PartChange) => it.part === "life" && !it.after && !it.isMaking;
  if (changes.some(isDeleting) && changes.some(({ part }) => part === "target")) return "merged";
  if (first.part === "extra") return extraKind(first.key);
  if (first.part !== "life") return first.part;
  if (first.isMaking) return "made";
  return first.after ? "restored" : "deleted";
}

function extraKind(key: string): StepKind {
  if (key === STAR) return "star";
  if (key === RESOLVED) return "resolved";
  return key.startsWith("#") ? "tags" : "passages";
}
