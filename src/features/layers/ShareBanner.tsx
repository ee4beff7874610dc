import { comparePath } from "../../core/address";
import type { Placement } from "../../core/anchoring/placement";
import { useTranslation } from "../../i18n/react";
import type { Arrived } from "../../core/sharing/codec/share-payload";
import { toldName } from "../../core/sharing/told-name";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import type { SharedLayers } from "../../state/layers/shared-layers";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { ShareReport } from "./ShareReport";
import { VeilNotice } from "./VeilNotice";
import type { LayerHere } from "./use-shown-layers";

type Props = {
  readonly layer: LayerHere;
  readonly placement: Placement;
  /** What the link itself brought. */
  readonly arrived: Arrived;
  readonly ownCount: number;
  /** Whether the reader himself shared it from this browser. */
  readonly isOwn: boolean;
  readonly store: SharedLayers;
  readonly onDismiss: () => void;
};

/** Who sent what, how much of it arrived, and what the reader can do with it. */
export function ShareBanner({ layer, placement, arrived, ownCount, isOwn, ...rest }: Props) {
  const { store, onDismiss } = rest;
  const { t } = useTranslation();
  const { held, person, isVeiled } = layer;
  const { kept, isShown, fault } = held;
  const { set, message, article, veil } = held.arrived.layer;
  const title = toldName(held.arrived.layer.title);
  const isKept = kept === held.arrived;
  const name = isolated(person.name);
  const heading =
    title === ""
      ? t("layers.banner.from", { name })
      : t("layers.banner.titled", { name, title: isolated(title) });

  return (
    <section aria-label={t("layers.banner.label")} className="share-banner" data-tint={person.tint}>
      <header>
        <h2>{heading}</h2>
        <IconButton icon="x" label={t("layers.banner.close")} onClick={onDismiss} />
      </header>
      {isOwn && <p>{t("layers.banner.own")}</p>}
      {message !== "" && (
        <p className="share-message" dir="auto">
          {bidiBalanced(message)}
        </p>
      )}
      <div className="share-facts">
        <ShareReport layer={layer} placement={placement} arrived={arrived} />
        <p role="status">
          {isKept ? t("layers.banner.kept") : !kept && !fault && t("layers.banner.notWritten")}
        </p>
      </div>
      {isVeiled && <VeilNotice asked={veil} done={ownCount} onLook={() => store.unveil(set)} />}
      {fault && (
        <p role="alert" className="font-semibold">
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
        <a href={`#${comparePath(article)}`} className="button-link">
          {t("layers.banner.compare")}
        </a>
      </div>
    </section>
  );
}
