import type { Annotation } from "../annotation/annotation";
import type { Layer, LayerKind } from "../annotation/layer";
import { byPlace, type TextRange } from "../text/text-range";
import type { Anchoring, OrphanReason } from "./anchoring";
import { fateOf, type Fate } from "./fate";

/** An annotation that has its place on the text at hand. */
export type PlacedAnnotation = {
  readonly annotation: Annotation;
  readonly layer: LayerKind;
  readonly range: TextRange;
  /** What the edition at hand did to it; undefined where it was made on this very edition, or on none that is known. */
  readonly fate: Fate | undefined;
};

/** An annotation that has none, and why. */
export type OrphanedAnnotation = {
  readonly annotation: Annotation;
  readonly layer: LayerKind;
  readonly reason: OrphanReason;
};

/** Where all annotations of some layers lie: `placed` in reading order, the others in their layers' order. */
export type Placement = {
  readonly placed: readonly PlacedAnnotation[];
  readonly orphans: readonly OrphanedAnnotation[];
  /** Those that are still being looked for. */
  readonly sought: readonly Annotation[];
};

export function placeLayers(
  layers: readonly Layer[],
  { text, edition }: { readonly text: string; readonly edition: string },
  anchoringOf: (annotation: Annotation) => Anchoring | undefined,
): Placement {
  const placed: PlacedAnnotation[] = [];
  const orphans: OrphanedAnnotation[] = [];
  const sought: Annotation[] = [];
  for (const { kind: layer, annotations } of layers)
    for (const annotation of annotations) {
      const anchoring = anchoringOf(annotation);
      if (!anchoring) sought.push(annotation);
      else if (anchoring.status === "orphan")
        orphans.push({ annotation, layer, reason: anchoring.reason });
      else {
        const { range } = anchoring;
        const { target } = annotation;
        const isOfHere = target.edition === undefined || target.edition === edition;
        const fate = isOfHere ? undefined : fateOf(target, text, range);
        placed.push({ annotation, layer, range, fate });
      }
    }
  placed.sort((a, b) => byPlace(a.range, b.range));
  return { placed, orphans, sought };
}
