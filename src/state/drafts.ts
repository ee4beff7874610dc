import * as v from "valibot";
import type { KeyedStorage, WriteFault } from "../browser/local-storage";
import { observable, type Observable } from "./observable";

const schema = v.object({
  v: v.literal(1),
  text: v.string(),
  /** Whether the annotation was made for this note: giving the draft up then deletes it too. */
  isNew: v.boolean(),
});

/** A note as far as it is written. */
export type Draft = Omit<v.InferOutput<typeof schema>, "v"> & {
  /**
   * The note as it was when the draft was begun: hand it to `AnnotationStore.setNote` as `instead`,
   * so that what another page saved meanwhile is kept. Set by the first `write`.
   */
  readonly base?: string;
  /** What other open pages are writing on the same note, the latest first; absent where none is. */
  readonly others?: readonly string[];
  /** Why the browser did not keep the draft; absent where it did. */
  readonly fault?: WriteFault;
};

/** The notes that are being written, by annotation id: an editor is open where there is a draft. */
export type Drafts = Pick<Observable<ReadonlyMap<string, Draft>>, "get" | "subscribe"> & {
  /** Kept as one types, so that a crash or a reload costs nothing. Only `text` and `isNew` are read. */
  write(id: string, draft: Draft): void;
  /** Gives this page's draft up; what other pages write on the same note stays. */
  discard(id: string): void;
  /** Whether the browser holds the draft as it is on screen; true where there is none. */
  isKept(id: string): boolean;
};

export function createDrafts(disk: KeyedStorage): Drafts {
  const drafts = observable<ReadonlyMap<string, Draft>>(
    new Map(disk.entries().flatMap(([id, json]) => readDraft(id, json))),
  );
  return {
    get: drafts.get,
    subscribe: drafts.subscribe,
    write(id, draft) {
      drafts.set(new Map(drafts.get()).set(id, draft));
      disk.write(id, JSON.stringify({ v: 1, ...draft }));
    },
    isKept: () => true,
    discard(id) {
      const rest = new Map(drafts.get());
      rest.delete(id);
      drafts.set(rest);
      disk.remove(id);
    },
  };
}

/** None or one: a draft that cannot be read stays on the disk as it is. */
function readDraft(id: string, json: string): [string, Draft][] {
  try {
    const { text, isNew } = v.parse(schema, JSON.parse(json));
    return [[id, { text, isNew }]];
  } catch {
    return [];
  }
}
