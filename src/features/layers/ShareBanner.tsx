import { useTranslation } from "../../i18n/react";
import { Link } from "wouter";
import type { Arrived } from "../../core/sharing/share-payload";
import { toldName } from "../../core/sharing/told-name";
import type { Format } from "../../i18n/format";
import type { SharedLayers } from "../../state/shared-layers";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { ShareReport } from "./ShareReport";
import { VeilNotice } from "./VeilNotice";
import type { LayerHere } from "./use-shown-layers";

type Props = {
  readonly layer: LayerHere;
  /** What the link itself brought. */
  readonly arrived: Arrived;
  readonly ownCount: number;
  /** Whether the reader himself shared it from this browser. */
  readonly isOwn: boolean;
  readonly store: SharedLayers;
  readonly onDismiss: () => void;
  readonly format: Format;
};

/** Who sent what, how much of it arrived, and what the reader can do with it. */
export function ShareBanner({ layer, arrived, ownCount, isOwn, ...rest }: Props) {
  const { store, onDismiss, format } = rest;
  const { t } = useTranslation();
  const { held, person, isVeiled } = layer;
  const { kept, isShown, fault } = held;
  const { set, message, article, veil } = held.arrived.layer;
  const title = toldName(held.arrived.layer.title);
  const isKept = kept === held.arrived;
  const name = `\u2068${person.name}\u2069`;
  const heading =
    title === ""
      ? t("layers.banner.from", { name })
      : t("layers.banner.titled", { name, title: `\u2068${title}\u2069` });

  return (
    <section aria-label={t("layers.banner.label")} className="share-banner" data-tint={person.tint}>
      <header>
        <h2>{heading}</h2>
        <IconButton icon="x" label={t("layers.banner.close")} onClick={onDismiss} />
      </header>
      {isOwn && <p>{t("layers.banner.own")}</p>}
      {message !== "" && (
        <p className="share-message" dir="auto">
          {message}
        </p>
      )}
      <div className="share-facts">
        <ShareReport layer={layer} arrived={arrived} format={format} />
        <p role="status">
          {isKept ? t("layers.banner.kept") : !kept && !fault && t("layers.banner.notWritten")}
        </p>
      </div>
      {isVeiled && (
        <VeilNotice asked={veil} done={ownCount} onLook={() => store.unveil(set)} format={format} />
      )}
      {fault && (
        <p role="alert" className="text-rubric">
          {t(`layers.list.keepFault.${fault}`)}
        </p>
      )}
      <div className="share-banner-actions">
        {!isKept && (
          <Button look="primary" onClick={() => store.keep(set)}>
            {t(kept ? "layers.banner.update" : "layers.banner.keep")}
          </Button>
        )}
        <Button onClick={() => store.change(set, { isShown: !isShown })}>
          {t(isShown ? "layers.banner.hide" : "layers.banner.show")}
        </Button>
        <Link href={`/compare/${article}`} className="button-link">
          {t("layers.banner.compare")}
        </Link>
      </div>
    </section>
  );
}
