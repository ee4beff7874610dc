import type { Coming, TabStorage } from "../../browser/storage/tab-storage";
import { NO_HISTORY, type Step, type UndoHistory } from "../../core/record/undo-history";
import { parseSteps, stepsText } from "../../core/record/undo-record";

/** The steps that this tab's earlier pages made, kept across a reload. */
export type KeptUndo = {
  /** What they left, and their names as writers; nothing where it is another tab's. */
  read(): { readonly history: UndoHistory; readonly writers: readonly string[] };
  /** Keeps what changed since the last call, as far as there is room. */
  write(history: UndoHistory): void;
  /** Calls back when the page was put aside and is shown again: another page of the tab may have been here. */
  onReturn(act: () => void): void;
};

type Options = {
  readonly disk: TabStorage;
  /** The name of this page as a writer. */
  readonly replica: string;
  readonly coming: Coming;
};

/** In UTF-16 units, of some five million that a tab has: a step may hold thousands of notes. */
const MOST = 500_000;
/** Fewer are not worth another attempt. */
const LEAST = 2000;

const OWNER = "owner";
const textKey = (source: string) => `text:${source}`;
const asideKey = (source: string) => `aside:${source}`;

/**
 * Why the tab's own storage: a step may be taken back by the page that made it alone, and a reload is the same tab's
 * next page. In `localStorage` two tabs would take each other's steps for their own. A tab that the browser doubles
 * gets a copy of it: a page that has the steps says so until it is left, and who finds that said, of a page that is
 * not left or was killed, begins anew.
 */
export function createKeptUndo({ disk, replica, coming }: Options): KeptUndo {
  let kept = new Map<string, readonly Step[]>();
  let earlier: readonly string[] = [];
  let withheld: ReadonlySet<string> = new Set();

  coming.onLeave(() => disk.remove(OWNER));

  function read() {
    const entries = new Map(disk.entries());
    const isOurs = !entries.has(OWNER) || entries.get(OWNER) === replica;
    disk.write(OWNER, replica);
    const writers = new Set<string>();
    const newer = new Set<string>();
    let history = NO_HISTORY;
    for (const [key, text] of entries) {
      if (!key.startsWith(textKey(""))) continue;
      const source = key.slice(textKey("").length);
      const steps = parseSteps(text, source);
      if (!steps.ok && steps.fault === "newer-version") newer.add(source);
      if (!steps.ok && steps.fault === "unreadable") {
        disk.write(asideKey(source), text);
        disk.remove(key);
      }
      if (steps.ok && !isOurs) disk.remove(key);
      if (!steps.ok || !isOurs) continue;
      const { done, undone } = steps.value;
      steps.value.writers.forEach((it) => writers.add(it));
      history = {
        done: [...history.done, ...done],
        undone: [...history.undone, ...undone],
      };
    }
    writers.delete(replica);
    earlier = [...writers];
    withheld = newer;
    kept = isOurs ? bySource(history) : new Map();
    return { history, writers: earlier };
  }

  function writeText(source: string, { done, undone }: UndoHistory) {
    const isOf = (step: Step) => step.source === source;
    const steps = { done: done.filter(isOf), undone: undone.filter(isOf) };
    const writers = [...earlier, replica];
    for (let most = MOST; most >= LEAST; most /= 4)
      if (disk.write(textKey(source), stepsText({ ...steps, writers }, most)).ok) return;
    disk.remove(textKey(source));
  }

  return {
    read,
    write(history) {
      const now = bySource(history);
      for (const source of new Set([...kept.keys(), ...now.keys()])) {
        if (withheld.has(source) || isSame(kept.get(source), now.get(source))) continue;
        if (now.has(source)) writeText(source, history);
        else disk.remove(textKey(source));
      }
      kept = now;
    },
    onReturn: (act) => coming.onReturn(act),
  };
}

/** The steps of each text, those taken back after those done, with what parts the two. */
function bySource({ done, undone }: UndoHistory): Map<string, readonly Step[]> {
  const map = new Map<string, Step[]>();
  const put = (source: string, step: Step) => {
    const steps = map.get(source);
    if (steps) steps.push(step);
    else map.set(source, [step]);
  };
  for (const step of done) put(step.source, step);
  for (const source of new Set([...map.keys(), ...undone.map((it) => it.source)]))
    put(source, PARTING);
  for (const step of undone) put(step.source, step);
  return map;
}

const PARTING: Step = { source: "", changes: [] };

const isSame = (a: readonly Step[] | undefined, b: readonly Step[] | undefined): boolean =>
  a?.length === b?.length && (a ?? []).every((step, i) => step === b?.[i]);
