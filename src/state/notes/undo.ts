import { quoteOf } from "../../core/annotation/annotation";
import {
  changesOf,
  inverse,
  withChange,
  type Action,
  type PartChange,
} from "../../core/record/part-change";
import { isPurged } from "../../core/record/stored-annotation";
import {
  afterRedo,
  afterUndo,
  kindOf,
  nextOf,
  NO_HISTORY,
  withStep,
  type Step,
  type StepKind,
  type UndoHistory,
} from "../../core/record/undo-history";
import type { AnnotationStore } from "./annotation-store";
import type { Drafts } from "./drafts";
import { observable, type Observable } from "../../core/observable";
import type { KeptUndo } from "./kept-undo";

/** What became of a step that was to be taken back or done again. */
export type Outcome = {
  readonly kind: StepKind;
  /** The words of its annotation; empty where there are several. */
  readonly quote: string;
  /** The annotations that were changed. */
  readonly ids: readonly string[];
  /**
   * `partly`: of several annotations, some were changed by somebody else since; `changed`: all
   * were, and nothing was done; `written`: its note is being written, so that nothing was done yet.
   */
  readonly status: "done" | "partly" | "changed" | "written";
};

/** Takes back what the reader did to own annotations on this page, step by step, on each text by itself. */
export type Undo = Observable<UndoHistory> & {
  /** Takes back the last step on a text; undefined where there is none. */
  undo(source: string): Outcome | undefined;
  /** Does again what was taken back last on a text. */
  redo(source: string): Outcome | undefined;
  /** Takes up an act that the store does not tell of by itself. */
  tell(action: Action): void;
  /** Takes back one act, whatever was done since; undefined where it was taken back already. */
  takeBack(action: Action): Outcome | undefined;
  /** The last act that could not be taken back as a whole by itself. */
  readonly refused: Observable<Outcome | undefined>;
};

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Pick<Drafts, "get">;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  /** The steps of this tab's earlier pages; absent where none are kept. */
  readonly kept?: KeptUndo;
};

export function createUndo({ annotations, drafts, now, kept }: Options): Undo {
  const history = observable<UndoHistory>(NO_HISTORY);
  let earlier: readonly string[] = [];
  const refused = observable<Outcome | undefined>(undefined);
  const steps = new WeakMap<Action, Step>();

  function tell(action: Action) {
    const step = { source: sourceOf(action), changes: changesOf(action) };
    steps.set(action, step);
    history.set(withStep(history.get(), step));
  }
  function readKept() {
    const read = kept?.read();
    if (!read) return;
    earlier = read.writers;
    history.set(read.history);
  }
  readKept();
  kept?.onReturn(readKept);
  history.subscribe(() => kept?.write(history.get()));
  for (const action of annotations.actions()) tell(action);
  annotations.subscribe((change) => {
    if (change.source === "reader" && change.action.length > 0) tell(change.action);
  });

  /** Takes changes back, the last first, or makes them again; answers with those that could be. */
  function moved(changes: readonly PartChange[], isBack: boolean): readonly PartChange[] {
    const way = isBack ? changes.toReversed() : changes;
    const taken = new Set<PartChange>();
    annotations.rewrite(
      way.map(({ id }) => id),
      (at, stored, stamp) => {
        const change = way[at];
        const next =
          change &&
          withChange(stored, isBack ? inverse(change) : change, {
            stamp,
            now: now(),
            earlier,
          });
        if (change && next) taken.add(change);
        return next;
      },
    );
    return changes.filter((change) => taken.has(change));
  }

  function go(step: Step, isBack: boolean): Outcome {
    const about = { kind: kindOf(step), quote: quoteIn(step) };
    if (step.changes.some((change) => isBeingWritten(isBack ? inverse(change) : change)))
      return { ...about, ids: [], status: "written" };
    const taken = moved(step.changes, isBack);
    history.set((isBack ? afterUndo : afterRedo)(history.get(), step, taken));
    const isWhole = taken.length === step.changes.length;
    return {
      ...about,
      ids: [...new Set(taken.map(({ id }) => id))],
      status: isWhole ? "done" : taken.length > 0 ? "partly" : "changed",
    };
  }

  const isBeingWritten = ({ id, part, ...change }: PartChange) =>
    drafts.get().has(id) && (part === "note" || (part === "life" && change.after === false));

  const quoteIn = ({ changes: [first, ...others] }: Step): string => {
    const record = first && annotations.records().get(first.id);
    if (!record || isPurged(record) || others.some(({ id }) => id !== first.id)) return "";
    return quoteOf(record.annotation.target);
  };

  return {
    get: history.get,
    subscribe: history.subscribe,
    undo(source) {
      const step = nextOf(history.get().done, source);
      return step && go(step, true);
    },
    redo(source) {
      const step = nextOf(history.get().undone, source);
      return step && go(step, false);
    },
    takeBack(action) {
      const step = steps.get(action);
      if (!step || !history.get().done.includes(step)) return undefined;
      const outcome = go(step, true);
      if (outcome.status !== "done") refused.set(outcome);
      return outcome;
    },
    tell,
    refused,
  };
}

function sourceOf(action: Action): string {
  for (const { after } of action) if (!isPurged(after)) return after.annotation.target.source;
  return "";
}
