import { askForIdb, idbStore } from "./idb";

/**
 * The texts of editions that the reader's annotations were made on, by edition, so that a place
 * can be followed from an old text into a new one. They lie in IndexedDB: localStorage has no room.
 */
export type EditionArchive = {
  /** Undefined where this browser does not hold the edition, or lets nothing be kept. */
  read(edition: string): Promise<string | undefined>;
  /** Keeps a text. That it could not be kept is no fault: places are then searched for. */
  keep(edition: string, text: string): Promise<void>;
  /** Forgets all editions but these. */
  retain(editions: ReadonlySet<string>): Promise<void>;
};

export function editionArchive(): EditionArchive {
  const open = idbStore("hashiya-editions", "texts", askForIdb);

  return {
    read: (edition) =>
      attempt(async () => {
        const { get, store } = await open();
        const text: unknown = await get(edition, store);
        return typeof text === "string" ? text : undefined;
      }),
    keep: (edition, text) =>
      attempt(async () => {
        const { get, set, store } = await open();
        if ((await get(edition, store)) !== text) await set(edition, text, store);
      }),
    retain: (editions) =>
      attempt(async () => {
        const { keys, delMany, store } = await open();
        const held = await keys<string>(store);
        await delMany(
          held.filter((edition) => !editions.has(edition)),
          store,
        );
      }),
  };
}

/** IndexedDB is refused in some private windows, and may be full: each of its promises can fail. */
async function attempt<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
