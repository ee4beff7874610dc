import { useCallback } from "react";
import { minutesNow } from "../browser/clock";
import { newReplica } from "../browser/new-id";
import type { PlacedAnnotation } from "../core/anchoring/placement";
import { failed, type Result } from "../core/result";
import type { Edition } from "../core/article/edition";
import { useStores } from "../state/react";

type PassageLink = (
  placed: PlacedAnnotation,
) => Promise<Result<string, "too-many" | "too-long" | "not-here">>;

/** Makes the address of one own annotation alone; what makes it is loaded when it is first asked for. */
export function usePassageLink(edition: Edition): PassageLink {
  const { preferences } = useStores();
  return useCallback(
    async (placed) => {
      const parts = await Promise.all([
        import("../features/sharing/passage-link"),
        import("../browser/net/text-page"),
      ]).catch(() => undefined);
      if (!parts) return failed("not-here");
      const [{ passageLink }, { ownPageOf, programPage }] = parts;
      if (!preferences.get().authorKey) preferences.set({ authorKey: newReplica() });
      const page = (await ownPageOf(edition.article.id)) ?? programPage();
      return passageLink({ edition, placed, preferences: preferences.get(), page }, minutesNow());
    },
    [edition, preferences],
  );
}
