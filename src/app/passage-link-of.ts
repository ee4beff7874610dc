import { minutesNow } from "../browser/clock";
import { newReplica } from "../browser/new-id";
import { failed } from "../core/result";
import type { PreferencesStore } from "../state/preferences";
import type { PassageLink } from "../state/reading/reading-session";
import type { Edition } from "../core/article/edition";

/** What makes the addresses of own annotations on an edition; it is loaded when it is first asked for. */
export const passageLinkOf =
  (edition: Edition, preferences: PreferencesStore): PassageLink =>
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
  };
