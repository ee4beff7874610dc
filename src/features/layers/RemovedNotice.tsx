import { useTranslation } from "../../i18n/react";
import { restoreText } from "../../state/texts/removed-texts";
import { useKeepers, useOwnTexts, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Banner } from "../../ui/Notice";

/** The words are on the page as they were: nothing is to be read again. */
const queries = { removeQueries: () => undefined };

/** Says that the text that is read was removed, most likely in another tab, and offers to bring it back. */
export function RemovedNotice({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { texts } = useKeepers();
  const { removed } = useOwnTexts();
  if (!removed.has(articleId)) return null;
  return (
    <Banner role="alert">
      <p className="grow">{t("layers.removedText")}</p>
      <Button
        look="primary"
        onClick={() => void restoreText({ annotations, texts, queries }, articleId)}
      >
        {t("layers.bringTextBack")}
      </Button>
    </Banner>
  );
}
