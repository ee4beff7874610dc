import { useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import { directionOf, preferredLanguage } from "../i18n/i18n";
import { usePreferences } from "../state/react";

/** Puts what the reader chose on the page's root: language, direction, theme, size of the letters. */
export function useAppearance(): void {
  const { t, i18n } = useTranslation();
  const { language: chosen, theme, textSize } = usePreferences();
  const language = chosen === "auto" ? preferredLanguage(navigator.languages) : chosen;

  useLayoutEffect(() => {
    void i18n.changeLanguage(language);
  }, [i18n, language]);

  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dir = directionOf(language);
    root.dataset["theme"] = theme;
    root.dataset["textSize"] = String(textSize);
    document.title = t("app.name");
  }, [language, t, textSize, theme]);
}
