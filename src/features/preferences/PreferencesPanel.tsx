import { useEffect, useId, useRef } from "react";
import { useTranslation } from "../../i18n/react";
import { TASHKEEL } from "../../core/text/tashkeel";
import {
  ALIGNMENTS,
  DIGITS,
  LANGUAGES,
  LEADINGS,
  MEASURES,
  TEXT_SIZES,
  THEMES,
} from "../../state/preferences";
import { usePreferences, useStores } from "../../state/react";
import { Choice } from "../../ui/Choice";
import { IconButton } from "../../ui/IconButton";
import { Switch } from "../../ui/Switch";
import { ColourNamesFields } from "./ColourNamesFields";
import { FaceChoice } from "./FaceChoice";
import { Steps } from "./Steps";

type Props = { readonly onClose: () => void };

/** What the reader can choose, beside the text, which shows each choice at once. */
export function PreferencesPanel({ onClose }: Props) {
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = panel.current;
    // Browsers without popovers show it all the same.
    element?.showPopover?.();
    element?.focus({ preventScroll: true });
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- keys in here are not the text's
    <div
      ref={panel}
      id="page-shape"
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className="shape-panel"
      onKeyDown={(event) => event.stopPropagation()}
      onToggle={({ newState }) => newState === "closed" && onClose()}
    >
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id={titleId} className="text-lg font-semibold">
          {t("bar.preferences")}
        </h2>
        <IconButton
          icon="x"
          label={t("preferences.close")}
          onClick={() => (panel.current?.hidePopover ? panel.current.hidePopover() : onClose())}
        />
      </div>
      <div className="grid gap-4">
        <PageShape />
        <PageLook />
        <Language />
        <Habits />
        <ColourNamesFields />
        <a
          href="#/storage"
          className="border-edge hover:bg-sunk flex min-h-10 items-center justify-center rounded-lg border px-3 text-sm"
        >
          {t("bar.storage")}
        </a>
      </div>
    </div>
  );
}

/** The paper, the vowel marks, the letters. */
function PageLook() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { theme, tashkeel } = usePreferences();
  return (
    <>
      <Choice
        legend={t("preferences.theme")}
        options={THEMES.map((it) => [it, t(`preferences.themes.${it}`)] as const)}
        value={theme}
        onChoose={(chosen) => preferences.set({ theme: chosen })}
      />
      <Choice
        legend={t("preferences.tashkeel")}
        options={TASHKEEL.map((it) => [it, t(`preferences.tashkeelShown.${it}`)] as const)}
        value={tashkeel}
        onChoose={(chosen) => preferences.set({ tashkeel: chosen })}
      />
      <FaceChoice />
    </>
  );
}

/** What the program speaks, and how it writes numbers. */
function Language() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { language, digits } = usePreferences();
  return (
    <>
      <Choice
        legend={t("preferences.language")}
        options={LANGUAGES.map((it) =>
          it === "auto"
            ? ([it, t("preferences.browserLanguage")] as const)
            : ([it, nameOf(it), it] as const),
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
    </>
  );
}

/** How the reader's hand is answered. */
function Habits() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { wholeWords, singleKeys } = usePreferences();
  return (
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
  );
}

/** The measures of the text: its letters, its lines. */
function PageShape() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { textSize, leading, measure, align } = usePreferences();
  return (
    <div>
      <Steps
        legend={t("preferences.textSize")}
        steps={TEXT_SIZES}
        value={textSize}
        less={{ icon: "a-arrow-down", label: t("preferences.smaller") }}
        more={{ icon: "a-arrow-up", label: t("preferences.larger") }}
        onChoose={(chosen) => preferences.set({ textSize: chosen })}
      />
      <Steps
        legend={t("preferences.leading")}
        steps={LEADINGS}
        value={leading}
        less={{ icon: "minus", label: t("preferences.tighter") }}
        more={{ icon: "plus", label: t("preferences.looser") }}
        onChoose={(chosen) => preferences.set({ leading: chosen })}
      />
      <Steps
        legend={t("preferences.measure")}
        steps={MEASURES}
        value={measure}
        less={{ icon: "minus", label: t("preferences.shorter") }}
        more={{ icon: "plus", label: t("preferences.longer") }}
        onChoose={(chosen) => preferences.set({ measure: chosen })}
      />
      <Choice
        legend={t("preferences.align")}
        options={ALIGNMENTS.map((it) => [it, t(`preferences.alignments.${it}`)] as const)}
        value={align}
        onChoose={(chosen) => preferences.set({ align: chosen })}
      />
    </div>
  );
}

/** A language as it calls itself. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
