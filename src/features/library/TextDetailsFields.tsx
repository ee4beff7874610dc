import { useMemo } from "react";
import type { TextDetails } from "../../core/library/own-text";
import { directionOfLanguage } from "../../core/text/direction";
import { useTranslation } from "../../i18n/react";
import { TextField } from "../../ui/TextField";

type Props = {
  readonly details: TextDetails;
  readonly onChange: (details: TextDetails) => void;
};

/** The languages that are offered by name; a file may tell another one, which is then offered too. */
const LANGUAGES =
  "ar fa ur ps ckb ug sd ms-Arab ota he yi syc dv nqo en fr de es tr id ms ru".split(" ");
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
              {nameOf(names, language)}
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

/** What the languages are called that few browsers have a name for. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  ota: "لسان عثمانی",
  syc: "ܠܫܢܐ ܣܘܪܝܝܐ",
  nqo: "ߒߞߏ",
};

/** A tag that no list of languages knows stands as it is. */
function nameOf(names: Intl.DisplayNames, language: string): string {
  try {
    const name = names.of(language);
    return name === undefined || name === language ? (OWN_NAMES[language] ?? language) : name;
  } catch {
    return language;
  }
}
