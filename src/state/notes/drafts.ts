import type { KeyedStorage, WriteFault } from "../../browser/storage/local-storage";
import {
  draftText,
  FIRST_VERSION,
  mergeDrafts,
  readDraft,
  type DraftPart,
  type ReadDraft,
} from "../../core/record/draft-record";
import { lastStamps, type Stamp } from "../../core/record/stamp";
import { failed, ok, type Result } from "../../core/result";
import { changedMap, growingMap } from "./changed-map";
import { observable, type Observable } from "../../core/observable";

/** Why a draft was not kept: the browser refused, or a newer version's draft stands there. */
export type DraftFault = WriteFault | "newer-version";

/** A note as far as it is written. */
export type Draft = {
  readonly text: string;
  /** Whether the annotation was made for this note: giving the draft up then deletes it too. */
  readonly isNew: boolean;
  /**
   * The note as it was when the draft was begun: hand it to `AnnotationStore.setNote` as `instead`,
   * so that what another page saved meanwhile is kept. Set by the first `write`.
   */
  readonly base?: string;
  /** What other open pages are writing on the same note, the latest first; absent where none is. */
  readonly others?: readonly string[];
  /** Why the draft was not kept; absent where it was. */
  readonly fault?: DraftFault;
};

/** The notes that are being written, by annotation id: an editor is open where there is a draft. */
export type Drafts = Observable<ReadonlyMap<string, Draft>> & {
  /** Kept as one types, so that a crash or a reload costs nothing. */
  write(id: string, draft: Pick<Draft, "text" | "isNew" | "base">): void;
  /** Gives this page's draft up; what other pages write on the same note stays. */
  discard(id: string): void;
  /** Whether the browser holds the draft as it is on screen; true where there is none. */
  isKept(id: string): boolean;
  /** The drafts' records as they are stored, by annotation id. */
  stored(): ReadonlyMap<string, string>;
  /** Takes over a backup's records where nothing is being written here. */
  receive(records: ReadonlyMap<string, string>): void;
  /** The ids of the drafts that were written or given up on this page since the last call. */
  takeWritten(): readonly string[];
  /** What this page wrote of a draft, and the writes that it replaced or gave up. */
  own(id: string): OwnDraft;
  /** Makes these the draft's parts, on the disk and here; what this page writes on it must be among them. */
  put(id: string, parts: readonly DraftPart[], torn?: string): void;
};

export type OwnDraft = { readonly part?: DraftPart; readonly gone: readonly Stamp[] };

/** What the disk holds of a draft besides what this page shows. */
type Rest = {
  readonly parts: readonly DraftPart[];
  readonly revision: number;
  readonly torn: string | undefined;
};

type Options = {
  readonly disk: KeyedStorage;
  /** The name of this page as a writer. */
  readonly replica: string;
};

const nothing = (): ReadDraft => ({ status: "usable", parts: [] });

