import { useTranslation } from "../../i18n/react";
import type { EarlierText } from "../../core/library/kept-texts";
import { Button } from "../../ui/Button";
import { TextPreview } from "./TextPreview";

type Props = {
  readonly earlier: readonly EarlierText[];
  readonly onGoBack: (earlier: EarlierText) => void;
};

/** What a text was before each correction: to be looked at, and gone back to. */
export function EarlierTexts({ earlier, onGoBack }: Props) {
  const { t, format } = useTranslation();
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier-texts" className="library-section mt-8">
      <h2 id="earlier-texts">{t("bringing.correct.earlier")}</h2>
      <p className="text-soft text-sm">{t("bringing.correct.earlierAbout")}</p>
      {earlier.map((it) => (
        <details key={it.until} className="earlier-text">
          <summary>{format.time(it.until)}</summary>
          <TextPreview blocks={it.own.article.blocks} inLanguage={it.own.article.inLanguage} />
          <Button onClick={() => onGoBack(it)}>
            {t("bringing.correct.goBack", { day: format.time(it.until) })}
          </Button>
        </details>
      ))}
    </section>
  );
}
