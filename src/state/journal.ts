import type { KeyedStorage } from "../browser/local-storage";
import type { JournalEntry, RecordJournal } from "../browser/record-journal";
import type { Scheduler } from "../browser/scheduler";
import { mergeStored } from "../core/annotation/merge-stored";
import type { StoredRecord } from "../core/annotation/stored-annotation";
import { readRecord, recordText } from "../core/annotation/stored-record";
import type { AnnotationStore } from "./annotation-store";
import { observable, type Observable } from "./observable";

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
export type Journal = {
  get(): JournalState;
  subscribe(listener: () => void): () => void;
};

type Options = {
  readonly annotations: Pick<AnnotationStore, "takeWritten" | "records" | "receive" | "subscribe">;
  /** Where the annotations' records lie. */
  readonly disk: Pick<KeyedStorage, "read">;
  readonly archive: RecordJournal;
  readonly scheduler: Pick<Scheduler, "after">;
  /** Takes the annotations that have been pending for so long that a reader should know. */
  readonly saving: Observable<ReadonlySet<string>>;
  readonly replica: string;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

/** Long after any browser has handed `localStorage` to the system, in ms. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Below it a reader needs no word of it, in ms. */
const MOMENT_MS = 1000;

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
  const { annotations, disk, archive, scheduler, saving, replica, now } = options;
  const state = observable<JournalState>({ status: "starting", pending: NONE });
  /** Not yet handed to the archive. */
  const waiting = new Set<string>();
  let inHand: readonly string[] = [];
  /** The texts that were found at the start and stay for now, by id: taking them over needs no other copy. */
  let found: ReadonlyMap<string, string> = new Map();
  let isTimed = false;

  function tell(status: JournalState["status"]) {
    const ids = status === "unavailable" ? [] : [...inHand, ...waiting];
    const pending = ids.length === 0 ? NONE : new Set(ids);
    state.set({ status, pending });
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

  function entryOf(id: string): readonly JournalEntry[] {
    const record = annotations.records().get(id);
    const text = record && recordText(record);
    return text === undefined || text === found.get(id)
      ? []
      : [{ id, replica, text, written: now() }];
  }

  function collect() {
    const ids = annotations.takeWritten();
    if (ids.length === 0) return;
    for (const id of ids) waiting.add(id);
    if (inHand.length === 0) void write();
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
    const lost = read.value.filter((entry) => !holds(disk.read(entry.id), entry));
    const records = lost.flatMap(recordOf);
    if (records.length > 0) annotations.receive(records);
    const isLost = new Set(lost);
    const old = read.value.filter((entry) => isOld(entry) && !isLost.has(entry));
    if (old.length > 0) await archive.remove(old);
    tell("ready");
    if (inHand.length === 0) await write();
  }

  collect();
  annotations.subscribe(collect);
  void start();

  return { get: state.get, subscribe: state.subscribe };
}

const recordOf = ({ id, text }: JournalEntry): readonly StoredRecord[] => {
  const read = readRecord(text, id);
  return read.status === "usable" ? [read.record] : [];
};

/** Whether a key's text has in it all that an entry says. */
function holds(there: string | null, entry: JournalEntry): boolean {
  if (there === entry.text) return true;
  const read = there === null ? undefined : readRecord(there, entry.id);
  const [record] = recordOf(entry);
  if (read?.status !== "usable" || !record) return false;
  return recordText(mergeStored(read.record, record)) === recordText(read.record);
}
