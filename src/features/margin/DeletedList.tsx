import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { isOnWholeText, quoteOf } from "../../core/annotation/annotation";
import { beginningOf } from "../../core/text/parts";
import { shortened } from "../../core/text/shorten";
import type { OwnAnnotation } from "../../core/record/stored-annotation";
import { flowOf } from "../../core/article/flow";
import { bidiBalanced, inOneLine } from "../../core/text/bidi-controls";
import { useAnnotations, useDrafts, useSession, useStores } from "../../state/react";
import { Button } from "../../ui/Button";

/** More than is seen of it. */
const QUOTE_LETTERS = 200;
/** More than a line holds. */
const GLANCE = 300;

type Props = { readonly deleted: readonly OwnAnnotation[] };

/** The deleted annotations of this article, each to be had back. */
export function DeletedList({ deleted }: Props) {
  const { t, format } = useTranslation();
  const { annotations } = useStores();
  const flow = flowOf(useSession().edition.article);
  const { states } = useAnnotations();
  const drafts = useDrafts();
  const isUnsaved = (id: string) => states.get(id)?.status === "unsaved";
  if (deleted.length === 0) return null;
  return (
    <details className="deleted-list" open={deleted.some(({ id }) => isUnsaved(id)) || undefined}>
      <summary>
        {t("margin.recentlyDeleted", {
          count: deleted.length,
          shown: format.number(deleted.length),
        })}
      </summary>
      <ul>
        {deleted.map(({ id, target, bodies }) => (
          <li key={id}>
            <div className="min-w-0">
              <p className="font-text truncate" {...flow}>
                {isOnWholeText(target)
                  ? t("margin.parts.wholeText")
                  : bidiBalanced(shortened(quoteOf(target), QUOTE_LETTERS))}
              </p>
              {isUnsaved(id) && (
                <p role="alert" className="text-sm font-semibold">
                  {t("margin.deletionUnsaved")}
                </p>
              )}
              {drafts.has(id) && <p className="font-semibold text-sm">{t("margin.draftKept")}</p>}
              {bodies[0] && (
                <p className="text-soft truncate text-sm" dir="auto" lang={bodies[0].language}>
                  {inOneLine(beginningOf(bodies[0].value, GLANCE))}
                </p>
              )}
            </div>
            {isUnsaved(id) && (
              <Button look="primary" onClick={() => annotations.saveAgain([id])}>
                {t("margin.saveAgain")}
              </Button>
            )}
            <Button onClick={() => annotations.restore(id)}>
              <Icon name="undo-2" />
              {t("margin.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
