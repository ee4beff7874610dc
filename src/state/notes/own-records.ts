import type { KeyedStorage, WriteFault } from "../../browser/storage/local-storage";
import { checkRecord, recordFrom } from "../../core/record/checked-record";
import { mergeStored } from "../../core/record/merge-stored";
import { VERSION } from "../../core/record/migrations";
import { idOf, type StoredRecord } from "../../core/record/stored-annotation";
import {
  readRecord,
  recordText,
  type Glimpse,
  type ReadRecord,
  type StoredAnnotationFault,
} from "../../core/record/stored-record";
import type { Work } from "../../core/work";
import { growingMap } from "./changed-map";
import { madeMap, madeOf, type Held } from "./held-record";

/** What is known of the disk besides the records themselves; each map keeps its identity until it changes. */
export type DiskState = {
  readonly disk: "ready" | "blocked";
  readonly unsaved: ReadonlyMap<string, WriteFault>;
  readonly withheld: ReadonlyMap<string, StoredAnnotationFault>;
  readonly setAside: ReadonlyMap<string, StoredAnnotationFault>;
  /** Newer versions' records as far as they can be shown. */
  readonly glimpses: ReadonlyMap<string, Glimpse>;
};

/** The records in memory, and the only way from them to the disk and back. */
export type OwnRecords = {
  all(): ReadonlyMap<string, StoredRecord>;
  /** The same, without making what nobody asked for yet. */
  held(): ReadonlyMap<string, Held>;
  state(): DiskState;
  /** How many records on the disk were written by an older version; they are read all the same. */
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
  const unsaved = growingMap<string, WriteFault>();
  const withheld = growingMap<string, StoredAnnotationFault>();
  const setAside = growingMap<string, StoredAnnotationFault>();
  const glimpses = growingMap<string, Glimpse>();

  /** Says of one id all that there is to say; what is not named is not so. */
  function note(
    id: string,
    is: {
      unsaved?: WriteFault;
      withheld?: StoredAnnotationFault;
      setAside?: StoredAnnotationFault;
      glimpse?: Glimpse | undefined;
    } = {},
  ) {
    unsaved.set(id, is.unsaved);
    withheld.set(id, is.withheld);
    setAside.set(id, is.setAside);
    glimpses.set(id, is.glimpse);
  }

  /**
   * What stands under the key cannot be used: it stays, and what is here is not written. Where a
   * newer version took over a note that was saved, its own words are shown.
   */
  function leaveAside(id: string, read: Exclude<ReadRecord, { status: "usable" }>) {
    const fault = read.status;
    const glimpse = "glimpse" in read ? read.glimpse : undefined;
    const isSaved = !unsaved.has(id) && !withheld.has(id);
    if (glimpse && isSaved) records.delete(id);
    if (records.has(id)) note(id, { withheld: fault, setAside: fault });
    else note(id, { setAside: fault, glimpse });
  }

  function put(id: string, record: StoredRecord) {
    records.set(id, { record });
    written.add(id);
  }

  function write(id: string, record: StoredRecord, onDisk: string | null) {
    put(id, record);
    const text = recordText(record);
    const kept = text === onDisk ? { ok: true as const } : disk.write(id, text);
    if (!kept.ok) return note(id, { unsaved: kept.fault });
    older.delete(id);
    note(id);
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
      return note(id, { unsaved: looked.fault });
    }
    const text = looked.value;
    const read = text === null ? undefined : readRecord(text, id);
    if (read && read.status !== "usable") {
      const changed = records.has(id) ? next(all.get(id)) : undefined;
      if (changed) {
        put(id, changed);
        note(id, { withheld: read.status });
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
    if (unsaved.has(id)) return;
    if (withheld.has(id)) return change(id, (current) => current);
    const held = records.get(id);
    if (held) vanished.set(id, madeOf(held));
    records.delete(id);
    older.delete(id);
    note(id);
  }

  function takeOver(id: string, text: string) {
    const read = checkRecord(text, id);
    if (read.status !== "usable") return leaveAside(id, read);
    if (read.version < VERSION) older.add(id);
    const held = records.get(id);
    if (!held) {
      records.set(id, { record: read.checked });
      if (setAside.has(id)) note(id);
      return;
    }
    const there = recordFrom(read.checked);
    const both = mergeStored(madeOf(held), there);
    // An older version's record is rewritten when it changes, not because it was read.
    if (recordText(both) === recordText(there) && !unsaved.has(id)) {
      records.set(id, { record: both });
      note(id);
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
    const missing = new Set([...records.keys(), ...setAside.whole().keys()]);
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
    state: () => ({
      disk: isBlocked ? "blocked" : "ready",
      unsaved: unsaved.whole(),
      withheld: withheld.whole(),
      setAside: setAside.whole(),
      glimpses: glimpses.whole(),
    }),
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
