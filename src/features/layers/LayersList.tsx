import { isOwnTextId } from "../../core/library/own-text-id";
import { useTranslation } from "../../i18n/react";
import { isolated } from "../../core/text/bidi-controls";
import { usePreferences, useStores } from "../../state/react";
import type { LayersState, SharedLayers } from "../../state/layers/shared-layers";
import { useToast } from "../../ui/Toasts";
import { LayerFile } from "./LayerFile";
import { LayerRow } from "./LayerRow";
import { SharedLayerRow } from "./SharedLayerRow";
import type { LayerHere } from "./use-shown-layers";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly articleId: string;
  readonly here: readonly LayerHere[];
  readonly ownCount: number;
  readonly state: LayersState;
  readonly store: SharedLayers;
};

/** All layers on the text: mine, the guide's, and those that others sent. */
export function LayersList({ articleId, here, ownCount, state, store }: Props) {
  const { t, format } = useTranslation();
  const { preferences } = useStores();
  const { showGuide } = usePreferences();
  // Nobody publishes notes on a text of one's own.
  const hasGuide = !isOwnTextId(articleId);
  const toast = useToast();
  const { solo, isMineShown, unreadable } = state;
  const soloOf = (key: string) => ({
    isAlone: solo === key,
    onSolo: () => store.solo(solo === key ? undefined : key),
  });
  const remove = (set: string, name: string) => {
    const removed = store.remove(set);
    if (removed)
      toast({
        message: t("layers.list.removed", { name: isolated(name) }),
        action: { label: t("layers.list.undo"), run: () => store.putBack(removed) },
      });
  };

  return (
    <details className="layers">
      <summary>
        {t("layers.list.title")}
        <span className="text-soft ms-2">{format.number(here.length + (hasGuide ? 2 : 1))}</span>
      </summary>
      <ul>
        <LayerRow
          name={t("layers.list.mine")}
          count={format.number(ownCount)}
          isShown={isMineShown}
          onShow={store.showMine}
          {...soloOf("mine")}
        />
        {hasGuide && (
          <LayerRow
            name={t("layers.list.guide")}
            isShown={showGuide}
            onShow={(isShown) => preferences.set({ showGuide: isShown })}
            {...soloOf("guide")}
          />
        )}
        {here.map((layer) => (
          <SharedLayerRow
            key={layer.person.key}
            layer={layer}
            store={store}
            onRemove={remove}
            {...soloOf(layer.person.key)}
          />
        ))}
      </ul>
      <LayerFile articleId={articleId} store={store} />
      {unreadable.size > 0 && (
        <Notice role="status">
          {t("layers.list.unreadable", {
            count: unreadable.size,
            shown: format.number(unreadable.size),
          })}
        </Notice>
      )}
    </details>
  );
}
