import { useEffect, useLayoutEffect } from "react";
import { late } from "../browser/net/late";
import { useTranslation } from "../i18n/react";
import { directionOfLanguage } from "../core/text/direction";
import { preferredLanguage, speak } from "../i18n/i18n";
import { usePreferences } from "../state/react";

/** Puts what the reader chose on the page's root: language, direction, and how the page is shaped (`shape.css`). */
export function useAppearance(): void {
  const { i18n } = useTranslation();
  const {
    language: chosen,
    theme,
    textSize,
    face,
    nastaliq,
    leading,
    measure,
    align,
  } = usePreferences();
  const wanted = chosen === "auto" ? preferredLanguage(navigator.languages) : chosen;
  const spoken = i18n.language;

  useEffect(() => {
    // Until words that cannot be had now come, the language stays as it is.
    let isWanted = true;
    const words = late(async () => isWanted && speak(i18n, wanted));
    void words.bring();
    return () => {
      isWanted = false;
    };
  }, [i18n, wanted]);

  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = spoken;
    root.dir = directionOfLanguage(spoken);
    // As the entrance has them from what is kept, before anything is drawn.
    const shape = { theme, textSize, face, nastaliq, leading, measure, align };
    for (const [name, value] of Object.entries(shape)) root.dataset[name] = String(value);
  }, [align, face, leading, measure, nastaliq, spoken, textSize, theme]);
}
