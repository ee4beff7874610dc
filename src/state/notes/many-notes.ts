import { withTagRenamed } from "../../core/all-notes/rename-tag";
import type { Colour } from "../../core/annotation/annotation";
import { keyOfTag, tagsOf, tagsOnce } from "../../core/annotation/tags";
import type { Action } from "../../core/record/part-change";
import type { Stamp } from "../../core/record/stamp";
import {
  isPurged,
  noteOf,
  writeColour,
  writeLife,
  writeNote,
  type StoredAnnotation,
} from "../../core/record/stored-annotation";
import { tagValues, writeExtras } from "../../core/record/write-extras";
import { inSlices, type Slicing } from "../keeping/in-slices";
import type { AnnotationStore } from "./annotation-store-type";
import type { Drafts } from "./drafts";
import { isInMemory } from "./record-state";
import type { Undo } from "./undo";

/** What was done to many notes at once, on whatever texts they lie. */
export type ManyActed = {
  /** One for each text: each can be taken back there as well. */
  readonly actions: readonly Action[];
  /** How many were changed. */
  readonly changed: number;
  /** How many of them the browser did not keep as they are now. */
  readonly unsaved: number;
  /** How many were left alone: being written, gone, or a newer version's. */
  readonly left: number;
};

/** Works on many of the reader's notes at once; each call is one act. */
export type ManyNotes = {
  recolour(ids: readonly string[], colour: Colour): Promise<ManyActed>;
  /** Gives notes a tag of their own; one that has it already, there or in its words, is not written. */
  addTag(ids: readonly string[], tag: string): Promise<ManyActed>;
  /** Calls a tag otherwise, in the notes' words and among their own tags. */
  renameTag(ids: readonly string[], from: string, to: string): Promise<ManyActed>;
  remove(ids: readonly string[]): Promise<ManyActed>;
  /** Takes an act back as far as nobody changed its notes since; answers with whether all of it was. */
  takeBack(acted: ManyActed): boolean;
};

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Pick<Drafts, "get">;
  readonly undo: Pick<Undo, "tell" | "takeBack">;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  readonly slicing?: Slicing;
};

type Next = (stored: StoredAnnotation, stamp: Stamp) => StoredAnnotation | undefined;

/** So many are written between two looks at who waits: each is a write to the disk. */
const PORTION = 100;

export function createManyNotes({ annotations, drafts, undo, now, slicing }: Options): ManyNotes {
  function* changing(ids: readonly string[], next: Next) {
    const changes: Action[number][] = [];
    let met = 0;
    for (let at = 0; at < ids.length; at += PORTION) {
      const portion = ids.slice(at, at + PORTION).filter((id) => !drafts.get().has(id));
      annotations.rewrite(portion, (_, before, stamp) => {
        if (isPurged(before) || before.deleted !== undefined) return undefined;
        met += 1;
        const after = next(before, stamp);
        if (after) changes.push({ before, after });
        return after;
      });
      yield Math.min(1, (at + PORTION) / ids.length);
    }
    return { changes, met };
  }

  async function change(ids: readonly string[], next: Next): Promise<ManyActed> {
    const { changes, met } = await inSlices(changing(ids, next), undefined, slicing);
    const actions = bySource(changes);
    for (const action of actions) undo.tell(action);
    const { states } = annotations.get();
    return {
      actions,
      changed: changes.length,
      unsaved: changes.filter(({ after }) => isInMemory(states.get(idIn(after)))).length,
      left: ids.length - met,
    };
  }

  return {
    recolour: (ids, colour) =>
      change(ids, (stored, stamp) =>
        stored.annotation.colour === colour
          ? undefined
          : writeColour(stored, { colour, modified: now() }, stamp),
      ),
    addTag: (ids, tag) => change(ids, (stored, stamp) => withTag(stored, tag, stamp)),
    renameTag: (ids, from, to) =>
      change(ids, (stored, stamp) => withTagCalled(stored, { from, to, modified: now() }, stamp)),
    remove: (ids) => change(ids, (stored, stamp) => writeLife(stored, now(), stamp)),
    takeBack: ({ actions }) =>
      actions.map((action) => undo.takeBack(action)).every((it) => it?.status === "done"),
  };
}

function withTag(stored: StoredAnnotation, tag: string, stamp: Stamp) {
  const { annotation } = stored;
  const key = keyOfTag(tag);
  if (tagsOf(annotation).some((it) => keyOfTag(it) === key)) return undefined;
  return writeExtras(stored, tagValues(stored, [...(annotation.tags ?? []), tag]), stamp);
}

type Renaming = { readonly from: string; readonly to: string; readonly modified: string };

function withTagCalled(
  stored: StoredAnnotation,
  { from, to, modified }: Renaming,
  stamp: Stamp,
): StoredAnnotation | undefined {
  const key = keyOfTag(from);
  const own = stored.annotation.tags ?? [];
  const note = withTagRenamed(noteOf(stored), from, to);
  const isInWords = note !== noteOf(stored);
  const isOwn = own.some((it) => keyOfTag(it) === key);
  if (!isInWords && !isOwn) return undefined;
  const written = isInWords ? writeNote(stored, { note, modified }, stamp) : stored;
  if (!isOwn) return written;
  const renamed = tagsOnce(own.map((it) => (keyOfTag(it) === key ? to : it)));
  return writeExtras(written, tagValues(written, renamed), stamp);
}

const idIn = (record: Action[number]["after"]): string =>
  isPurged(record) ? record.id : record.annotation.id;

function bySource(changes: Action): readonly Action[] {
  const groups = new Map<string, Action[number][]>();
  for (const change of changes) {
    const source = isPurged(change.after) ? "" : change.after.annotation.target.source;
    const group = groups.get(source);
    if (group) group.push(change);
    else groups.set(source, [change]);
  }
  return [...groups.values()];
}
