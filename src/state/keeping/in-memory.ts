import { quoteOf } from "../../core/annotation/annotation";
import type { AnnotationsSnapshot } from "../notes/annotation-store";
import { countInMemory } from "../notes/record-state";
import type { Draft } from "../notes/drafts";

type Drafts = ReadonlyMap<string, Pick<Draft, "text" | "fault">>;
type Kept = ReadonlyMap<string, { readonly fault?: unknown }>;

/** Whether something that was written or kept is in this page's memory alone, and is lost when it is left. */
export const isUnsaved = (
  { states }: Pick<AnnotationsSnapshot, "states">,
  ...others: readonly (Drafts | Kept | undefined)[]
): boolean =>
  countInMemory(states) > 0 ||
  others.some((each) => [...(each?.values() ?? [])].some(({ fault }) => fault !== undefined));

/** All that was written, in plain words: each passage with its note, and the drafts. */
export function wordsOf({ layers }: Pick<AnnotationsSnapshot, "layers">, drafts: Drafts): string {
  const notes = [...layers.values()].flatMap(({ annotations }) =>
    annotations.map(({ id, target, bodies }) =>
      [`«${quoteOf(target)}»`, ...bodies.map(({ value }) => value), drafts.get(id)?.text]
        .filter(Boolean)
        .join("\n"),
    ),
  );
  const known = new Set(
    [...layers.values()].flatMap(({ annotations }) => annotations.map(({ id }) => id)),
  );
  const others = [...drafts].flatMap(([id, { text }]) => (known.has(id) ? [] : [text]));
  return [...notes, ...others].join("\n\n");
}
