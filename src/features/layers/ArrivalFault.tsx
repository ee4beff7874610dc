import { readPath } from "../../core/address";
import { useTranslation } from "../../i18n/react";
import { IconButton } from "../../ui/IconButton";
import type { Brought } from "../../state/layers/arriving";

type Props = {
  readonly arrival: Extract<Brought, { readonly fault: string }>;
  readonly onDismiss: () => void;
};

/** Why nothing of what the link should bring is shown; the text is there all the same. */
export function ArrivalFault({ arrival, onDismiss }: Props) {
  const { t } = useTranslation();
  return (
    <section role="alert" aria-label={t("layers.fault.label")} className="share-banner">
      <header>
        <p>{t(`layers.fault.${arrival.fault}`)}</p>
        <IconButton icon="x" label={t("layers.banner.close")} onClick={onDismiss} />
      </header>
      {"article" in arrival && (
        <a href={`#${readPath(arrival.article)}`} className="underline underline-offset-4">
          {t("layers.fault.toArticle")}
        </a>
      )}
    </section>
  );
}
