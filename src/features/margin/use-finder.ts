import { useEffect, useState } from "react";
import type { finder } from "../../core/search/find";

/** Not needed for reading: it comes after the text, and before a network or a deploy may be gone. */
const loadFinder = async () => (await import("../../core/search/find")).finder;

/** The search in notes: undefined until it is asked for and there. */
export function useFinder(isAsked: boolean): typeof finder | undefined {
  const [found, setFound] = useState<typeof finder>();
  useEffect(() => {
    let isWanted = isAsked;
    loadFinder()
      .then((it) => isWanted && setFound(() => it))
      .catch(() => undefined); // asked for again with the next words
    return () => {
      isWanted = false;
    };
  }, [isAsked]);
  return found;
}
