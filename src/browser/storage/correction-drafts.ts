import { askForIdb, idbStore } from "./idb";
import type { Correction } from "../../core/library/correcting";

/** Corrections of a text that were not saved as its words yet. */
export type CorrectionDraft = Correction & {
  /** The edition that they were begun on. */
  readonly edition: string;
};

const open = idbStore("hashiya-corrections", "drafts", askForIdb);

const isDraft = (kept: unknown): kept is CorrectionDraft =>
  typeof kept === "object" &&
  kept !== null &&
  "edition" in kept &&
  "blocks" in kept &&
  Array.isArray(kept.blocks) &&
  kept.blocks.length > 0 &&
  "pages" in kept &&
  Array.isArray(kept.pages);

/** In IndexedDB, by the text's id. Where the browser keeps nothing there is none, and the page asks before it is left. */
export const correctionDrafts = {
  async read(id: string): Promise<CorrectionDraft | undefined> {
    try {
      const { get, store } = await open();
      const kept = await get<unknown>(id, store);
      return isDraft(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  },
  async write(id: string, draft: CorrectionDraft | undefined): Promise<void> {
    try {
      const { set, del, store } = await open();
      await (draft ? set(id, draft, store) : del(id, store));
    } catch {
      // The guard on leaving stands as long as the page does.
    }
  },
};
