import { useCallback } from "react";
import { minutesNow } from "../browser/clock";
import { newReplica } from "../browser/new-id";
import type { PlacedAnnotation } from "../core/anchoring/placement";
import type { Result } from "../core/result";
import type { Edition } from "../state/article-queries";
import { useStores } from "../state/react";

type PassageLink = (placed: PlacedAnnotation) => Promise<Result<string, "too-many" | "too-long">>;

/** Makes the address of one own annotation alone; what makes it is loaded when it is first asked for. */
export function usePassageLink(edition: Edition): PassageLink {
  const { preferences } = useStores();
  return useCallback(
    async (placed) => {
      const { passageLink } = await import("../features/sharing/passage-link");
      if (!preferences.get().authorKey) preferences.set({ authorKey: newReplica() });
      const page = location.href.replace(/#.*$/u, "");
      return passageLink({ edition, placed, preferences: preferences.get(), page }, minutesNow());
    },
    [edition, preferences],
  );
}
