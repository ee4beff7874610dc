import { useMemo, useReducer } from "react";
import { writeText, type Correction } from "../../core/library/correcting";

type Change = (correction: Correction) => Correction;

type State = {
  readonly past: readonly Correction[];
  readonly now: Correction;
  readonly future: readonly Correction[];
  /** The block that is being written, and its words by now. */
  readonly editing: { readonly at: number; readonly text: string } | undefined;
};

type Action =
  | { readonly type: "write"; readonly text: string }
  | { readonly type: "act"; readonly change: Change; readonly goOnAt?: number | undefined }
  | { readonly type: "undo" | "redo" };

const MOST_STEPS = 200;

/** The text with what is being written in it. */
const settledOf = ({ now, editing }: State): Correction =>
  editing ? writeText(now, editing.at, editing.text) : now;

function reduce(state: State, action: Action): State {
  if (action.type === "write")
    return { ...state, editing: state.editing && { ...state.editing, text: action.text } };
  if (action.type === "act") return afterChange(state, action.change, action.goOnAt);
  const settled = afterChange(state, (it) => it);
  const { past, now, future } = settled;
  const next = action.type === "undo" ? past.at(-1) : future[0];
  if (!next) return settled;
  return action.type === "undo"
    ? { past: past.slice(0, -1), now: next, future: [now, ...future], editing: undefined }
    : { past: [...past, now], now: next, future: future.slice(1), editing: undefined };
}

/** Takes over what is being written, then changes the text, then goes on at a block, if any. */
function afterChange(state: State, change: Change, goOnAt?: number): State {
  const now = change(settledOf(state));
  const isSame = now.blocks === state.now.blocks && now.pages === state.now.pages;
  const text = goOnAt === undefined ? undefined : now.blocks[goOnAt]?.text;
  const editing = goOnAt === undefined || text === undefined ? undefined : { at: goOnAt, text };
  if (isSame) return { ...state, editing };
  return { past: [...state.past, state.now].slice(-MOST_STEPS), now, future: [], editing };
}

export type Correcting = ReturnType<typeof useCorrecting>;

/** A text while it is corrected, from where a draft left it: what is written, and the way back through each change. */
export function useCorrecting(start: Correction, draft?: Correction) {
  const [state, dispatch] = useReducer(reduce, {
    past: draft ? [start] : [],
    now: draft ?? start,
    future: [],
    editing: undefined,
  });
  const actions = useMemo(
    () => ({
      act: (change: Change, goOnAt?: number) => dispatch({ type: "act", change, goOnAt }),
      edit: (at: number) => dispatch({ type: "act", change: (it) => it, goOnAt: at }),
      write: (text: string) => dispatch({ type: "write", text }),
      undo: () => dispatch({ type: "undo" }),
      redo: () => dispatch({ type: "redo" }),
    }),
    [],
  );
  const settled = settledOf(state);
  return {
    now: state.now,
    editing: state.editing,
    settled,
    isChanged: settled.blocks !== start.blocks,
    canUndo: state.past.length > 0 || settled !== state.now,
    canRedo: state.future.length > 0,
    ...actions,
  };
}
