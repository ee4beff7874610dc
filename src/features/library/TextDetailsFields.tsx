import { useMemo } from "react";
import type { TextDetails } from "../../core/library/own-text";
import { directionOfLanguage } from "../../core/text/direction";
import { useTranslation } from "../../i18n/react";
import { TextField } from "../../ui/TextField";
import { LANGUAGES, nameOfLanguage } from "./languages";

type Props = {
  readonly details: TextDetails;
  readonly onChange: (details: TextDetails) => void;
};

const LONGEST = 200; // UTF-16 code units

/** What a text is called, who wrote it, and its language, which gives its direction. */
export function TextDetailsFields({ details, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { headline, author, inLanguage } = details;
  const names = useMemo(
    () => new Intl.DisplayNames([i18n.language], { type: "language" }),
    [i18n.language],
  );
  const offered = LANGUAGES.includes(inLanguage) ? LANGUAGES : [inLanguage, ...LANGUAGES];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          label={t("bringing.look.headline")}
          value={headline}
          maxLength={LONGEST}
          onChange={(value) => onChange({ ...details, headline: value })}
        />
      </div>
      <TextField
        label={t("bringing.look.author")}
        value={author}
        maxLength={LONGEST}
        onChange={(value) => onChange({ ...details, author: value })}
      />
      <label className="grid content-start gap-1.5">
        <span className="text-soft text-sm">{t("bringing.look.language")}</span>
        <select
          value={inLanguage}
          className="library-select"
          onChange={({ target }) => onChange({ ...details, inLanguage: target.value })}
        >
          {offered.map((language) => (
            <option key={language} value={language}>
              {nameOfLanguage(names, language)}
            </option>
          ))}
        </select>
        <span className="text-soft text-sm">
          {t(`bringing.look.${directionOfLanguage(inLanguage)}`)}
        </span>
      </label>
    </div>
  );
}
