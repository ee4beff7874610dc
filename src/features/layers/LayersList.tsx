import { isOwnTextId } from "../../core/library/own-text-id";
import { useTranslation } from "../../i18n/react";
import { isolated } from "../../core/text/bidi-controls";
import { useKeepers, usePreferences, useSession, useStores, useValue } from "../../state/react";
import { useToast } from "../../ui/Toasts";
import { Notice } from "../../ui/Notice";
import { LayerFile } from "./LayerFile";
import { LayerRow } from "./LayerRow";
import { SharedLayerRow } from "./SharedLayerRow";

/** All layers on the text: mine, the guide's, and those that others sent. */
export function LayersList() {
  const { t, format } = useTranslation();
  const { preferences } = useStores();
  const { layers: store } = useKeepers();
  const { edition, showing, ...session } = useSession();
  const { id: articleId } = edition.article;
  const here = useValue(session.here) ?? [];
  const ownCount = useValue(session.own, (own) => own?.annotations.length ?? 0);
  const alone = useValue(session.shown, (shown) => shown.alone);
  const isMineShown = useValue(showing, (now) => now.isMineShown);
  const unreadable = useValue(store, (layers) => layers.unreadable);
  const { showGuide } = usePreferences();
  // Nobody publishes notes on a text of one's own.
  const hasGuide = !isOwnTextId(articleId);
  const toast = useToast();
  const aloneOf = (key: string) => ({
    isAlone: alone === key,
    onSolo: () => showing.showAlone(alone === key ? undefined : key),
  });
  const remove = (set: string, name: string) => {
    const removed = store.remove(set);
    if (removed && alone === set) showing.showAlone(undefined);
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
          onShow={showing.showMine}
          {...aloneOf("mine")}
        />
        {hasGuide && (
          <LayerRow
            name={t("layers.list.guide")}
            isShown={showGuide}
            onShow={(isShown) => preferences.set({ showGuide: isShown })}
            {...aloneOf("guide")}
          />
        )}
        {here.map((layer) => (
          <SharedLayerRow
            key={layer.person.key}
            layer={layer}
            onRemove={remove}
            {...aloneOf(layer.person.key)}
          />
        ))}
      </ul>
      <LayerFile articleId={articleId} />
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
