import { useEffect, useMemo } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "../../i18n/react";
import type { Edition } from "../../core/article/edition";
import type { Annotation } from "../../core/annotation/annotation";
import type { Placement } from "../../core/anchoring/placement";
import { isOwnSet } from "../../core/sharing/own-set";
import { useKeepers, usePreferences, useValue } from "../../state/react";
import { ArrivalFault } from "./ArrivalFault";
import { HiddenNotice } from "./HiddenNotice";
import { LayersList } from "./LayersList";
import { RemovedNotice } from "./RemovedNotice";
import { ShareBanner } from "./ShareBanner";
import { useArrivingLink } from "./use-arriving-link";
import { useLayersHere, useHiddenOwn, useShowing, type ShownLayers } from "./use-shown-layers";
import { useUnseenArrival } from "./use-unseen-arrival";

type Props = {
  readonly edition: Edition;
  /** The reader's own annotations on this text. */
  readonly own: readonly Annotation[];
  /** Where all that is shown lies. */
  readonly placement: Placement;
  /** The annotation that the address names. */
  readonly openId: string | undefined;
  /** Where on the page the reader is told what a link brought: before the text. */
  readonly arrivals: HTMLElement | null;
  readonly onShow: (shown: ShownLayers) => void;
};

/** Others' layers on a text: what a link brings, and the list of all layers. It comes after the text. */
export function LayersDesk({ edition, own, placement, openId, arrivals, onShow }: Props) {
  const { t } = useTranslation();
  const { layers } = useKeepers();
  const { authorKey } = usePreferences();
  const state = useValue(layers, (it) => it);
  const { id } = edition.article;
  const here = useLayersHere(edition, state, {
    own,
    someone: t("layers.someone"),
  });
  const ownCount = own.length;
  const hiddenOwn = useHiddenOwn(own, state);
  useShowing(edition, here, { state, hiddenOwn }, onShow);
  // One who looked at a layer alone sees all of the next text.
  useEffect(() => () => layers.solo(undefined), [layers]);
  const { arrival, dismiss } = useArrivingLink(id, layers.receive);
  const opened =
    arrival && "set" in arrival && here.find(({ person }) => person.key === arrival.set);
  const ownIds = useMemo(() => own.map(({ id }) => id), [own]);
  const isOwn = useMemo(
    () =>
      arrival !== undefined &&
      "arrived" in arrival &&
      isOwnSet(arrival.arrived.layer, { authorKey, ids: ownIds }),
    [arrival, authorKey, ownIds],
  );
  useUnseenArrival(arrival, arrivals);

  return (
    <>
      {arrivals &&
        createPortal(
          <>
            <RemovedNotice articleId={id} />
            {arrival && "fault" in arrival && (
              <ArrivalFault arrival={arrival} onDismiss={dismiss} />
            )}
            {opened && (
              <ShareBanner
                key={opened.person.key}
                layer={opened}
                placement={placement}
                arrived={arrival.arrived}
                ownCount={ownCount}
                isOwn={isOwn}
                store={layers}
                onDismiss={dismiss}
              />
            )}
          </>,
          arrivals,
        )}
      <LayersList articleId={id} here={here} ownCount={ownCount} state={state} store={layers} />
      <HiddenNotice
        here={here}
        hiddenOwn={hiddenOwn}
        openId={openId}
        state={state}
        store={layers}
      />
    </>
  );
}
