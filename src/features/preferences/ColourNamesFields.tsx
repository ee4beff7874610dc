import { useTranslation } from "../../i18n/react";
import { COLOURS } from "../../core/annotation/annotation";
import { MAX_COLOUR_NAME } from "../../state/preferences";
import { usePreferences, useStores } from "../../state/react";
import { Swatch } from "../../ui/Swatches";

/** What the reader means by each colour. */
export function ColourNamesFields() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { colourNames } = usePreferences();
  return (
    <details>
      <summary>{t("preferences.colours")}</summary>
      <p className="text-soft text-sm leading-relaxed">{t("preferences.coloursAbout")}</p>
      <ul className="shape-colours">
        {COLOURS.map((colour) => (
          <li key={colour}>
            <Swatch colour={colour} />
            <input
              type="text"
              aria-label={t(`colour.${colour}`)}
              placeholder={t(`colour.${colour}`)}
              dir={colourNames[colour] ? "auto" : undefined}
              maxLength={MAX_COLOUR_NAME}
              value={colourNames[colour] ?? ""}
              onChange={({ target }) =>
                preferences.set({ colourNames: { ...colourNames, [colour]: target.value } })
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