export function createDrafts({ disk, replica }: Options): Drafts {
  /** What this page shows of each draft: its own part, or the one that it found at its start. */
  const shown = new Map<string, DraftPart>();
  const drafts = observable<ReadonlyMap<string, Draft>>(new Map());
  const written = new Set<string>();
  /** By draft, the writes that were replaced or given up here. */
  const gone = new Map<string, readonly Stamp[]>();

  /** All first versions' drafts bear one stamp: it does not tell one of them from the next. */
  function giveUp(id: string, part: DraftPart | undefined) {
    if (part && part.replica !== FIRST_VERSION)
      gone.set(id, lastStamps([part, ...(gone.get(id) ?? [])].map(stampOf)));
  }

  const readAt = (id: string): ReadDraft | undefined => {
    const looked = disk.look(id);
    if (!looked.ok) return undefined;
    return looked.value === null ? nothing() : readDraft(looked.value);
  };

  /** A draft as it is on screen; undefined where none is shown. */
  function draftOf(id: string, parts: readonly DraftPart[], fault?: DraftFault): Draft | undefined {
    const mine = shown.get(id);
    const others = mine ? othersThan(mine, parts) : [];
    return (
      mine && {
        text: mine.text,
        isNew: mine.isNew,
        ...(mine.base !== undefined && { base: mine.base }),
        ...(others.length > 0 && { others }),
        ...(fault !== undefined && { fault }),
      }
    );
  }
  const show = (id: string, parts: readonly DraftPart[], fault?: DraftFault) =>
    drafts.set(changedMap(drafts.get(), id, draftOf(id, parts, fault)));

  /** What the disk holds besides what this page shows: others' parts, and what cannot be read. */
  function rest(id: string): Result<Rest, DraftFault> {
    const looked = disk.look(id);
    if (!looked.ok) return looked;
    const read = looked.value === null ? nothing() : readDraft(looked.value);
    if (read.status === "newer-version") return failed(read.status);
    if (read.status === "unreadable")
      return ok({ parts: [], revision: 0, torn: looked.value ?? undefined });
    const mine = shown.get(id);
    const parts = read.parts.filter(
      (part) => part.replica !== replica && !(mine && isSamePart(part, mine)),
    );
    return ok({ parts, revision: read.parts[0]?.revision ?? 0, torn: read.torn });
  }

  /** What is there at the start. */
  function found(): ReadonlyMap<string, Draft> {
    const all = growingMap<string, Draft>();
    for (const [id, text] of disk.entries()) {
      const read = readDraft(text);
      const [latest] = read.status === "usable" ? read.parts : [];
      if (!latest || read.status !== "usable") continue;
      shown.set(id, latest);
      all.set(id, draftOf(id, read.parts));
    }
    return all.whole();
  }

  /** Takes over what others write; where two pages crossed, this page's part is written again. */
  function hear(id: string, text: string | null | undefined) {
    const mine = shown.get(id);
    const read = readAt(id);
    if (!mine || read?.status !== "usable") return;
    if (mine.replica !== replica) return follow(id, mine, read.parts);
    const told = readDraft(text ?? "");
    const others = told.status === "usable" ? told.parts : [];
    const parts = mergeDrafts(read.parts, others, [mine]);
    if (draftText(parts) === draftText(read.parts)) return show(id, parts);
    // The other page may have given it up as one that it had found: this one writes on.
    const isKnown = others.some((part) => part.replica === replica);
    const again = isKnown ? [] : [{ ...mine, revision: mine.revision + 1 }];
    put(id, mergeDrafts(parts, again), read.torn);
  }

  function put(id: string, parts: readonly DraftPart[], torn?: string) {
    const isEmpty = parts.length === 0 && torn === undefined;
    const kept = isEmpty ? disk.remove(id) : disk.write(id, draftText(parts, torn));
    const mine = parts.find((part) => part.replica === replica);
    const part = mine ?? parts[0];
    if (mine && mine.revision !== shown.get(id)?.revision) written.add(id);
    if (part) shown.set(id, part);
    else shown.delete(id);
    show(id, parts, kept.ok ? undefined : kept.fault);
  }

  /** A draft that was found and not touched here is its writer's: it changes and goes with that one. */
  function follow(id: string, found: DraftPart, parts: readonly DraftPart[]) {
    const now = parts.find((part) => part.replica === found.replica);
    if (now) shown.set(id, now);
    else shown.delete(id);
    show(id, parts);
  }

  /** Written on this page: a draft that was given up and comes from a backup is not that one any more. */
  function anew(id: string, parts: readonly DraftPart[]): readonly DraftPart[] {
    const past = Math.max(0, ...(gone.get(id) ?? []).map((it) => it.revision));
    return parts.map((part, at) => ({
      ...part,
      replica: at === 0 ? replica : `${replica}.${at}`,
      revision: past + part.revision,
    }));
  }

  drafts.set(found());
  disk.subscribe((id, text) => {
    for (const each of id === undefined ? shown.keys() : [id]) hear(each, text);
  });

  return {
    get: drafts.get,
    subscribe: drafts.subscribe,
    write(id, { text, isNew, base }) {
      const before = shown.get(id);
      const there = rest(id);
      const known = there.ok ? there.value : undefined;
      const past = [known, before, ...(gone.get(id) ?? [])].map((it) => it?.revision ?? 0);
      const revision = Math.max(...past) + 1;
      const begun = before ? before.base : (base ?? (isNew ? "" : text));
      const mine = { replica, revision, text, isNew, ...(begun !== undefined && { base: begun }) };
      const parts = [mine, ...(known?.parts ?? [])];
      const kept = there.ok ? disk.write(id, draftText(parts, known?.torn)) : there;
      if (before?.replica !== replica) giveUp(id, before);
      shown.set(id, mine);
      written.add(id);
      show(id, parts, kept.ok ? undefined : kept.fault);
    },
    discard(id) {
      const there = rest(id);
      giveUp(id, shown.get(id));
      written.add(id);
      shown.delete(id);
      if (there.ok && there.value.parts.length === 0 && there.value.torn === undefined)
        disk.remove(id);
      else if (there.ok) disk.write(id, draftText(there.value.parts, there.value.torn));
      show(id, []);
    },
    isKept: (id) => drafts.get().get(id)?.fault === undefined,
    stored: () => new Map(disk.entries()),
    receive(records) {
      for (const [id, text] of records) {
        const read = readDraft(text);
        if (shown.has(id) || read.status !== "usable" || disk.read(id) !== null) continue;
        put(id, anew(id, read.parts), read.torn);
      }
    },
    takeWritten() {
      const taken = [...written];
      written.clear();
      return taken;
    },
    own(id) {
      const part = shown.get(id);
      return { ...(part?.replica === replica && { part }), gone: gone.get(id) ?? [] };
    },
    put,
  };
}

const stampOf = ({ replica, revision }: Stamp): Stamp => ({ replica, revision });

const isSamePart = (a: DraftPart, b: DraftPart): boolean =>
  a.replica === b.replica && a.revision === b.revision;

/** The other texts, each once, and none that says the same. */
const othersThan = (mine: DraftPart, parts: readonly DraftPart[]): readonly string[] => [
  ...new Set(
    parts
      .filter(({ replica, text }) => replica !== mine.replica && text !== mine.text)
      .map(({ text }) => text),
  ),
];
