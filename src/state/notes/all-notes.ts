import { notesListing, searchedOf, type NotesOfText } from "../../core/all-notes/listed-note";
import { observable, type Observable } from "../../core/observable";
import { manyTexts, type ManyTexts } from "../../core/search/many-texts";
import type { Work } from "../../core/work";
import { inSlices, type Slicing } from "../keeping/in-slices";
import type { AnnotationStore } from "./annotation-store-type";
import type { OwnLayer } from "./own-layers";

export type AllNotesState = {
  /** Undefined until they are listed for the first time. */
  readonly texts: readonly NotesOfText[] | undefined;
  /** Whether they can be searched: the first time that takes longer than to list them. */
  readonly isSearchable: boolean;
};

/** The reader's notes on all texts, listed and made ready to be searched while somebody looks at them. */
export type AllNotes = Observable<AllNotesState> & {
  /** Holds the notes that are listed as far as they are searchable. */
  readonly index: Pick<ManyTexts, "holding">;
};

type Options = {
  readonly annotations: Pick<AnnotationStore, "get" | "subscribe">;
  /** How the work is cut into slices. */
  readonly slicing?: Slicing;
};

export function createAllNotes({ annotations, slicing }: Options): AllNotes {
  const state = observable<AllNotesState>({ texts: undefined, isSearchable: false });
  const list = notesListing();
  const index = manyTexts();
  let watchers = 0;
  let leave: (() => void) | undefined;
  let listed: ReadonlyMap<string, OwnLayer> | undefined;
  let isAtWork = false;

  /** Lists, then makes ready; begins anew where the notes changed meanwhile. */
  async function followOnce(layers: ReadonlyMap<string, OwnLayer>): Promise<void> {
    const texts = await inSlices(list(layers.values()), undefined, slicing);
    if (!state.get().texts) state.set({ texts, isSearchable: false });
    await inSlices(reading(texts), undefined, slicing);
    listed = layers;
    state.set({ texts, isSearchable: true });
  }
  function* reading(texts: readonly NotesOfText[]): Work<void> {
    yield* index.read(texts.flatMap(({ notes }) => notes).map(searchedOf));
  }
  async function follow() {
    if (isAtWork) return;
    isAtWork = true;
    const { layers } = annotations.get();
    try {
      if (layers !== listed) await followOnce(layers);
    } finally {
      isAtWork = false;
    }
    if (watchers > 0 && layers !== annotations.get().layers) void follow();
  }

  return {
    index,
    get: state.get,
    subscribe(listener) {
      const forget = state.subscribe(listener);
      watchers += 1;
      leave ??= annotations.subscribe(() => void follow());
      void follow();
      return () => {
        forget();
        watchers -= 1;
        if (watchers > 0) return;
        leave?.();
        leave = undefined;
      };
    },
  };
}
