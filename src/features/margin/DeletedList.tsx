import { Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { quoteOf } from "../../core/annotation/annotation";
import type { OwnAnnotation } from "../../core/annotation/stored-annotation";
import type { Format } from "../../i18n/format";
import { useStores } from "../../state/react";
import { Button } from "../../ui/Button";

type Props = { readonly deleted: readonly OwnAnnotation[]; readonly format: Format };

/** The deleted annotations of this article, each to be had back. */
export function DeletedList({ deleted, format }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  if (deleted.length === 0) return null;
  return (
    <details className="deleted-list">
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
              <p className="font-text truncate" dir="auto">
                {quoteOf(target)}
              </p>
              {bodies[0] && (
                <p className="text-soft truncate text-sm" dir="auto">
                  {bodies[0].value}
                </p>
              )}
            </div>
            <Button onClick={() => annotations.restore(id)}>
              <Undo2 aria-hidden size={16} />
              {t("margin.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
