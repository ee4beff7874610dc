import { useMemo } from "react";
import { useTranslation } from "../../i18n/react";
import type { Arrival } from "../../core/sharing/codec/share-payload";
import { compareShares } from "../../core/sharing/update-shared";
import type { LayerHere } from "../../state/layers/layers-here";
import { useSession, useValue } from "../../state/react";
import { countOf } from "./count-of";

type Props = {
  readonly layer: LayerHere;
  readonly arrived: Arrival;
};

/** In numbers: what was sent, what arrived, what found its place, what is new to the kept copy. */
export function ShareReport({ layer: { held, person, place }, arrived }: Props) {
  const { t, format } = useTranslation();
  const placement = useValue(useSession().all);
  const { layer, sent, isTextLost } = held.arrived;
  const here = layer.annotations.length;
  const { refused } = place;
  const shown = useMemo(() => countOf(placement, person.key), [person.key, placement]);
  // Of what is not shown only that is known which needed no search.
  const isKnown = shown.all === place.annotations.length || place.found === here;
  const found = shown.all > 0 ? shown.found : place.found;
  const update = held.kept && compareShares(held.kept.layer, layer);
  const isChanged =
    update && update.added.length + update.changed.length + update.removed.length > 0;
  return (
    <ul className="share-report">
      {here === sent ? (
        <li>{t("layers.banner.sent", { count: sent, shown: format.number(sent) })}</li>
      ) : (
        <li role="alert">
          {t("layers.banner.partly", { shown: format.number(here), sent: format.number(sent) })}
        </li>
      )}
      {place.origins && <li>{t("layers.banner.otherEdition")}</li>}
      {found === here
        ? here === sent && here > 0 && <li>{t("layers.banner.allFound")}</li>
        : isKnown && (
            <li>
              {t("layers.banner.found", { shown: format.number(found), sent: format.number(here) })}
            </li>
          )}
      {shown.reworded > 0 && (
        <li>
          {t("layers.banner.reworded", {
            count: shown.reworded,
            shown: format.number(shown.reworded),
          })}
        </li>
      )}
      {refused > 0 && <li>{t("layers.banner.refused", { shown: format.number(refused) })}</li>}
      {isTextLost && <li>{t("layers.banner.textLost")}</li>}
      {arrived.layer.made < layer.made && <li>{t("layers.banner.older")}</li>}
      {isChanged && (
        <li>
          {t("layers.banner.changes", {
            added: format.number(update.added.length),
            changed: format.number(update.changed.length),
            removed: format.number(update.removed.length),
          })}
        </li>
      )}
    </ul>
  );
}
