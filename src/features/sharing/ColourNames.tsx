import { useTranslation } from "../../i18n/react";
import { COLOURS } from "../../core/annotation/annotation";
import { MAX_COLOUR_NAME } from "../../state/preferences";
import type { ShareForm } from "./share-form";
import { Swatch } from "../../ui/Swatches";

type Names = ShareForm["colourNames"];

type Props = {
  readonly names: Names;
  readonly onChange: (names: Names) => void;
};

/** What each colour stands for, in the reader's own words; the examples stand where nothing is written. */
export function ColourNames({ names, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm">{t("sharing.colours")}</legend>
      <p className="text-soft text-sm leading-relaxed">{t("sharing.coloursAbout")}</p>
      <ul className="colour-names">
        {COLOURS.map((colour) => (
          <li key={colour}>
            <Swatch colour={colour} />
            <input
              type="text"
              className="text-field"
              aria-label={t(`colour.${colour}`)}
              placeholder={t(`sharing.colourExample.${colour}`)}
              dir={names[colour] ? "auto" : undefined}
              maxLength={MAX_COLOUR_NAME}
              value={names[colour] ?? ""}
              onChange={({ target }) => onChange({ ...names, [colour]: target.value })}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
