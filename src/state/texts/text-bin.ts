import type { ArchiveFault, TextArchive } from "../../browser/storage/text-archive";
import { parseOwnText, summaryOf, type OwnText } from "../../core/library/own-text";
import { failed, ok, type Result } from "../../core/result";
import type { ListedTexts } from "./listed-texts";

/** Texts of one's own on their way to the bin, in it, and out of it. */
export type TextBin = {
  /** Puts a text into the bin; `notes` go there with it, by id. */
  remove(id: string, notes: readonly string[]): Promise<Result<void, ArchiveFault | "unreadable">>;
  /** Takes a text out of the bin; answers with the notes that went there with it. */
  putBack(id: string): Promise<Result<readonly string[], ArchiveFault | "unreadable">>;
  /** Since when each lies in the bin (ISO 8601, UTC), by id. */
  inBin(): ReadonlyMap<string, string>;
  /** Forgets those of the bin that are named. */
  purge(isNamed: (id: string, deleted: string) => boolean): Promise<void>;
};

type Options = {
  readonly archive: Pick<TextArchive, "putInBin" | "readFromBin" | "remove">;
  readonly listed: Pick<ListedTexts, "get" | "move">;
  readonly read: (id: string) => Promise<Result<OwnText, ArchiveFault | "unreadable">>;
  readonly write: (own: OwnText) => Promise<Result<void, ArchiveFault>>;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

export function createTextBin({ archive, listed, read, write, now }: Options): TextBin {
  return {
    async remove(id, notes) {
      const own = await read(id);
      // What cannot be read is known by what is listed of it.
      const summary = own.ok ? summaryOf(own.value) : listed.get().texts.get(id);
      if (!summary) return failed("unreadable");
      const removed = { summary, deleted: now(), notes };
      const put = await archive.putInBin(id, removed);
      if (put.ok) listed.move(id, { removed });
      return put;
    },
    async putBack(id) {
      const kept = await archive.readFromBin(id);
      if (!kept.ok) return kept;
      const own = parseOwnText(kept.value ?? "");
      if (!own.ok) return own;
      const notes = listed.get().removed.get(id)?.notes ?? [];
      const written = await write(own.value);
      return written.ok ? ok(notes) : written;
    },
    inBin: () => new Map([...listed.get().removed].map(([id, { deleted }]) => [id, deleted])),
    async purge(isNamed) {
      for (const [id, { deleted }] of listed.get().removed) {
        if (!isNamed(id, deleted)) continue;
        // oxlint-disable-next-line no-await-in-loop -- seldom more than one
        const gone = await archive.remove(id);
        if (gone.ok) listed.move(id, {});
      }
    },
  };
}
