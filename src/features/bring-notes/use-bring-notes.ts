import { bringNotes } from "../../state/notes/bring-notes";
import { useState } from "react";
import { readFile } from "../../browser/storage/chosen-file";
import { passageSearch } from "../../browser/work/passage-search";
import { isPurged } from "../../core/record/stored-annotation";
import { asLayers, beyondLayers } from "../../core/formats/as-layers";
import { asOwn, soughtNotes, targetsOf, type SoughtNote } from "../../core/formats/imported";
import { readAny } from "../../core/formats/read-any";
import type { NotesFault, ReadNotes } from "../../core/formats/notebook";
import type { Edition } from "../../core/article/edition";
import { useKeepers, useStores } from "../../state/react";

export type Look = {
  readonly name: string;
  readonly read: ReadNotes;
  readonly sought: readonly SoughtNote[];
};
type State =
  | { readonly status: "empty" | "reading" }
  | {
      readonly status: "fault";
      readonly name: string;
      readonly fault: NotesFault | "not-handed-out";
    }
  | { readonly status: "look"; readonly look: Look };

const FIRST_MINUTE = Date.UTC(2026, 0, 1);

/** Reads a file of notes and looks for their places; nothing is kept before it is added. */
export function useBringNotes(edition: Edition) {
  const { text } = edition;
  const { annotations, editions } = useStores();
  const { layers, undo } = useKeepers();
  const [state, setState] = useState<State>({ status: "empty" });

  const open = async (file: File) => {
    const { name } = file;
    setState({ status: "reading" });
    const read = await readFile(file, (bytes) => Promise.resolve(readAny(bytes, text, name)));
    if (!read.ok) return setState({ status: "fault", name, fault: read.fault });
    const targets = targetsOf(read.value, edition);
    const oldTexts = new Map<string, string>();
    for (const old of new Set(targets.map((target) => target.edition))) {
      const held = old === undefined || old === edition.id ? undefined : await editions.read(old);
      if (old !== undefined && held !== undefined) oldTexts.set(old, held);
    }
    const search = passageSearch(text);
    const anchorings = await search.find({ targets, oldTexts }, () => undefined);
    search.close();
    const sought = soughtNotes(read.value, anchorings);
    return setState({ status: "look", look: { name, read: read.value, sought } });
  };

  const ownOf = (sought: readonly SoughtNote[]) => {
    const records = annotations.records();
    return asOwn(sought, edition, new Date().toISOString()).map((annotation) => {
      let { id } = annotation;
      for (let had = records.get(id); had && isPurged(had); had = records.get(id)) id += "~";
      return { ...annotation, id };
    });
  };
  const layersOf = ({ read, name }: Look, sought: readonly SoughtNote[]) => {
    const made = Math.max(0, Math.floor((Date.now() - FIRST_MINUTE) / 60_000));
    return asLayers(sought, read.authors, edition, { made, someone: name });
  };
  const isKnownOwn = (id: string): boolean => {
    const had = annotations.records().get(id);
    return had !== undefined && !isPurged(had) && had.deleted === undefined;
  };
  const hadIn = (set: string) => layers.get().layers.get(set)?.arrived.layer.annotations ?? [];

  return {
    state,
    open,
    /** How many of these the reader has already where they would come to. */
    knownOf(look: Look, sought: readonly SoughtNote[], isOwn: boolean): number {
      if (isOwn) return ownOf(sought).filter(({ id }) => isKnownOwn(id)).length;
      return layersOf(look, sought).flatMap(({ set, annotations }) => {
        const had = new Map(hadIn(set).map((it) => [it.id, it.note]));
        return annotations.filter(({ id, note }) => had.get(id) === note);
      }).length;
    },
    /** How many of these a layer has no room for. */
    beyondOf: (sought: readonly SoughtNote[], isOwn: boolean): number =>
      isOwn ? 0 : beyondLayers(sought),
    /** Adds them, and answers with what takes that back. */
    add(look: Look, sought: readonly SoughtNote[], isOwn: boolean): () => void {
      if (isOwn) {
        const action = bringNotes(annotations, ownOf(sought));
        return () => void undo.takeBack(action);
      }
      const before = new Map<string, string | null>();
      for (const layer of layersOf(look, sought)) {
        before.set(layer.set, layers.stored().get(layer.set) ?? null);
        const ids = new Set(layer.annotations.map(({ id }) => id));
        const kept = hadIn(layer.set).filter(({ id }) => !ids.has(id));
        const all = { ...layer, annotations: [...layer.annotations, ...kept] };
        layers.receive({ layer: all, sent: all.annotations.length, isTextLost: false });
        layers.keep(layer.set);
      }
      return () => {
        for (const [set, text] of before) {
          layers.remove(set);
          if (text !== null) layers.put(set, text);
        }
      };
    },
  };
}
