import { useLayoutEffect } from "react";
import type { Layer } from "../core/annotation/layer";
import type { Anchorer } from "../state/reading/anchorer";

/** Has the layers' annotations looked for: those that stand in their place before they are first seen. */
export function useAnchoring(anchorer: Anchorer, layers: readonly Layer[]): void {
  useLayoutEffect(
    () => anchorer.anchor(layers.flatMap(({ annotations }) => annotations)),
    [anchorer, layers],
  );
}
