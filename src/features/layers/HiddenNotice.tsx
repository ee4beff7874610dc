import { useTranslation } from "../../i18n/react";
import { isolated } from "../../core/text/bidi-controls";
import type { LayersState, SharedLayers } from "../../state/layers/shared-layers";
import { Button } from "../../ui/Button";
import type { LayerHere } from "./use-shown-layers";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly here: readonly LayerHere[];
  readonly hiddenOwn: ReadonlySet<string>;
  /** The annotation that the address names. */
  readonly openId: string | undefined;
  readonly state: LayersState;
  readonly store: SharedLayers;
};

/** Where not all layers are shown: which one is alone, that the reader's own are hidden, where the opened note is. */
export function HiddenNotice({ here, hiddenOwn, openId, state, store }: Props) {
  const { t } = useTranslation();
  const { solo, isMineShown } = state;
  const names = new Map([
    ["mine", t("layers.list.mine")],
    ["guide", t("layers.list.guide")],
    ...here.map(({ person }) => [person.key, person.name] as const),
  ]);
  const alone = solo === undefined ? undefined : names.get(solo);
  const opened = here.find(
    ({ held, person, isVeiled, place }) =>
      (isVeiled || !held.isShown || (solo !== undefined && solo !== person.key)) &&
      place.annotations.some(({ id }) => id === openId),
  );
  const isOwnOpened = openId !== undefined && hiddenOwn.has(openId);
  const showOpened = () => {
    store.solo(undefined);
    if (!opened) return store.showMine(true);
    store.change(opened.person.key, { isShown: true });
    store.unveil(opened.person.key);
  };

  return (
    <>
      {alone !== undefined && (
        <Notice role="status">
          <p>{t("layers.list.soloOn", { name: isolated(alone) })}</p>
          <Button onClick={() => store.solo(undefined)}>{t("layers.list.endSolo")}</Button>
        </Notice>
      )}
      {solo === undefined && !isMineShown && hiddenOwn.size > 0 && (
        <Notice role="status">
          <p>{t("layers.list.mineHidden")}</p>
          <Button onClick={() => store.showMine(true)}>{t("layers.list.showMine")}</Button>
        </Notice>
      )}
      {(opened || (isOwnOpened && alone !== undefined)) && (
        <Notice role="status">
          <p>
            {opened?.isVeiled
              ? t("layers.list.openedVeiled", { name: isolated(opened.person.name) })
              : t("layers.list.openedHidden", {
                  name: isolated(opened ? opened.person.name : t("layers.list.mine")),
                })}
          </p>
          <Button onClick={showOpened}>{t("layers.veil.look")}</Button>
        </Notice>
      )}
    </>
  );
}
