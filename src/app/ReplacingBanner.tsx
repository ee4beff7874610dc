import { useEffect } from "react";
import { useTranslation } from "../i18n/react";
import { quoteOf, type Annotation } from "../core/annotation/annotation";
import { isolated } from "../core/text/bidi-controls";
import type { Direction } from "../core/text/direction";
import { shortened } from "../core/text/shorten";
import { Button } from "../ui/Button";
import { Banner } from "../ui/Notice";

/** More than is seen of it. */
const QUOTE_LETTERS = 200;

type Props = {
  readonly replaced: Annotation;
  /** The text's. */
  readonly dir: Direction | undefined;
  readonly onCancel: () => void;
};

/** Asks the reader to select the passage to which an annotation belongs now. */
export function ReplacingBanner({ replaced, dir, onCancel }: Props) {
  const { t } = useTranslation();

  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onCancel();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onCancel]);

  return (
    <Banner role="status">
      <p className="line-clamp-2 min-w-0 grow basis-48">
        {t("edition.placing", {
          quote: isolated(shortened(quoteOf(replaced.target), QUOTE_LETTERS), dir),
        })}
      </p>
      <Button onClick={onCancel}>{t("edition.cancel")}</Button>
    </Banner>
  );
}
