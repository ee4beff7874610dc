import { useTranslation } from "../../i18n/react";
import type { Fate } from "../../core/anchoring/fate";
import { useSession, useValue } from "../../state/react";
import { unreworded } from "../../state/reading/placing";
import { Button } from "../../ui/Button";
import { usePlacing } from "./use-placing";

const FATES: readonly Fate[] = ["unchanged", "moved", "respelt", "reworded"];

/** That the text has changed since the reader's notes were made, and what became of them, in numbers. */
export function EditionNotice() {
  const { t, format } = useTranslation();
  const { onAccept } = usePlacing();
  const placement = useValue(useSession().placement);
  const { orphans } = placement;
  const placed = placement.placed.filter(({ layer }) => layer === "mine");
  const counts = FATES.map(
    (fate) => [fate, placed.filter((it) => it.fate === fate).length] as const,
  );
  const lost = orphans.filter(({ layer }) => layer === "mine").length;
  if (lost === 0 && counts.every(([, count]) => count === 0)) return null;
  const canAccept = unreworded(placed).length > 0;
  return (
    <section className="card-notice">
      <p className="w-full">{t("edition.changed")}</p>
      <ul className="edition-counts">
        {counts.map(
          ([fate, count]) =>
            count > 0 && (
              <li key={fate}>
                <b>{format.number(count)}</b> {t(`edition.fate.${fate}`)}
              </li>
            ),
        )}
        {lost > 0 && (
          <li>
            <b>{format.number(lost)}</b> {t("edition.lost")}
          </li>
        )}
      </ul>
      {canAccept && <Button onClick={onAccept}>{t("edition.accept")}</Button>}
    </section>
  );
}
