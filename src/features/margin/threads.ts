import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";

type Entry = PlacedAnnotation | OrphanedAnnotation;

/** An annotation with all that answers it, or answers an answer to it, in the order in which it was written. */
export type Thread = { readonly first: Entry; readonly replies: readonly Entry[] };

/** Deeper than anybody answers; and what answers itself in a circle comes to an end. */
const DEEPEST = 100;

/**
 * Annotations as conversations: each reply stands with what it answers, where that is among them, and by itself where
 * it is not. `answeredBy` names what a reply answers. Where nothing answers anything the threads are as many.
 */
export function threadsOf(
  entries: readonly Entry[],
  answeredBy: (replyTo: string) => string,
): readonly Thread[] {
  if (!entries.some(({ annotation }) => annotation.replyTo !== undefined))
    return entries.map((first) => ({ first, replies: NONE }));
  const byId = new Map(entries.map((it) => [it.annotation.id, it]));
  const parentOf = ({ annotation: { id, replyTo } }: Entry): Entry | undefined => {
    const parent = replyTo === undefined ? undefined : byId.get(answeredBy(replyTo));
    return parent?.annotation.id === id ? undefined : parent;
  };
  const rootOf = (entry: Entry): Entry => {
    let root = entry;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const parent = parentOf(root);
      if (!parent) return root;
      if (parent === entry) break;
      root = parent;
    }
    return entry;
  };
  const replies = new Map<Entry, Entry[]>();
  const roots: Entry[] = [];
  for (const entry of entries) {
    const root = rootOf(entry);
    if (root === entry) roots.push(entry);
    else replies.set(root, [...(replies.get(root) ?? []), entry]);
  }
  return roots.map((first) => ({
    first,
    replies: replies.get(first)?.sort((a, b) => writtenAt(a).localeCompare(writtenAt(b))) ?? NONE,
  }));
}

const NONE: readonly never[] = [];

/** What does not say when it was written comes first. */
const writtenAt = ({ annotation: { created = "" } }: Entry): string => created;
