import * as v from "valibot";
import type { KeyedStorage } from "../browser/local-storage";
import { observable, type Observable } from "./observable";

const schema = v.object({
  v: v.literal(1),
  text: v.string(),
  /** Whether the annotation was made for this note: giving the draft up then deletes it too. */
  isNew: v.boolean(),
});

/** A note as far as it is written. */
export type Draft = Omit<v.InferOutput<typeof schema>, "v">;

/** The notes that are being written, by annotation id: an editor is open where there is a draft. */
export type Drafts = Pick<Observable<ReadonlyMap<string, Draft>>, "get" | "subscribe"> & {
  /** Kept as one types, so that a crash or a reload costs nothing. */
  write(id: string, draft: Draft): void;
  discard(id: string): void;
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
