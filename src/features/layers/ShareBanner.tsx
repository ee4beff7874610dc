import { comparePath } from "../../core/address";
import { useTranslation } from "../../i18n/react";
import type { Arrival } from "../../core/sharing/codec/share-payload";
import { toldName } from "../../core/sharing/told-name";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import type { LayerHere } from "../../state/layers/layers-here";
import { useKeepers, useSession, useValue } from "../../state/react";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { ShareReport } from "./ShareReport";
import { VeilNotice } from "./VeilNotice";
import { ButtonLink } from "../../ui/ButtonLink";
import { useIsOwnSet } from "./use-is-own-set";

type Props = {
  readonly layer: LayerHere;
  /** What the link itself brought. */
  readonly arrived: Arrival;
  readonly onDismiss: () => void;
};

/** Who sent what, how much of it arrived, and what the reader can do with it. */
export function ShareBanner({ layer, arrived, onDismiss }: Props) {
  const { t } = useTranslation();
  const { layers: store } = useKeepers();
  const ownCount = useValue(useSession().own, (own) => own?.annotations.length ?? 0);
  const isOwn = useIsOwnSet(arrived.layer);
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
        <ShareReport layer={layer} arrived={arrived} />
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
        <ButtonLink href={`#${comparePath(article)}`}>{t("layers.banner.compare")}</ButtonLink>
      </div>
    </section>
  );
}
