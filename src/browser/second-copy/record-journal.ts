import type { UseStore } from "idb-keyval";
import { failed, ok, type Result } from "../../core/result";
import { waitForIdb } from "../storage/idb";

/** One record as a page wrote it. */
export type JournalEntry = {
  /** The annotation's id. */
  readonly id: string;
  /** The page that wrote it: two that write on one annotation have an entry each. */
  readonly replica: string;
  /** The record's text, as under its storage key. */
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly written: string;
};

/**
 * A second copy of what was written lately, in IndexedDB. Chromium hands `localStorage` to the system
 * up to a minute after a write: what a killed browser had not handed over is lost there (measured: 65 s
 * of notes). A transaction is handed over when it completes, some 2 ms later. `failed`: IndexedDB is
 * refused (some private windows), is full, or gives no answer.
 */
export type RecordJournal = {
  read(): Promise<Result<readonly JournalEntry[], "failed">>;
  /** All of them or none; resolves when a killed browser cannot lose them any more. */
  write(entries: readonly JournalEntry[]): Promise<Result<void, "failed">>;
  /** Leaves those alone that were written anew since they were read. */
  remove(entries: readonly JournalEntry[]): Promise<Result<void, "failed">>;
};

/** A journal in one database. */
export type JournalPlace = RecordJournal & {
  /** As `write`, but an entry of the same page on the same annotation stays as it is. */
  fill(entries: readonly JournalEntry[]): Promise<Result<void, "failed">>;
};

const STORE = "records";
/** Safari has left requests without an answer for good (WebKit bug 226547); a busy machine takes seconds. */
const LONGEST_WAIT_MS = 30_000;

export function recordJournal(databases: () => Promise<IDBFactory>): JournalPlace {
  let opened: ReturnType<typeof openStore> | undefined;
  const open = () => (opened ??= openStore(databases));

  /** Does something with each entry and what lies under its key; all in one transaction. */
  const withEach = (
    entries: readonly JournalEntry[],
    act: (records: IDBObjectStore, entry: JournalEntry, there: unknown) => void,
  ) =>
    attempt(async () => {
      const { promisifyRequest, store } = await open();
      await store("readwrite", (records) => {
        for (const entry of entries) {
          const request = records.get(keyOf(entry));
          request.addEventListener("success", () => act(records, entry, request.result));
        }
        return promisifyRequest(records.transaction);
      });
    });

  return {
    read: () =>
      attempt(async () => {
        const { values, store } = await open();
        return (await values<unknown>(store)).filter(isEntry);
      }),
    write: (entries) =>
      attempt(async () => {
        const { setMany, store } = await open();
        await setMany(
          entries.map((entry) => [keyOf(entry), entry]),
          store,
        );
      }),
    fill: (entries) =>
      withEach(entries, (records, entry, there) => {
        if (there === undefined) records.put(entry, keyOf(entry));
      }),
    remove: (entries) =>
      withEach(entries, (records, entry, there) => {
        if (isEntry(there) && there.written === entry.written) records.delete(keyOf(entry));
      }),
  };
}

/** A page has one entry on an annotation, its last. */
export const keyOf = ({ id, replica }: JournalEntry): string => `${replica} ${id}`;

const openStore = async (databases: () => Promise<IDBFactory>) => {
  const idb = await waitForIdb();
  let opened: Promise<IDBDatabase> | undefined;
  const database = async () => {
    const request = (await databases()).open("hashiya-journal");
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const found = await idb.promisifyRequest(request);
    found.addEventListener("close", () => (opened = undefined));
    return found;
  };
  // Written to the system, not through to the disk: a killed browser loses nothing of it.
  const store: UseStore = async (mode, act) => {
    const found = await (opened ??= database().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
    return act(found.transaction(STORE, mode, { durability: "relaxed" }).objectStore(STORE));
  };
  return { ...idb, store };
};

const isEntry = (value: unknown): value is JournalEntry =>
  typeof value === "object" &&
  value !== null &&
  ["id", "replica", "text", "written"].every(
    (name) => typeof Object.getOwnPropertyDescriptor(value, name)?.value === "string",
  );

async function attempt<Value>(act: () => Promise<Value>): Promise<Result<Value, "failed">> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("IndexedDB does not answer")), LONGEST_WAIT_MS);
  });
  try {
    return ok(await Promise.race([act(), tooLong]));
  } catch {
    return failed("failed");
  } finally {
    clearTimeout(timer);
  }
}
