import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { downloadText } from "../../browser/storage/download";
import type { OrphanedAnnotation } from "../../core/anchoring/placement";
import { annotationPage } from "../../core/formats/web-annotation";
import { useSession } from "../../state/react";
import { Button } from "../../ui/Button";
import { CardList } from "./CardList";

type Props = { readonly entries: readonly OrphanedAnnotation[] };

/** The annotations without a place: listed with their words, to be placed by hand or taken out. */
export function LostSection({ entries }: Props) {
  const { t } = useTranslation();
  const { edition } = useSession();
  const download = () => {
    const name = `${edition.article.id}-annotations.json`;
    const page = annotationPage(
      entries.map(({ annotation }) => withoutPosition(annotation)),
      { id: name, text: edition.text, articleIri: (id) => `../articles/${id}.json` },
    );
    downloadText(name, JSON.stringify(page, null, 2), "application/ld+json");
  };
  return (
    <section aria-label={t("margin.orphans")}>
      <header className="mt-4 mb-2 flex items-center justify-between gap-2">
        <h3 className="text-sm font-semibold">{t("margin.orphans")}</h3>
        <Button look="quiet" onClick={download} disabled={entries.length === 0}>
          <Icon name="download" />
          {t("edition.export")}
        </Button>
      </header>
      <CardList entries={entries} />
    </section>
  );
}

/** A lost annotation's position is on a text that is no longer there: only its words can be told. */
function withoutPosition(annotation: OrphanedAnnotation["annotation"]) {
  const { target } = annotation;
  const selectors = target.selectors.filter(({ type }) => type === "TextQuoteSelector");
  return { ...annotation, target: { ...target, selectors } };
}
