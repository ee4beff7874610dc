import type { JournalEntry, RecordJournal } from "../../browser/second-copy/record-journal";
import type { Scheduler } from "../../browser/work/scheduler";
import { observable, type Observable, type Settable } from "../../core/observable";

/** `unavailable`: this browser refuses the second copy; then nothing is pending. */
export type JournalState = {
  readonly status: "starting" | "ready" | "unavailable";
  /** Annotations of which a killed browser would lose the last change, by id. */
  readonly pending: ReadonlySet<string>;
};

/** What has a second copy: the reader's notes, what is being written, and what others sent and the reader keeps. */
export type CopiedKind = "note" | "draft" | "layer";

/**
 * The second copy of each change: a note is safe from a killed browser when `localStorage` holds it
 * and it is not pending here.
 */
export type Journal = Observable<JournalState> & {
  /** Whether a killed browser would lose the last change of it. */
  isPending(kind: CopiedKind, id: string): boolean;
};

/** A page's second copy of one thing, as its text. */
export type Copy = { readonly id: string; readonly text: string };

/** A store whose things have second copies. */
export type Copied = {
  /** Calls back with the ids of the things that are changed on this page, and at once with those that were. */
  onWritten(listener: (ids: readonly string[]) => void): void;
  /** Whether a thing changes at each key that is pressed, so that its copy waits a moment for the next. */
  isTyped(id: string): boolean;
  /** A thing's second copy as it is now; undefined where there is none to make. */
  copy(id: string): string | undefined;
  /** Takes over what `localStorage` lacks; answers with the copies that it lacked, or that cannot be read. */
  takeOver(byId: ReadonlyMap<string, readonly Copy[]>): ReadonlySet<Copy>;
  /** Whether the first copy keeps what the other says from coming back to life. */
  covers(copy: Copy, other: Copy): boolean;
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
/** Below it a reader needs no word of it, in ms. */
const MOMENT_MS = 1000;
/** Between two copies of what is being typed, in ms: a killed browser loses no more than a second of it. */
const TYPED_MS = 500;

/**
 * A refusal at the start may be one of the moment (what is left of a killed browser still holds the
 * files): it is asked again after the first wait, then after four times as long, and so on.
 */
const FIRST_WAIT_MS = 1000;
const LAST_WAIT_MS = 5 * 60 * 1000;
/** From this wait on it counts as refused. */
const REFUSED_MS = 16 * FIRST_WAIT_MS;

const NONE: ReadonlySet<string> = new Set();
const KINDS = ["note", "draft", "layer"] as const satisfies readonly CopiedKind[];

export function createJournal(options: Options): Journal {
  const { things, archive, scheduler, saving, replica, now } = options;
  const state = observable<JournalState>({ status: "starting", pending: NONE });
  /** Not yet handed to the archive, by entry id. */
  const waiting = new Set<string>();
  let inHand: readonly string[] = [];
  /** The texts that were found at the start and stay for now, by entry id: taking them over needs no other copy. */
  let found: ReadonlyMap<string, string> = new Map();
  let isTimed = false;
  let isTyping = false;

  function tell(status: JournalState["status"]) {
    const all = status === "unavailable" ? [] : [...inHand, ...waiting];
    const ids = all.map(thingOf).flatMap(([kind, id]) => (kind === "note" ? [id] : []));
    const pending = ids.length === 0 ? NONE : new Set(ids);
    const before = state.get();
    if (status !== before.status || pending !== before.pending) state.set({ status, pending });
    const late = [...saving.get()].filter((id) => pending.has(id));
    if (late.length < saving.get().size) saving.set(new Set(late));
    if (pending.size > 0) time();
  }

  /** Tells of what is pending now and still will be in a moment. */
  function time() {
    if (isTimed) return;
    isTimed = true;
    const before = state.get().pending;
    scheduler.after(MOMENT_MS, () => {
      isTimed = false;
      const { pending } = state.get();
      if (pending.size === 0) return;
      saving.set(new Set([...pending].filter((id) => before.has(id) || saving.get().has(id))));
      time();
    });
  }

  async function write() {
    if (inHand.length > 0) return; // what waits is written after that
    while (waiting.size > 0) {
      inHand = [...waiting];
      waiting.clear();
      const written = await archive.write(inHand.flatMap(entryOf));
      if (!written.ok) for (const id of inHand) waiting.add(id); // the next change tries again
      inHand = [];
      if (state.get().status === "starting") tell("starting");
      else tell(written.ok ? "ready" : "unavailable");
      if (!written.ok) return;
    }
  }

  /** Writes now, and what is typed from now on when a moment is over. */
  function writeTyped() {
    if (isTyping) return;
    isTyping = true;
    void write();
    scheduler.within(TYPED_MS, () => {
      isTyping = false;
      if (waiting.size > 0) writeTyped();
    });
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
    for (const id of ids) waiting.add(nameOf(kind, id));
    if (ids.every(things[kind].isTyped)) writeTyped();
    else void write();
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
    const over: JournalEntry[] = [];
    for (const kind of KINDS) {
      const thing = things[kind];
      const byId = copiesOf(kind, read.value);
      const lost = thing.takeOver(byId);
      for (const copies of byId.values())
        for (const { entry } of spent(copies, thing, (it) => isOld(it.entry) && !lost.has(it)))
          over.push(entry);
    }
    if (over.length > 0) await archive.remove(over);
    tell("ready");
    await write();
  }

  for (const kind of KINDS) things[kind].onWritten((ids) => collect(kind, ids));
  scheduler.onLeave(() => void write());
  void start();

  return {
    get: state.get,
    subscribe: state.subscribe,
    isPending(kind, id) {
      const name = nameOf(kind, id);
      return waiting.has(name) || inHand.includes(name);
    },
  };
}

/** An entry's id. Notes had second copies before anything else had. */
const nameOf = (kind: CopiedKind, id: string): string => (kind === "note" ? id : `${kind}:${id}`);

function thingOf(name: string): readonly [kind: CopiedKind, id: string] {
  for (const kind of ["draft", "layer"] as const)
    if (name.startsWith(`${kind}:`)) return [kind, name.slice(kind.length + 1)];
  return ["note", name];
}

type EntryCopy = Copy & { readonly entry: JournalEntry };

/** The entries on things of one kind, by the things' ids. */
function copiesOf(
  of: CopiedKind,
  entries: readonly JournalEntry[],
): ReadonlyMap<string, readonly EntryCopy[]> {
  const byId = new Map<string, EntryCopy[]>();
  for (const entry of entries) {
    const [kind, id] = thingOf(entry.id);
    if (kind !== of) continue;
    const copies = byId.get(id) ?? [];
    copies.push({ id, text: entry.text, entry });
    byId.set(id, copies);
  }
  return byId;
}

/** Those that are due to go, but for those that keep another one, which stays, from coming back to life. */
function spent(
  copies: readonly EntryCopy[],
  { covers }: Pick<Copied, "covers">,
  isDue: (copy: EntryCopy) => boolean,
): readonly EntryCopy[] {
  let going = copies.filter(isDue);
  for (;;) {
    const staying = copies.filter((copy) => !going.includes(copy));
    const next = going.filter((copy) => !staying.some((other) => covers(copy, other)));
    if (next.length === going.length) return going;
    going = next;
  }
}
