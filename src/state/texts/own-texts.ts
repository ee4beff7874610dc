import type { ArchiveFault, TextArchive } from "../../browser/storage/text-archive";
import type { BroughtText } from "../../core/library/brought-text";
import { renamed, reworded } from "../../core/library/changed-text";
import { parseEarlier, type EarlierText } from "../../core/library/kept-texts";
import {
  editionOfBlocks,
  ownTextFrom,
  ownTextRecord,
  parseOwnText,
  summaryOf,
  type OwnText,
  type TextDetails,
} from "../../core/library/own-text";
import { failed, ok, type Result } from "../../core/result";
import { createListedTexts, type ListedTexts } from "./listed-texts";
import { createTextBin, type TextBin } from "./text-bin";

/** The texts that the reader brought in. */
export type OwnTexts = Omit<ListedTexts, "move" | "ready"> &
  TextBin & {
    /** The id of a text of the same words that is here already. */
    sameAs(blocks: BroughtText["blocks"]): string | undefined;
    /** Keeps a text, under the id that it came with where it has one; answers with its id once it is kept. */
    add(
      brought: BroughtText,
      details: TextDetails,
      id?: string,
    ): Promise<Result<string, ArchiveFault>>;
    /** Puts other words in the place of a text's: a new edition of it, on which the notes find their places again. */
    replace(
      id: string,
      brought: Pick<BroughtText, "blocks" | "pages">,
      /** The edition that was corrected; where another stands by now, nothing is written. */
      began?: string,
    ): Promise<Result<void, ArchiveFault | "unreadable" | "changed">>;
    /** What stood in a text's place before, and until when, the latest first. */
    earlier(id: string): Promise<readonly EarlierText[]>;
    /** The text whole. */
    read(id: string): Promise<Result<OwnText, ArchiveFault | "unreadable">>;
    /** Says anew what a text is called; its words, and so its edition, stay. */
    rename(id: string, details: TextDetails): Promise<Result<void, ArchiveFault | "unreadable">>;
    /** All that is kept, as a backup holds it; what cannot be read now is not among it. */
    stored(): Promise<readonly string[]>;
    /** Keeps texts as a backup has them; answers with how many the browser did not keep. */
    restore(records: readonly string[]): Promise<number>;
  };

type Options = {
  readonly archive: TextArchive;
  readonly newId: () => string;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

/** Earlier wordings of one text: a book's take megabytes each. */
const MOST_EARLIER = 10;

export function createOwnTexts({ archive, newId, now }: Options): OwnTexts {
  const listed = createListedTexts(archive);
  const { get, subscribe, onChange, ready } = listed;

  async function write(own: OwnText): Promise<Result<void, ArchiveFault>> {
    const summary = summaryOf(own);
    const written = await archive.write(summary.id, ownTextRecord(own), summary);
    if (written.ok) listed.move(summary.id, { text: summary });
    return written;
  }

  async function read(id: string): Promise<Result<OwnText, ArchiveFault | "unreadable">> {
    const kept = await archive.read(id);
    if (!kept.ok) return kept;
    return kept.value === undefined ? failed("unreadable") : parseOwnText(kept.value);
  }

  return {
    get,
    subscribe,
    onChange,
    ...createTextBin({ archive, listed, read, write, now }),
    sameAs(blocks) {
      if (get().texts.size === 0) return undefined;
      const edition = editionOfBlocks(blocks);
      return [...get().texts.values()].find((it) => it.edition === edition)?.id;
    },
    read,
    async earlier(id) {
      const kept = await archive.readEarlier(id);
      return (kept.ok ? kept.value : []).flatMap(parseEarlier);
    },
    async replace(id, brought, began) {
      const own = await read(id);
      if (!own.ok) return own;
      if (began !== undefined && editionOfBlocks(own.value.article.blocks) !== began)
        return failed("changed");
      const written = await write(reworded(own.value, brought));
      // That an earlier wording cannot be kept is no reason to refuse the new one.
      if (written.ok) {
        const earlier = await archive.readEarlier(id);
        const kept = { at: now(), own: ownTextRecord(own.value) };
        const texts = [JSON.stringify(kept), ...(earlier.ok ? earlier.value : [])];
        await archive.writeEarlier(id, texts.slice(0, MOST_EARLIER));
      }
      return written;
    },
    async add(brought, details, id = `own-${newId()}`) {
      const own = ownTextFrom(brought, details, { id, added: now() });
      const written = await write(own);
      return written.ok ? ok(own.article.id) : written;
    },
    async rename(id, details) {
      const own = await read(id);
      return own.ok ? write(renamed(own.value, details)) : own;
    },
    async stored() {
      await ready;
      const kept = await Promise.all([...get().texts.keys()].map((id) => archive.read(id)));
      return kept.flatMap((it) => (it.ok && it.value !== undefined ? [it.value] : []));
    },
    async restore(records) {
      let unkept = 0;
      for (const record of records) {
        const own = parseOwnText(record);
        // One after the other: each may be a book.
        // oxlint-disable-next-line no-await-in-loop
        if (!own.ok || !(await write(own.value)).ok) unkept += 1;
      }
      return unkept;
    },
  };
}
