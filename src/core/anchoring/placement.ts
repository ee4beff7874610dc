import { positionAmong } from "../annotation/selector";
import type { Annotation } from "../annotation/annotation";
import type { Layer, LayerKind, Person } from "../annotation/layer";
import { byPlace, type TextRange } from "../text/text-range";
import type { Edition } from "../article/edition";
import type { Anchoring, OrphanReason } from "./anchoring";
import { fateOf, fateSince, type Fate } from "./fate";

/** An annotation that has its place on the text at hand. */
export type PlacedAnnotation = {
  readonly annotation: Annotation;
  readonly layer: LayerKind;
  /** Who sent it; only where its layer was shared. */
  readonly person?: Person | undefined;
  /** Empty, at the start of the text, for a note on the whole text. */
  readonly range: TextRange;
  /** Where its further passages lie, in their order; undefined for one that has no place, or is still looked for. Absent where it has none. */
  readonly also?: readonly (TextRange | undefined)[];
  /** What the edition at hand did to it; undefined where it was made on this very edition, or on none that is known. */
  readonly fate: Fate | undefined;
};

/** An annotation that has none, and why. */
export type OrphanedAnnotation = {
  readonly annotation: Annotation;
  readonly layer: LayerKind;
  readonly person?: Person | undefined;
  readonly reason: OrphanReason;
};

/** Where all annotations of some layers lie: `placed` in reading order, `orphans` in the order in which they stood. */
export type Placement = {
  readonly placed: readonly PlacedAnnotation[];
  readonly orphans: readonly OrphanedAnnotation[];
  /** Those that are still being looked for. */
  readonly sought: readonly Annotation[];
};

type AnchoringOf = (annotation: Annotation) => Anchoring | undefined;

/**
 * Places layers on one edition, again and again as they change: an annotation that did not change
 * and lies where it lay is the same object as the time before.
 */
export function layerPlacer(edition: Pick<Edition, "id" | "text">) {
  const known = new WeakMap<Annotation, Entry>();

  function entryOf(
    annotation: Annotation,
    layer: Layer,
    [anchoring, ...others]: Anchorings,
  ): Entry {
    const was = known.get(annotation);
    if (
      was?.anchoring === anchoring &&
      was.person === layer.person &&
      others.every((it, at) => it === was.others[at])
    )
      return was;
    const also = others.map((it) => (it?.status === "anchored" ? it.range : undefined));
    const entry = {
      anchoring,
      others,
      ...entryFrom(edition, annotation, layer, anchoring),
      ...(also.length > 0 && { also }),
    };
    known.set(annotation, entry);
    return entry;
  }

  return (layers: readonly Layer[], anchoringOf: AnchoringOf): Placement => {
    const placed: PlacedAnnotation[] = [];
    const orphans: OrphanedAnnotation[] = [];
    const sought: Annotation[] = [];
    for (const layer of layers)
      for (const annotation of layer.annotations) {
        const anchoring = anchoringOf(annotation);
        if (!anchoring) sought.push(annotation);
        else {
          const others =
            annotation.further?.map((target) => anchoringOf({ ...annotation, target })) ?? [];
          const entry = entryOf(annotation, layer, [anchoring, ...others]);
          if ("range" in entry) placed.push(entry);
          else orphans.push(entry);
        }
      }
    // What is on the whole text, and has no length, comes first.
    placed.sort(
      (a, b) => Math.sign(a.range.end) - Math.sign(b.range.end) || byPlace(a.range, b.range),
    );
    orphans.sort((a, b) => startOf(a) - startOf(b));
    return { placed, orphans, sought };
  };
}

/** Where it stood in the text that it was made on. */
const startOf = ({ annotation }: OrphanedAnnotation): number =>
  positionAmong(annotation.target.selectors)?.start ?? 0;

/** Of its target, and of its further passages. */
type Anchorings = readonly [Anchoring, ...(Anchoring | undefined)[]];

type Entry = (PlacedAnnotation | OrphanedAnnotation) & {
  readonly anchoring: Anchoring;
  readonly others: readonly (Anchoring | undefined)[];
};

function entryFrom(
  { id, text }: Pick<Edition, "id" | "text">,
  annotation: Annotation,
  { kind, person, origins }: Layer,
  anchoring: Anchoring,
): PlacedAnnotation | OrphanedAnnotation {
  const whose = { annotation, layer: kind, person };
  const origin = origins?.get(annotation.id);
  const { doubt } = origin ?? {};
  if (anchoring.status === "orphan") return { ...whose, reason: doubt ?? anchoring.reason };
  const { range } = anchoring;
  const { target } = annotation;
  const isOfHere = target.edition === undefined || target.edition === id || range.end === 0;
  const fate = origin
    ? fateSince(origin, text, range)
    : isOfHere
      ? undefined
      : fateOf(target, text, anchoring);
  return doubt && fate !== "reworded" ? { ...whose, reason: doubt } : { ...whose, range, fate };
}
