import type { JournalEntry, RecordJournal } from "../../browser/second-copy/record-journal";
import type { Scheduler } from "../../browser/work/scheduler";
import { observable, type Observable, type Settable } from "../../core/observable";
import type { Copied, CopiedKind } from "./copied";
import { createCopyQueue } from "./copy-queue";
import { KINDS, nameOf, notesAmong, takeOver, thingOf } from "./journal-entries";
import { createLateNotes } from "./late-notes";

/** `unavailable`: this browser refuses the second copy; then nothing is pending. */
export type JournalState = {
  readonly status: "starting" | "ready" | "unavailable";
  /** Annotations of which a killed browser would lose the last change, by id. */
  readonly pending: ReadonlySet<string>;
};

/**
 * The second copy of each change: a note is safe from a killed browser when `localStorage` holds it
 * and it is not pending here.
 */
export type Journal = Observable<JournalState> & {
  /** Whether a killed browser would lose the last change of it. */
  isPending(kind: CopiedKind, id: string): boolean;
};

type Options = {
  readonly things: Readonly<Record<CopiedKind, Copied>>;
  readonly archive: RecordJournal;
  readonly scheduler: Pick<Scheduler, "after" | "within" | "onLeave">;
  /** Takes the annotations that have been pending for so long that a reader should know. */
  readonly saving: Settable<ReadonlySet<string>>;
  readonly replica: string;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

/** Long after any browser has handed `localStorage` to the system, in ms. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * A refusal at the start may be one of the moment (what is left of a killed browser still holds the
 * files): it is asked again after the first wait, then after four times as long, and so on.
 */
const FIRST_WAIT_MS = 1000;
const LAST_WAIT_MS = 5 * 60 * 1000;
/** From this wait on it counts as refused. */
const REFUSED_MS = 16 * FIRST_WAIT_MS;

const NONE: ReadonlySet<string> = new Set();

export function createJournal(options: Options): Journal {
  const { things, archive, scheduler, saving, replica, now } = options;
  const state = observable<JournalState>({ status: "starting", pending: NONE });
  /** The texts that were found at the start and stay for now, by entry id: taking them over needs no other copy. */
  let found: ReadonlyMap<string, string> = new Map();

  const tellLate = createLateNotes({ pending: () => state.get().pending, saving, scheduler });
  const queue = createCopyQueue({
    archive,
    entryOf,
    scheduler,
    onTried(isWritten) {
      if (state.get().status === "starting") tell("starting");
      else tell(isWritten ? "ready" : "unavailable");
    },
  });

  function tell(status: JournalState["status"]) {
    const ids = status === "unavailable" ? [] : notesAmong(queue.all());
    const pending = ids.length === 0 ? NONE : new Set(ids);
    const before = state.get();
    if (status !== before.status || pending !== before.pending) state.set({ status, pending });
    tellLate();
  }

  function entryOf(name: string): readonly JournalEntry[] {
    const [kind, id] = thingOf(name);
    const text = things[kind].copy(id);
    return text === undefined || text === found.get(name)
      ? []
      : [{ id: name, replica, text, written: now() }];
  }

  function collect(kind: CopiedKind, ids: readonly string[]) {
    if (ids.length === 0) return;
    queue.add(ids.map((id) => nameOf(kind, id)));
    if (ids.every(things[kind].isTyped)) queue.writeTyped();
    else void queue.write();
    tell(state.get().status);
  }

  /** Takes over what `localStorage` lost, and forgets what it has held for long. */
  async function start(wait = FIRST_WAIT_MS) {
    const read = await archive.read();
    if (!read.ok) {
      if (wait >= REFUSED_MS) tell("unavailable");
      if (wait < LAST_WAIT_MS) scheduler.after(wait, () => void start(wait * 4));
      return;
    }
    const end = new Date(Date.parse(now()) - KEPT_MS).toISOString();
    const isOld = ({ written }: JournalEntry) => written < end;
    found = new Map(read.value.flatMap((it) => (isOld(it) ? [] : [[it.id, it.text]])));
    const over = takeOver(things, read.value, isOld);
    if (over.length > 0) await archive.remove(over);
    tell("ready");
    await queue.write();
  }

  for (const kind of KINDS) things[kind].onWritten((ids) => collect(kind, ids));
  scheduler.onLeave(() => void queue.write());
  void start();

  return {
    get: state.get,
    subscribe: state.subscribe,
    isPending: (kind, id) => queue.has(nameOf(kind, id)),
  };
}
