import type { Annotation } from "../annotation/annotation";
import type { Layer, LayerKind } from "../annotation/layer";
import { byPlace, type TextRange } from "../text/text-range";
import type { Anchoring, OrphanReason } from "./anchoring";

/** An annotation that has its place on the text at hand. */
export type PlacedAnnotation = {
  readonly annotation: Annotation;
  readonly layer: LayerKind;
  readonly range: TextRange;
  readonly by: Extract<Anchoring, { status: "anchored" }>["by"];
};

/** An annotation that has none, and why. */
export type OrphanedAnnotation = {
  readonly annotation: Annotation;
  readonly layer: LayerKind;
  readonly reason: OrphanReason;
};

/** Where all annotations of some layers lie: `placed` in reading order, `orphans` in their layers' order. */
export type Placement = {
  readonly placed: readonly PlacedAnnotation[];
  readonly orphans: readonly OrphanedAnnotation[];
};

export function placeLayers(
  layers: readonly Layer[],
  anchoringOf: (annotation: Annotation) => Anchoring,
): Placement {
  const placed: PlacedAnnotation[] = [];
  const orphans: OrphanedAnnotation[] = [];
  for (const { kind: layer, annotations } of layers)
    for (const annotation of annotations) {
      const anchoring = anchoringOf(annotation);
      if (anchoring.status === "orphan")
        orphans.push({ annotation, layer, reason: anchoring.reason });
      else placed.push({ annotation, layer, range: anchoring.range, by: anchoring.by });
    }
  placed.sort((a, b) => byPlace(a.range, b.range));
  return { placed, orphans };
}
