import { failed, ok, type Result } from "../../core/result";
import { askForIdb, idbStore } from "./idb";

/** Why a text is not kept: the browser's room is full, or it lets nothing be kept. */
export type ArchiveFault = "full" | "blocked";

/**
 * The texts of one's own in IndexedDB: localStorage has no room for a book. Each lies under its id
 * with what a list tells of it, both written in one transaction.
 */
export type TextArchive = {
  /** What the list tells of each, as it was written. */
  list(): Promise<Result<ReadonlyMap<string, unknown>, ArchiveFault>>;
  /** Undefined where there is none. */
  read(id: string): Promise<Result<string | undefined, ArchiveFault>>;
  /** Succeeds only when the transaction is complete and the text reads back. */
  write(id: string, text: string, summary: unknown): Promise<Result<void, ArchiveFault>>;
  /** The texts that stood under an id before, the latest first. */
  readEarlier(id: string): Promise<Result<readonly string[], ArchiveFault>>;
  writeEarlier(id: string, texts: readonly string[]): Promise<Result<void, ArchiveFault>>;
  /** What was said of each text that lies in the bin when it was put there. */
  listBin(): Promise<Result<ReadonlyMap<string, unknown>, ArchiveFault>>;
  /** Puts a text into the bin: it is neither listed nor read, and stays, with those that stood there before. */
  putInBin(id: string, about: unknown): Promise<Result<void, ArchiveFault>>;
  /** The text of one that lies in the bin; undefined where there is none. */
  readFromBin(id: string): Promise<Result<string | undefined, ArchiveFault>>;
  /** Takes a text away for good, with those that stood there before. */
  remove(id: string): Promise<Result<void, ArchiveFault>>;
  /** Hears that another tab changed something. */
  subscribe(listener: () => void): () => void;
};

const SUMMARY = "summary:";
const TEXT = "text:";
const EARLIER = "earlier:";
/** What is said of a text in the bin; its words stay where they are. */
const BIN = "bin:";
const CHANNEL = "hashiya-texts";

export function textArchive(): TextArchive {
  const open = idbStore("hashiya-texts", "texts", askForIdb);
  const tell = () => {
    const channel = new BroadcastChannel(CHANNEL);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    channel.postMessage("changed");
    channel.close();
  };

  const listOf = (kind: string) =>
    attempt(async () => {
      const { keys, getMany, store } = await open();
      const names = (await keys<string>(store)).filter((key) => key.startsWith(kind));
      const told = await getMany<unknown>(names, store);
      return new Map(names.map((name, at) => [name.slice(kind.length), told[at]]));
    });
  const readOf = (id: string, isInBin: boolean) =>
    attempt(async () => {
      const { getMany, store } = await open();
      const [text, binned] = await getMany<unknown>([TEXT + id, BIN + id], store);
      return typeof text === "string" && (binned !== undefined) === isInBin ? text : undefined;
    });

  return {
    list: () => listOf(SUMMARY),
    listBin: () => listOf(BIN),
    read: (id) => readOf(id, false),
    readFromBin: (id) => readOf(id, true),
    putInBin: (id, about) =>
      attempt(async () => {
        const { promisifyRequest, store } = await open();
        await store("readwrite", (kept) => {
          kept.put(about, BIN + id);
          kept.delete(SUMMARY + id);
          return promisifyRequest(kept.transaction);
        });
        tell();
      }),
    write: (id, text, summary) =>
      attempt(async () => {
        const { get, promisifyRequest, store } = await open();
        await store("readwrite", (kept) => {
          kept.put(text, TEXT + id);
          kept.put(summary, SUMMARY + id);
          kept.delete(BIN + id);
          return promisifyRequest(kept.transaction);
        });
        if ((await get(TEXT + id, store)) !== text) throw new Error("the text does not read back");
        tell();
      }),
    readEarlier: (id) =>
      attempt(async () => {
        const { get, store } = await open();
        const texts: unknown = await get(EARLIER + id, store);
        return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
      }),
    writeEarlier: (id, texts) =>
      attempt(async () => {
        const { set, store } = await open();
        await set(EARLIER + id, texts, store);
      }),
    remove: (id) =>
      attempt(async () => {
        const { delMany, store } = await open();
        await delMany([TEXT + id, SUMMARY + id, EARLIER + id, BIN + id], store);
        tell();
      }),
    subscribe(listener) {
      const channel = new BroadcastChannel(CHANNEL);
      channel.addEventListener("message", listener);
      return () => channel.close();
    },
  };
}

async function attempt<Value>(act: () => Promise<Value>): Promise<Result<Value, ArchiveFault>> {
  try {
    return ok(await act());
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return failed(isFull ? "full" : "blocked");
  }
}
