import type { UseStore } from "idb-keyval";
import { late } from "../net/late";

type Library = typeof import("idb-keyval");

/** A store of IndexedDB, with what the library can do with it. */
export type OpenStore = Library & { readonly store: UseStore };

const part = late(() => import("idb-keyval"));

/** The library that speaks with IndexedDB, for what can wait until it comes. */
export const waitForIdb: () => Promise<Library> = part.bring;

/** The same, for what nobody can wait for: it fails where the library does not come, and the next call asks anew. */
export const askForIdb = (): Promise<Library> => import("idb-keyval");

/** The way to the one store of a database, which is opened when it is first asked for. */
export function idbStore(
  database: string,
  name: string,
  library: () => Promise<Library>,
): () => Promise<OpenStore> {
  let opened: Promise<OpenStore> | undefined;
  const open = async () => {
    const idb = await library();
    return { ...idb, store: idb.createStore(database, name) };
  };
  return () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}
