import { useTranslation } from "../../i18n/react";
import { isolated } from "../../core/text/bidi-controls";
import { useKeepers, useSession, useValue } from "../../state/react";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { hiddenIn, isMineHidden } from "./hidden-layers";

/** Where not all layers are shown: which one is alone, that the reader's own are hidden, where the opened note is. */
export function HiddenNotice() {
  const { t } = useTranslation();
  const { layers } = useKeepers();
  const { showing, ...session } = useSession();
  const now = useValue(showing);
  const shown = useValue(session.shown);
  const here = useValue(session.here) ?? [];
  const openId = useValue(session.openId);
  const { alone } = shown;
  const names = new Map([
    ["mine", t("layers.list.mine")],
    ["guide", t("layers.list.guide")],
    ...here.map(({ person }) => [person.key, person.name] as const),
  ]);
  const aloneName = alone === undefined ? undefined : names.get(alone);
  const opened = hiddenIn(openId, here, shown);
  const others = opened === "mine" ? undefined : opened;
  const showOpened = () => {
    showing.showAlone(undefined);
    if (!others) return showing.showMine(true);
    layers.change(others.person.key, { isShown: true });
    layers.unveil(others.person.key);
  };
  // That all of them are hidden says where an own one is.
  const isOpenedTold = others !== undefined || (opened === "mine" && aloneName !== undefined);

  return (
    <>
      {aloneName !== undefined && (
        <Notice role="status">
          <p>{t("layers.list.soloOn", { name: isolated(aloneName) })}</p>
          <Button onClick={() => showing.showAlone(undefined)}>{t("layers.list.endSolo")}</Button>
        </Notice>
      )}
      {isMineHidden(now, shown) && (
        <Notice role="status">
          <p>{t("layers.list.mineHidden")}</p>
          <Button onClick={() => showing.showMine(true)}>{t("layers.list.showMine")}</Button>
        </Notice>
      )}
      {isOpenedTold && (
        <Notice role="status">
          <p>
            {others?.isVeiled
              ? t("layers.list.openedVeiled", { name: isolated(others.person.name) })
              : t("layers.list.openedHidden", {
                  name: isolated(others ? others.person.name : t("layers.list.mine")),
                })}
          </p>
          <Button onClick={showOpened}>{t("layers.veil.look")}</Button>
        </Notice>
      )}
    </>
  );
}
