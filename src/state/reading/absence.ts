import type { Layer } from "../../core/annotation/layer";
import type { Placement } from "../../core/anchoring/placement";

/** Deleted by the reader, one of the guide's while these are hidden, or in no layer at all. */
export type Absence = "deleted" | "guide-hidden" | "unknown";

type Known = {
  /** Where all annotations on the text lie. */
  readonly all: Placement;
  /** Ids of those that are there and hidden with their layer. */
  readonly hidden: ReadonlySet<string>;
  readonly own: { readonly deleted: readonly { readonly id: string }[] } | undefined;
  readonly guide: Pick<Layer, "annotations"> | undefined;
};

/** Why an annotation is not on the text; undefined where it is, or is hidden with its layer. */
export function absenceOf(id: string, { all, hidden, own, guide }: Known): Absence | undefined {
  const isIt = (it: { readonly id: string }) => it.id === id;
  const { placed, orphans, sought } = all;
  if (hidden.has(id) || sought.some(isIt)) return undefined;
  if ([...placed, ...orphans].some(({ annotation }) => isIt(annotation))) return undefined;
  if (own?.deleted.some(isIt)) return "deleted";
  return guide?.annotations.some(isIt) ? "guide-hidden" : "unknown";
}

type Named = { readonly annotation: string | undefined; readonly verbatim: string | undefined };

/** The id that an address means: as it is read, unless only as it stands there it is one that is known. */
export function meantId({ annotation, verbatim }: Named, known: Known): string | undefined {
  const isKnown = (id: string | undefined) =>
    id !== undefined && absenceOf(id, known) !== "unknown";
  return isKnown(verbatim) && !isKnown(annotation) ? verbatim : annotation;
}
