import { useMemo } from "react";
import type { Annotation } from "../core/annotation/annotation";
import type { Layer } from "../core/annotation/layer";
import { anchorByLikeness, anchorExactly, indexText } from "../core/anchoring/anchor-layer";
import type { Anchoring } from "../core/anchoring/anchoring";
import { placeLayers, type Placement } from "../core/anchoring/placement";

/** Places the layers on a text; an annotation that did not change is not anchored again. */
export function usePlacement(text: string, layers: readonly Layer[]): Placement {
  const anchoringOf = useMemo(() => anchorerOn(text), [text]);
  return useMemo(() => placeLayers(layers, anchoringOf), [anchoringOf, layers]);
}

function anchorerOn(text: string): (annotation: Annotation) => Anchoring {
  const index = indexText(text);
  const known = new WeakMap<Annotation["target"], Anchoring>();
  return ({ target }) => {
    const anchoring =
      known.get(target) ??
      anchorExactly(index, target.selectors) ??
      anchorByLikeness(index, target.selectors);
    known.set(target, anchoring);
    return anchoring;
  };
}
