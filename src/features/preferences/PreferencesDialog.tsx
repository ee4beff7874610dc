import { useTranslation } from "../../i18n/react";
import { DIGITS, LANGUAGES, TEXT_SIZES, THEMES } from "../../state/preferences";
import { usePreferences, useStores } from "../../state/react";
import { Choice } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { IconButton } from "../../ui/IconButton";
import { Switch } from "../../ui/Switch";

type Props = { readonly onClose: () => void };

/** What the reader can choose; each choice takes effect at once. */
export function PreferencesDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { language, digits, theme, textSize, wholeWords, singleKeys } = usePreferences();
  const smaller = TEXT_SIZES.findLast((size) => size < textSize);
  const larger = TEXT_SIZES.find((size) => size > textSize);

  return (
    <Dialog title={t("bar.preferences")} closeLabel={t("preferences.close")} onClose={onClose}>
      <div className="grid gap-5">
        <Choice
          legend={t("preferences.theme")}
          options={THEMES.map((it) => [it, t(`preferences.themes.${it}`)] as const)}
          value={theme}
          onChoose={(chosen) => preferences.set({ theme: chosen })}
        />
        <fieldset aria-label={t("preferences.textSize")} className="flex items-center gap-2">
          <span className="text-soft grow text-sm">{t("preferences.textSize")}</span>
          <IconButton
            icon="a-arrow-down"
            label={t("preferences.smaller")}
            aria-disabled={smaller === undefined}
            onClick={() => smaller && preferences.set({ textSize: smaller })}
          />
          <IconButton
            icon="a-arrow-up"
            label={t("preferences.larger")}
            aria-disabled={larger === undefined}
            onClick={() => larger && preferences.set({ textSize: larger })}
          />
        </fieldset>
        <Choice
          legend={t("preferences.language")}
          options={LANGUAGES.map(
            (it) => [it, t(`preferences.languages.${it}`), it === "auto" ? undefined : it] as const,
          )}
          value={language}
          onChoose={(chosen) => preferences.set({ language: chosen })}
        />
        <Choice
          legend={t("preferences.digits")}
          options={DIGITS.map((it) => [it, t(`preferences.digitFamilies.${it}`)] as const)}
          value={digits}
          onChoose={(chosen) => preferences.set({ digits: chosen })}
        />
        <div>
          <Switch
            label={t("preferences.wholeWords")}
            isOn={wholeWords}
            onChange={(isOn) => preferences.set({ wholeWords: isOn })}
          />
          <Switch
            label={t("preferences.singleKeys")}
            isOn={singleKeys}
            onChange={(isOn) => preferences.set({ singleKeys: isOn })}
          />
        </div>
        <a
          href="#/storage"
          className="border-edge hover:bg-sunk flex min-h-10 items-center justify-center rounded-lg border px-3 text-sm"
        >
          {t("bar.storage")}
        </a>
      </div>
    </Dialog>
  );
}
