import { useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Format } from "../../i18n/format";
import type { Edition } from "../../state/article-queries";
import { useKeepers } from "../../state/react";
import { ArrivalFault } from "./ArrivalFault";
import { LayersList } from "./LayersList";
import { ShareBanner } from "./ShareBanner";
import { useArrivingLink } from "./use-arriving-link";
import { useLayersHere, useShowing, type ShownLayers } from "./use-shown-layers";

type Props = {
  readonly edition: Edition;
  /** How many annotations of the reader's own there are on this text. */
  readonly ownCount: number;
  /** Where on the page the reader is told what a link brought: before the text. */
  readonly arrivals: HTMLElement | null;
  readonly onShow: (shown: ShownLayers) => void;
  readonly format: Format;
};

/** Others' layers on a text: what a link brings, and the list of all layers. It comes after the text. */
export function LayersDesk({ edition, ownCount, arrivals, onShow, format }: Props) {
  const { t } = useTranslation();
  const { layers } = useKeepers();
  const state = useSyncExternalStore(layers.subscribe, layers.get);
  const { id } = edition.article;
  const here = useLayersHere(edition, state, { ownCount, someone: t("layers.someone") });
  useShowing(edition, here, state, onShow);
  const { arrival, dismiss } = useArrivingLink(id, layers.receive);
  const opened =
    arrival && "set" in arrival && here.find(({ person }) => person.key === arrival.set);

  return (
    <>
      {arrivals &&
        createPortal(
          <>
            {arrival && "fault" in arrival && (
              <ArrivalFault arrival={arrival} onDismiss={dismiss} />
            )}
            {opened && (
              <ShareBanner
                key={opened.person.key}
                layer={opened}
                arrived={arrival.arrived}
                ownCount={ownCount}
                store={layers}
                onDismiss={dismiss}
                format={format}
              />
            )}
          </>,
          arrivals,
        )}
      <LayersList
        articleId={id}
        here={here}
        ownCount={ownCount}
        state={state}
        store={layers}
        format={format}
      />
    </>
  );
}
