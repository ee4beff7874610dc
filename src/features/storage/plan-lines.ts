import {
  shownAdditions,
  type RestoreChange,
  type RestorePlan,
} from "../../core/backup/plan-restore";
import type { Annotation } from "../../core/annotation/annotation";
import { isPurged } from "../../core/record/stored-annotation";

/** Whether restoring would do anything that a reader could see. */
export const doesAnything = ({ add, change, drafts, layers, texts, preferences }: RestorePlan) =>
  add.length + change.length + drafts.size + layers.size + texts.length > 0 ||
  preferences !== undefined;

/** What is said of a change: that a note goes or comes back weighs more than how it changes. */
export function mainEffect({ effects }: Pick<RestoreChange, "effects">) {
  if (effects.includes("delete")) return "delete";
  return effects.includes("bring-back") ? "back" : "change";
}

/** What there is to say of a plan: what it adds, changes, deletes and leaves out, and how many of each. */
export function linesOf(plan: RestorePlan) {
  const skipped = (sought: string) => plan.skip.filter(({ reason }) => reason === sought).length;
  const changed = (sought: string) => plan.change.filter((it) => mainEffect(it) === sought).length;
  const counts = [
    ["add", shownAdditions(plan).length],
    ["delete", changed("delete")],
    ["back", changed("back")],
    ["change", changed("change")],
    ["drafts", plan.drafts.size],
    ["layers", plan.layers.size],
    ["texts", plan.texts.length],
    ["same", skipped("same")],
    ["older", skipped("older")],
    ["deletedHere", skipped("deleted-here")],
    ["textsLeftInBin", plan.textsLeftInBin],
    ["unusable", plan.unusable],
  ] as const;
  return counts.filter(([, count]) => count > 0);
}

/** The notes that would be deleted, but those whose words are forgotten already. */
export const deletedBy = ({ change }: Pick<RestorePlan, "change">): readonly Annotation[] =>
  change.flatMap((each) =>
    mainEffect(each) === "delete" && !isPurged(each.before) ? [each.before.annotation] : [],
  );
