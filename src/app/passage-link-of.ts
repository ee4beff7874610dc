import { minutesNow } from "../browser/clock";
import { newReplica } from "../browser/new-id";
import { failed } from "../core/result";
import type { PreferencesStore } from "../state/preferences";
import type { PassageLink } from "../state/reading/reading-session";
import type { Edition } from "../state/texts/article-queries";

/** What makes the addresses of own annotations on an edition; it is loaded when it is first asked for. */
export const passageLinkOf =
  (edition: Edition, preferences: PreferencesStore): PassageLink =>
  async (placed) => {
    const part = await import("../features/sharing/passage-link").catch(() => undefined);
    if (!part) return failed("not-here");
    if (!preferences.get().authorKey) preferences.set({ authorKey: newReplica() });
    const page = location.href.replace(/#.*$/u, "");
    return part.passageLink(
      { edition, placed, preferences: preferences.get(), page },
      minutesNow(),
    );
  };
