import { useEffect } from "react";
import { useTranslation } from "../i18n/react";
import { quoteOf, type Annotation } from "../core/annotation/annotation";
import { Button } from "../ui/Button";

type Props = { readonly replaced: Annotation; readonly onCancel: () => void };

/** Asks the reader to select the passage to which an annotation belongs now. */
export function ReplacingBanner({ replaced, onCancel }: Props) {
  const { t } = useTranslation();

  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onCancel();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onCancel]);

  return (
    <section role="status" className="banner">
      <p className="line-clamp-2 min-w-0 grow basis-48">
        {t("edition.placing", { quote: `\u2068${quoteOf(replaced.target)}\u2069` })}
      </p>
      <Button onClick={onCancel}>{t("edition.cancel")}</Button>
    </section>
  );
}
