import { useTranslation } from "../../i18n/react";
import type { Arrived } from "../../core/sharing/share-payload";
import { compareShares } from "../../core/sharing/update-shared";
import type { Format } from "../../i18n/format";
import type { LayerHere } from "./use-shown-layers";

type Props = { readonly layer: LayerHere; readonly arrived: Arrived; readonly format: Format };

/** In numbers: what was sent, what arrived, what found its place, what is new to the kept copy. */
export function ShareReport({ layer: { held, place }, arrived, format }: Props) {
  const { t } = useTranslation();
  const { layer, sent, isTextLost } = held.arrived;
  const here = layer.annotations.length;
  const { found, refused } = place;
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
      {found < here ? (
        <li>
          {t("layers.banner.found", { shown: format.number(found), sent: format.number(here) })}
        </li>
      ) : (
        here === sent && here > 0 && <li>{t("layers.banner.allFound")}</li>
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
