import { useEffect } from "react";
import { useTranslation } from "../i18n/react";
import { quoteOf } from "../core/annotation/annotation";
import { flowOf } from "../core/article/flow";
import { isolated } from "../core/text/bidi-controls";
import { shortened } from "../core/text/shorten";
import { useSession, useValue } from "../state/react";
import { Button } from "../ui/Button";
import { Banner } from "../ui/Notice";

/** More than is seen of it. */
const QUOTE_LETTERS = 200;

/** While an annotation is placed by hand, asks the reader to select the passage to which it belongs now. */
export function ReplacingBanner() {
  const { t } = useTranslation();
  const { edition, placing, endPlacing: onCancel } = useSession();
  const now = useValue(placing);
  const replaced = now?.annotation;
  const isPlacing = replaced !== undefined;

  useEffect(() => {
    if (!isPlacing) return undefined;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onCancel();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isPlacing, onCancel]);

  if (!replaced) return null;
  return (
    <Banner role="status">
      <p className="line-clamp-2 min-w-0 grow basis-48">
        {t(now?.isFurther ? "edition.addingPassage" : "edition.placing", {
          quote: isolated(
            shortened(quoteOf(replaced.target), QUOTE_LETTERS),
            flowOf(edition.article).dir,
          ),
        })}
      </p>
      <Button onClick={onCancel}>{t("edition.cancel")}</Button>
    </Banner>
  );
}
