import { useEffect, useLayoutEffect, useMemo } from "react";
import { clock, pause } from "../browser/clock";
import { passageSearch } from "../browser/work/passage-search";
import type { Target } from "../core/annotation/annotation";
import type { Layer } from "../core/annotation/layer";
import type { Anchoring } from "../core/anchoring/anchoring";
import { rangeInPlace } from "../core/anchoring/in-place";
import { layerPlacer, type Placement } from "../core/anchoring/placement";
import { createAnchorer } from "../state/reading/anchorer";
import type { Edition } from "../core/article/edition";
import { useStores, useValue } from "../state/react";

type Found = Placement & {
  /** How much of the search for `sought` is done, from 0 to 1. */
  readonly progress: number;
};

/** Places the layers on an edition; `sought` empties as the search goes on. */
export function usePlacement({ id, text }: Edition, layers: readonly Layer[]): Found {
  const { editions: archive } = useStores();
  const search = useMemo(() => passageSearch(text), [text]);
  const anchorer = useMemo(() => {
    const anchorInPlace = ({ selectors }: Target): Anchoring | undefined => {
      const range = rangeInPlace(text, selectors);
      return range && { status: "anchored", range, by: "position", likeness: 1 };
    };
    return createAnchorer({ edition: id, anchorInPlace, search, archive, clock, pause });
  }, [archive, id, search, text]);
  const { anchoringOf, progress } = useValue(anchorer, (findings) => findings);

  useLayoutEffect(
    () => anchorer.anchor(layers.flatMap(({ annotations }) => annotations)),
    [anchorer, layers],
  );
  useEffect(() => () => search.close(), [search]);

  const place = useMemo(() => layerPlacer({ id, text }), [id, text]);
  const placement = useMemo(() => place(layers, anchoringOf), [anchoringOf, layers, place]);
  return useMemo(() => ({ ...placement, progress }), [placement, progress]);
}
