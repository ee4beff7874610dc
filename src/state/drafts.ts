import type { KeyedStorage, WriteFault } from "../browser/local-storage";
import {
  draftText,
  mergeDrafts,
  readDraft,
  type DraftPart,
  type ReadDraft,
} from "../core/annotation/draft-record";
import { failed, ok, type Result } from "../core/result";
import { changedMap } from "./changed-map";
import { observable, type Observable } from "./observable";

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
export type Drafts = Pick<Observable<ReadonlyMap<string, Draft>>, "get" | "subscribe"> & {
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
};

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

  const readAt = (id: string): ReadDraft | undefined => {
    const looked = disk.look(id);
    if (!looked.ok) return undefined;
    return looked.value === null ? nothing() : readDraft(looked.value);
  };

  function show(id: string, parts: readonly DraftPart[], fault?: DraftFault) {
    const mine = shown.get(id);
    const others = mine ? othersThan(mine, parts) : [];
    const draft = mine && {
      text: mine.text,
      isNew: mine.isNew,
      ...(mine.base !== undefined && { base: mine.base }),
      ...(others.length > 0 && { others }),
      ...(fault !== undefined && { fault }),
    };
    drafts.set(changedMap(drafts.get(), id, draft));
  }

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

  function take(id: string, read: ReadDraft | undefined) {
    const [latest] = read?.status === "usable" ? read.parts : [];
    if (!latest || read?.status !== "usable") return;
    shown.set(id, latest);
    show(id, read.parts);
  }

  /** Takes over what others write; where two pages crossed, this page's part is written again. */
  function hear(id: string, written: string | null | undefined) {
    const mine = shown.get(id);
    const read = readAt(id);
    if (!mine || read?.status !== "usable") return;
    if (mine.replica !== replica) return follow(id, mine, read.parts);
    const told = readDraft(written ?? "");
    const parts = mergeDrafts(read.parts, told.status === "usable" ? told.parts : [], [mine]);
    const isWhole = draftText(parts) === draftText(read.parts);
    const kept = isWhole ? undefined : disk.write(id, draftText(parts, read.torn));
    show(id, parts, kept?.ok === false ? kept.fault : undefined);
  }

  /** A draft that was found and not touched here is its writer's: it changes and goes with him. */
  function follow(id: string, found: DraftPart, parts: readonly DraftPart[]) {
    const now = parts.find((part) => part.replica === found.replica);
    if (now) shown.set(id, now);
    else shown.delete(id);
    show(id, parts);
  }

  for (const [id, text] of disk.entries()) take(id, readDraft(text));
  disk.subscribe((id, written) => {
    for (const each of id === undefined ? shown.keys() : [id]) hear(each, written);
  });

  return {
    get: drafts.get,
    subscribe: drafts.subscribe,
    write(id, { text, isNew, base }) {
      const before = shown.get(id);
      const there = rest(id);
      const known = there.ok ? there.value : undefined;
      const revision = Math.max(known?.revision ?? 0, before?.revision ?? 0) + 1;
      const begun = before ? before.base : (base ?? (isNew ? "" : text));
      const mine = { replica, revision, text, isNew, ...(begun !== undefined && { base: begun }) };
      const parts = [mine, ...(known?.parts ?? [])];
      const kept = there.ok ? disk.write(id, draftText(parts, known?.torn)) : there;
      shown.set(id, mine);
      show(id, parts, kept.ok ? undefined : kept.fault);
    },
    discard(id) {
      const there = rest(id);
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
        const kept = disk.write(id, text);
        take(id, read);
        if (!kept.ok) show(id, read.parts, kept.fault);
      }
    },
  };
}

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
