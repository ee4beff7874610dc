import { useEffect } from "react";
import { announce } from "../../browser/page/announcer";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import type { Found } from "./found-places";

const SAY_AFTER = 600; // ms without a key, so that not every letter is answered aloud

type Told = {
  readonly isAsked: boolean;
  readonly found: Found;
  readonly current: number;
  /** The words of the current hit; "" where there is none. */
  readonly shownWords: string;
};

/** How much was found and at which hit the reader is: for the eye at once, aloud after a pause. */
export function useTold({ isAsked, found, current, shownWords }: Told): string {
  const { t, format } = useTranslation();
  const { hits, isDone } = found;
  const at = t("find.at", {
    count: hits.length,
    shown: format.number(hits.length),
    place: format.number(Math.min(current + 1, hits.length)),
  });
  const inNotes = t("find.notes", {
    count: found.notes.length,
    shown: format.number(found.notes.length),
  });
  const told = t("find.both", { text: at, notes: inNotes }).trim();
  useEffect(() => {
    if (!isAsked || !isDone) return undefined;
    const say = () =>
      announce(
        shownWords === "" ? told : t("find.said", { places: told, words: isolated(shownWords) }),
      );
    const timer = setTimeout(say, SAY_AFTER);
    return () => clearTimeout(timer);
  }, [isAsked, isDone, shownWords, t, told]);
  if (!isAsked) return "";
  return hits.length === 0 && !isDone ? t("find.seeking") : told;
}
