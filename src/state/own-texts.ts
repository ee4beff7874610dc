import * as v from "valibot";
import type { ArchiveFault, TextArchive } from "../browser/text-archive";
import type { BroughtText } from "../core/library/brought-text";
import {
  editionOfBlocks,
  ownTextFrom,
  ownTextRecord,
  parseOwnText,
  summaryOf,
  type OwnText,
  type OwnTextSummary,
  type TextDetails,
} from "../core/library/own-text";
import { isOwnTextId } from "../core/library/own-text-id";
import { failed, ok, type Result } from "../core/result";
import { observable } from "./observable";

export type OwnTextsState = {
  /** `blocked`: the browser lets nothing be kept, so that nothing is known of earlier visits. */
  readonly disk: "opening" | "ready" | "blocked";
  /** By id. */
  readonly texts: ReadonlyMap<string, OwnTextSummary>;
};

/** A removed text, for as long as it can be put back. */
export type RemovedText = { readonly id: string; readonly record: string };

/** What a text was until a time (ISO 8601, UTC). */
export type EarlierText = { readonly until: string; readonly own: OwnText };

/** The texts that the reader brought in. */
export type OwnTexts = {
  get(): OwnTextsState;
  subscribe(listener: () => void): () => void;
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
  ): Promise<Result<void, ArchiveFault | "unreadable">>;
  /** What stood in a text's place before, and until when, the latest first. */
  earlier(id: string): Promise<readonly EarlierText[]>;
  /** The text whole. */
  read(id: string): Promise<Result<OwnText, ArchiveFault | "unreadable">>;
  /** Says anew what a text is called; its words, and so its edition, stay. */
  rename(id: string, details: TextDetails): Promise<Result<void, ArchiveFault | "unreadable">>;
  remove(id: string): Promise<Result<RemovedText, ArchiveFault | "unreadable">>;
  putBack(removed: RemovedText): Promise<Result<void, ArchiveFault | "unreadable">>;
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

const earlierSchema = v.object({ at: v.string(), own: v.string() });

function parseEarlier(text: string): readonly EarlierText[] {
  try {
    const { at, own } = v.parse(earlierSchema, JSON.parse(text));
    const parsed = parseOwnText(own);
    return parsed.ok ? [{ until: at, own: parsed.value }] : [];
  } catch {
    return [];
  }
}

const summarySchema = v.object({
  id: v.pipe(v.string(), v.check(isOwnTextId)),
  headline: v.string(),
  author: v.exactOptional(v.string()),
  inLanguage: v.string(),
  edition: v.string(),
  added: v.string(),
  words: v.number(),
  size: v.number(),
});

export function createOwnTexts({ archive, newId, now }: Options): OwnTexts {
  const state = observable<OwnTextsState>({ disk: "opening", texts: new Map() });

  async function readAll() {
    const listed = await archive.list();
    if (!listed.ok) return state.set({ disk: "blocked", texts: new Map() });
    const texts = new Map<string, OwnTextSummary>();
    for (const [id, summary] of listed.value) {
      const checked = v.safeParse(summarySchema, summary);
      if (checked.success) texts.set(id, checked.output);
    }
    state.set({ disk: "ready", texts });
  }

  async function write(own: OwnText): Promise<Result<void, ArchiveFault>> {
    const summary = summaryOf(own);
    const written = await archive.write(summary.id, ownTextRecord(own), summary);
    if (written.ok) {
      const { texts } = state.get();
      state.set({ disk: "ready", texts: new Map(texts).set(summary.id, summary) });
    }
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
      const edition = editionOfBlocks(blocks);
      return [...state.get().texts.values()].find((it) => it.edition === edition)?.id;
    },
    read,
    async earlier(id) {
      const kept = await archive.readEarlier(id);
      return (kept.ok ? kept.value : []).flatMap(parseEarlier);
    },
    async replace(id, { blocks, pages }) {
      const own = await read(id);
      if (!own.ok) return own;
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
    async remove(id) {
      const kept = await archive.read(id);
      if (!kept.ok) return kept;
      if (kept.value === undefined) return failed("unreadable");
      const removed = await archive.remove(id);
      if (!removed.ok) return removed;
      const texts = new Map(state.get().texts);
      texts.delete(id);
      state.set({ ...state.get(), texts });
      return ok({ id, record: kept.value });
    },
    async putBack({ record }) {
      const own = parseOwnText(record);
      return own.ok ? write(own.value) : own;
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
