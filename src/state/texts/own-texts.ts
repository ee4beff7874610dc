import type { ArchiveFault, TextArchive } from "../../browser/storage/text-archive";
import type { BroughtText } from "../../core/library/brought-text";
import {
  editionOfBlocks,
  ownTextFrom,
  ownTextRecord,
  parseOwnText,
  summaryOf,
  type OwnText,
  type OwnTextSummary,
  type TextDetails,
} from "../../core/library/own-text";
import {
  parseEarlier,
  parseRemoved,
  parseSummary,
  type EarlierText,
  type RemovedText,
} from "../../core/library/kept-texts";
import { failed, ok, type Result } from "../../core/result";
import { observable, type Observable } from "../../core/observable";

export type OwnTextsState = {
  /** `blocked`: the browser lets nothing be kept, so that nothing is known of earlier visits. */
  readonly disk: "opening" | "ready" | "blocked";
  /** By id. */
  readonly texts: ReadonlyMap<string, OwnTextSummary>;
  /** Those in the bin, by id. */
  readonly removed: ReadonlyMap<string, RemovedText>;
};

/** The texts that the reader brought in. */
export type OwnTexts = Observable<OwnTextsState> & {
  /** As `subscribe`, but for what is found when the program starts. */
  onChange(listener: () => void): () => void;
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
  /** Puts a text into the bin; `notes` go there with it, by id. */
  remove(id: string, notes: readonly string[]): Promise<Result<void, ArchiveFault | "unreadable">>;
  /** Takes a text out of the bin; answers with the notes that went there with it. */
  putBack(id: string): Promise<Result<readonly string[], ArchiveFault | "unreadable">>;
  /** Since when each lies in the bin (ISO 8601, UTC), by id. */
  inBin(): ReadonlyMap<string, string>;
  /** Forgets those of the bin that are named. */
  purge(isNamed: (id: string, deleted: string) => boolean): Promise<void>;
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
    const texts = new Map<string, OwnTextSummary>();
    for (const [id, summary] of listed.value) {
      const checked = parseSummary(summary);
      if (checked) texts.set(id, checked);
    }
    const removed = new Map<string, RemovedText>();
    for (const [id, about] of binned.ok ? binned.value : []) {
      const checked = parseRemoved(about);
      if (checked) removed.set(id, checked);
    }
    if (moves !== before) return readAll();
    state.set({ disk: "ready", texts, removed });
  }

  /** Lists a text, or what lies in the bin, anew. */
  function moveTo(id: string, to: { text?: OwnTextSummary; removed?: RemovedText }) {
    moves += 1;
    const texts = new Map(state.get().texts);
    const removed = new Map(state.get().removed);
    texts.delete(id);
    removed.delete(id);
    if (to.text) texts.set(id, to.text);
    if (to.removed) removed.set(id, to.removed);
    state.set({ disk: "ready", texts, removed });
  }

  async function write(own: OwnText): Promise<Result<void, ArchiveFault>> {
    const summary = summaryOf(own);
    const written = await archive.write(summary.id, ownTextRecord(own), summary);
    if (written.ok) moveTo(summary.id, { text: summary });
    return written;
  }

  async function read(id: string): Promise<Result<OwnText, ArchiveFault | "unreadable">> {
    const kept = await archive.read(id);
    if (!kept.ok) return kept;
    return kept.value === undefined ? failed("unreadable") : parseOwnText(kept.value);
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
    sameAs(blocks) {
      if (state.get().texts.size === 0) return undefined;
      const edition = editionOfBlocks(blocks);
      return [...state.get().texts.values()].find((it) => it.edition === edition)?.id;
    },
    read,
    async earlier(id) {
      const kept = await archive.readEarlier(id);
      return (kept.ok ? kept.value : []).flatMap(parseEarlier);
    },
    async replace(id, { blocks, pages }, began) {
      const own = await read(id);
      if (!own.ok) return own;
      if (began !== undefined && editionOfBlocks(own.value.article.blocks) !== began)
        return failed("changed");
      const written = await write({
        ...own.value,
        pages,
        article: { ...own.value.article, blocks: [...blocks] },
      });
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
    async rename(id, { headline, author, inLanguage }) {
      const own = await read(id);
      if (!own.ok) return own;
      const { author: _, ...article } = own.value.article;
      const name = headline.trim() || article.headline;
      const told = author.trim() ? { author: author.trim() } : {};
      return write({
        ...own.value,
        article: { ...article, ...told, headline: name, inLanguage },
      });
    },
    async remove(id, notes) {
      const own = await read(id);
      // What cannot be read is known by what is listed of it.
      const summary = own.ok ? summaryOf(own.value) : state.get().texts.get(id);
      if (!summary) return failed("unreadable");
      const removed = { summary, deleted: now(), notes };
      const put = await archive.putInBin(id, removed);
      if (put.ok) moveTo(id, { removed });
      return put;
    },
    async putBack(id) {
      const kept = await archive.readFromBin(id);
      if (!kept.ok) return kept;
      const own = parseOwnText(kept.value ?? "");
      if (!own.ok) return own;
      const notes = state.get().removed.get(id)?.notes ?? [];
      const written = await write(own.value);
      return written.ok ? ok(notes) : written;
    },
    inBin: () => new Map([...state.get().removed].map(([id, { deleted }]) => [id, deleted])),
    async purge(isNamed) {
      for (const [id, { deleted }] of state.get().removed) {
        if (!isNamed(id, deleted)) continue;
        // oxlint-disable-next-line no-await-in-loop -- seldom more than one
        const gone = await archive.remove(id);
        if (gone.ok) moveTo(id, {});
      }
    },
    async stored() {
      await ready;
      const kept = await Promise.all([...state.get().texts.keys()].map((id) => archive.read(id)));
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
