import { useMemo } from "react";
import type { SharedLayer } from "../../core/sharing/shared-layer";
import { isOwnSet } from "../../core/sharing/own-set";
import { usePreferences, useSession, useValue } from "../../state/react";

/** Whether a set that arrived was shared from this very browser. */
export function useIsOwnSet(layer: SharedLayer): boolean {
  const { authorKey } = usePreferences();
  const own = useValue(useSession().own, (it) => it?.annotations);
  return useMemo(
    () => isOwnSet(layer, { authorKey, ids: own?.map(({ id }) => id) ?? [] }),
    [authorKey, layer, own],
  );
}
