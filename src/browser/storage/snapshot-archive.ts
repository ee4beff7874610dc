import { failed, ok, type Result } from "../../core/result";
import { idbStore, waitForIdb } from "./idb";

/** One day's copy as it lies in IndexedDB. */
export type ArchivedSnapshot = {
  /** `2026-11-22`, and more where that day's copy could not be read and was left. */
  readonly day: string;
  readonly made: string;
  readonly annotations: number;
  /** Annotations with the tombstones among them, and the day of use; earlier versions told neither. */
  readonly records?: number;
  readonly turn?: number;
  readonly file: Uint8Array<ArrayBuffer>;
};

/** Copies of everything by day. `failed`: IndexedDB is refused (some private windows), or full. */
export type SnapshotArchive = {
  list(): Promise<Result<readonly ArchivedSnapshot[], "failed">>;
  /** Succeeds only when the copy reads back. */
  write(snapshot: ArchivedSnapshot): Promise<Result<void, "failed">>;
  remove(days: readonly string[]): Promise<Result<void, "failed">>;
};

export function snapshotArchive(): SnapshotArchive {
  const open = idbStore("hashiya-snapshots", "days", waitForIdb);

  return {
    list: () =>
      attempt(async () => {
        const { values, store } = await open();
        return (await values<unknown>(store)).filter(isSnapshot);
      }),
    write: (snapshot) =>
      attempt(async () => {
        const { get, set, store } = await open();
        await set(snapshot.day, snapshot, store);
        const back: unknown = await get(snapshot.day, store);
        if (!isSnapshot(back) || back.file.length !== snapshot.file.length)
          throw new Error("the snapshot does not read back");
      }),
    remove: (days) =>
      attempt(async () => {
        const { delMany, store } = await open();
        await delMany([...days], store);
      }),
  };
}

const isSnapshot = (value: unknown): value is ArchivedSnapshot =>
  typeof value === "object" &&
  value !== null &&
  "day" in value &&
  typeof value.day === "string" &&
  "made" in value &&
  typeof value.made === "string" &&
  "annotations" in value &&
  typeof value.annotations === "number" &&
  (!("records" in value) || typeof value.records === "number") &&
  (!("turn" in value) || typeof value.turn === "number") &&
  "file" in value &&
  value.file instanceof Uint8Array;

async function attempt<Value>(act: () => Promise<Value>): Promise<Result<Value, "failed">> {
  try {
    return ok(await act());
  } catch {
    return failed("failed");
  }
}
