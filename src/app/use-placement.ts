import { useEffect, useMemo } from "react";
import type { Layer } from "../core/annotation/layer";
import { layerPlacer, type Placement } from "../core/anchoring/placement";
import type { Edition } from "../core/article/edition";
import { useStores, useValue } from "../state/react";
import { editionAnchorer } from "./edition-anchorer";
import { useAnchoring } from "./use-anchoring";

/** Places the layers on an edition; `sought` empties as the search goes on. */
export function usePlacement(edition: Edition, layers: readonly Layer[]): Placement {
  const { editions } = useStores();
  const { anchorer, search } = useMemo(
    () => editionAnchorer(edition, editions),
    [edition, editions],
  );
  useAnchoring(anchorer, layers);
  useEffect(() => () => search.close(), [search]);
  const anchoringOf = useValue(anchorer, (found) => found.anchoringOf);
  const place = useMemo(() => layerPlacer(edition), [edition]);
  return useMemo(() => place(layers, anchoringOf), [anchoringOf, layers, place]);
}
