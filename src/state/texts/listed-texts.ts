import type { TextArchive } from "../../browser/storage/text-archive";
import { parseRemoved, parseSummary, type RemovedText } from "../../core/library/kept-texts";
import type { OwnTextSummary } from "../../core/library/own-text";
import { observable, type Observable } from "../../core/observable";

export type OwnTextsState = {
  /** `blocked`: the browser lets nothing be kept, so that nothing is known of earlier visits. */
  readonly disk: "opening" | "ready" | "blocked";
  /** By id. */
  readonly texts: ReadonlyMap<string, OwnTextSummary>;
  /** Those in the bin, by id. */
  readonly removed: ReadonlyMap<string, RemovedText>;
};

/** What is listed of the texts of one's own and of those in the bin, without opening any. */
export type ListedTexts = Observable<OwnTextsState> & {
  /** As `subscribe`, but for what is found when the program starts. */
  onChange(listener: () => void): () => void;
  /** Lists a text, or what lies in the bin, anew; with neither it is gone. */
  move(id: string, to: { text?: OwnTextSummary; removed?: RemovedText }): void;
  /** Resolves when what earlier visits left is listed. */
  readonly ready: Promise<void>;
};

export function createListedTexts(
  archive: Pick<TextArchive, "list" | "listBin" | "subscribe">,
): ListedTexts {
  const state = observable<OwnTextsState>({
    disk: "opening",
    texts: new Map(),
    removed: new Map(),
  });
  /** How often this page changed what is listed: what was read before is older than that. */
  let moves = 0;

  async function readAll(): Promise<void> {
    const before = moves;
    const [listed, binned] = await Promise.all([archive.list(), archive.listBin()]);
    if (!listed.ok) return state.set({ disk: "blocked", texts: new Map(), removed: new Map() });
    const texts = readable(listed.value, parseSummary);
    const removed = readable(binned.ok ? binned.value : new Map(), parseRemoved);
    if (moves !== before) return readAll();
    state.set({ disk: "ready", texts, removed });
  }

  const ready = readAll();
  archive.subscribe(() => void readAll());

  return {
    get: state.get,
    subscribe: state.subscribe,
    onChange(listener) {
      let isOpen = state.get().disk !== "opening";
      return state.subscribe(() => {
        if (isOpen) listener();
        isOpen = state.get().disk !== "opening";
      });
    },
    move(id, { text, removed }) {
      moves += 1;
      const now = { texts: new Map(state.get().texts), removed: new Map(state.get().removed) };
      now.texts.delete(id);
      now.removed.delete(id);
      if (text) now.texts.set(id, text);
      if (removed) now.removed.set(id, removed);
      state.set({ disk: "ready", ...now });
    },
    ready,
  };
}

/** What can be read of what was kept, by id. */
function readable<Read>(
  kept: ReadonlyMap<string, unknown>,
  parse: (text: unknown) => Read | undefined,
): ReadonlyMap<string, Read> {
  const read = new Map<string, Read>();
  for (const [id, text] of kept) {
    const checked = parse(text);
    if (checked) read.set(id, checked);
  }
  return read;
}
