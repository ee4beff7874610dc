import { purge } from "../../core/record/purge";
import { isPurged } from "../../core/record/stored-annotation";
import type { AnnotationStore } from "./annotation-store-type";

/** Forgets the words of what is deleted, or of those that are named; answers with how many. */
export function purgeBin(
  annotations: Pick<AnnotationStore, "act" | "inBin">,
  isNamed: (id: string, deleted: string) => boolean = () => true,
): number {
  const due = [...annotations.inBin()].filter(([id, at]) => isNamed(id, at)).map(([id]) => id);
  annotations.act(due, (it, { id }) =>
    it && !isPurged(it) && it.deleted !== undefined && isNamed(id, it.deleted)
      ? purge(it)
      : undefined,
  );
  return due.length;
}

/** Writes the records of older versions in today's, tighter form; answers with how many. */
export function rewriteOlder(annotations: Pick<AnnotationStore, "olderIds" | "saveAgain">): number {
  const older = [...annotations.olderIds()];
  annotations.saveAgain(older);
  return older.length;
}
