import type { KeyedStorage } from "../../browser/storage/local-storage";
import { checkRecord, recordFrom } from "../../core/record/checked-record";
import { mergeStored } from "../../core/record/merge-stored";
import { PLAIN_VERSION } from "../../core/record/migrations";
import { idOf, type StoredRecord } from "../../core/record/stored-annotation";
import { readRecord, recordText, type ReadRecord } from "../../core/record/stored-record";
import type { Work } from "../../core/work";
import { madeMap, madeOf, type Held } from "./held-record";
import { faultUnder, isInMemory, type Hindrance } from "./record-state";

/** The records in memory, and the only way from them to the disk and back. */
export type OwnRecords = {
  all(): ReadonlyMap<string, StoredRecord>;
  /** The same, without making what nobody asked for yet. */
  held(): ReadonlyMap<string, Held>;
  /** Whether the storage could be read when it was last read whole. */
  disk(): "ready" | "blocked";
  /** What keeps records from lying under their keys as they are shown, by id. */
  hindrances(): ReadonlyMap<string, Hindrance>;
  /** The ids of the records on the disk that an older version wrote; they are read all the same. */
  ofOlderVersions(): ReadonlySet<string>;
  /** The ids of the records that were changed here since the last call, kept by the browser or not. */
  takeWritten(): readonly string[];
  /**
   * The records whose keys went away while this page was open. This program takes none away: another
   * one on the same origin did, or the reader, who erased what the site keeps.
   */
  vanished(): ReadonlyMap<string, StoredRecord>;
  /** Reads everything anew; what could not be saved stays as it is here. */
  readAll(): void;
  /** Takes over what another page wrote, and mends the disk where the two crossed. */
  hear(id: string, written?: string | null): void;
  /**
   * Changes one record: what the disk holds by now is merged first, then changed, then written.
   * `change` answers `undefined` where there is nothing to do.
   */
  change(id: string, change: (current: StoredRecord | undefined) => StoredRecord | undefined): void;
  /** Merges records that come from elsewhere with what is here, and writes what changes. */
  receiving(received: readonly StoredRecord[]): Work<void>;
};

/** So many records are written without a look at who waits. */
const PORTION = 100;

export function createOwnRecords(disk: KeyedStorage): OwnRecords {
  const records = new Map<string, Held>();
  const all = madeMap(records);
  const older = new Set<string>();
  const written = new Set<string>();
  const vanished = new Map<string, StoredRecord>();
  let isBlocked = false;
  const hindrances = new Map<string, Hindrance>();
  const isUnsaved = (id: string) => hindrances.get(id)?.status === "unsaved";

  /**
   * What stands under the key cannot be used: it stays, and what is here is not written. Where a
   * newer version took over a note that was saved, its own words are shown.
   */
  function leaveAside(id: string, read: Exclude<ReadRecord, { status: "usable" }>) {
    const fault = read.status;
    const glimpse = "glimpse" in read ? read.glimpse : undefined;
    if (glimpse && !isInMemory(hindrances.get(id))) records.delete(id);
    if (records.has(id)) hindrances.set(id, { status: "withheld", fault });
    else if (glimpse) hindrances.set(id, { status: "read-only", glimpse });
    else hindrances.set(id, { status: "set-aside", fault });
  }

  function put(id: string, record: StoredRecord) {
    records.set(id, { record });
    written.add(id);
  }

  function write(id: string, record: StoredRecord, onDisk: string | null) {
    put(id, record);
    const text = recordText(record);
    const kept = text === onDisk ? { ok: true as const } : disk.write(id, text);
    if (!kept.ok) return void hindrances.set(id, { status: "unsaved", fault: kept.fault });
    older.delete(id);
    hindrances.delete(id);
  }

  function change(
    id: string,
    next: (current: StoredRecord | undefined) => StoredRecord | undefined,
  ) {
    const looked = disk.look(id);
    if (!looked.ok) {
      const changed = next(all.get(id));
      if (!changed) return;
      put(id, changed);
      return void hindrances.set(id, { status: "unsaved", fault: looked.fault });
    }
    const text = looked.value;
    const read = text === null ? undefined : readRecord(text, id);
    if (read && read.status !== "usable") {
      const changed = records.has(id) ? next(all.get(id)) : undefined;
      if (changed) {
        put(id, changed);
        hindrances.set(id, { status: "withheld", fault: read.status });
      }
      return leaveAside(id, read);
    }
    const changed = next(merged(all.get(id), read?.record));
    if (changed) write(id, changed, text);
  }

  function* receiving(received: readonly StoredRecord[]): Work<void> {
    for (const [at, record] of received.entries()) {
      if (at % PORTION === PORTION - 1) yield at / received.length;
      change(idOf(record), (here) => (here ? mergeStored(here, record) : record));
    }
  }

  function forget(id: string) {
    if (isUnsaved(id)) return;
    if (hindrances.get(id)?.status === "withheld") return change(id, (current) => current);
    const held = records.get(id);
    if (held) vanished.set(id, madeOf(held));
    records.delete(id);
    older.delete(id);
    hindrances.delete(id);
  }

  function takeOver(id: string, text: string) {
    const read = checkRecord(text, id);
    if (read.status !== "usable") return leaveAside(id, read);
    if (read.version < PLAIN_VERSION) older.add(id);
    const held = records.get(id);
    if (!held) {
      records.set(id, { record: read.checked });
      if (faultUnder(hindrances.get(id))) hindrances.delete(id);
      return;
    }
    const there = recordFrom(read.checked);
    const both = mergeStored(madeOf(held), there);
    // An older version's record is rewritten when it changes, not because it was read.
    if (recordText(both) === recordText(there) && !isUnsaved(id)) {
      records.set(id, { record: both });
      hindrances.delete(id);
    } else write(id, both, text);
  }

  function hear(id: string, written: string | null = null) {
    const looked = disk.look(id);
    const told = written === null ? undefined : readRecord(written, id);
    if (told?.status === "usable")
      records.set(id, { record: merged(all.get(id), told.record) ?? told.record });
    if (!looked.ok) return;
    if (looked.value !== null) takeOver(id, looked.value);
    else if (written === null) forget(id);
    else change(id, (current) => current);
  }

  function readAll() {
    const isLeftAlone = (id: string) => faultUnder(hindrances.get(id)) !== undefined;
    const missing = new Set([...records.keys(), ...[...hindrances.keys()].filter(isLeftAlone)]);
    const read = disk.readEach((id, text) => {
      missing.delete(id);
      takeOver(id, text);
    });
    isBlocked = !read.ok;
    if (read.ok) for (const id of missing) forget(id);
  }

  const merged = (here: StoredRecord | undefined, there: StoredRecord | undefined) =>
    here && there ? mergeStored(here, there) : (here ?? there);

  return {
    all: () => all,
    held: () => records,
    disk: () => (isBlocked ? "blocked" : "ready"),
    hindrances: () => hindrances,
    ofOlderVersions: () => older,
    takeWritten() {
      const taken = [...written];
      written.clear();
      return taken;
    },
    vanished: () => vanished,
    readAll,
    hear,
    change,
    receiving,
  };
}
