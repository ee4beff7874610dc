import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import { passageSearch } from "../browser/passage-search";
import { clock, pause } from "../browser/clock";
import type { Layer } from "../core/annotation/layer";
import { anchorExactly, indexText } from "../core/anchoring/anchor-layer";
import { placeLayers, type Placement } from "../core/anchoring/placement";
import { createAnchorer } from "../state/anchorer";
import type { Edition } from "../state/article-queries";
import { useStores } from "../state/react";

/** Places the layers on an edition; `placement.sought` empties as the search goes on. */
export function usePlacement(
  { line: { text }, edition }: Edition,
  layers: readonly Layer[],
): Placement {
  const { editions } = useStores();
  const search = useMemo(() => passageSearch(text), [text]);
  const anchorer = useMemo(
    () =>
      createAnchorer({
        edition,
        anchorInPlace: ({ selectors }) => anchorExactly(indexText(text), selectors),
        search,
        archive: editions,
        clock,
        pause,
      }),
    [edition, editions, search, text],
  );
  const { anchoringOf } = useSyncExternalStore(anchorer.subscribe, anchorer.findings);

  useLayoutEffect(
    () => anchorer.anchor(layers.flatMap(({ annotations }) => annotations)),
    [anchorer, layers],
  );
  useEffect(() => () => search.close(), [search]);

  return useMemo(
    () => placeLayers(layers, { text, edition }, anchoringOf),
    [anchoringOf, edition, layers, text],
  );
}
