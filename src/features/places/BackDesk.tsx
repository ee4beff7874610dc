import { useCallback, useEffect, useState } from "react";
import { isTyping, letterOf } from "../../browser/page/keyboard";
import { goToOffset, offsetHere, watchJumps } from "../../browser/page/places";
import { useTranslation } from "../../i18n/react";
import { usePreferences, useSession, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";

/** Who scrolled so far by hand since a jump, in windows, reads on where they are. */
const SETTLED = 2;
/** A place is worth going back to where it is so far away, in letters. */
const FAR = 600;

/** The way back to where one was, after a link, a key or a search took one to another place of the text. */
export function BackDesk() {
  const { t } = useTranslation();
  const { singleKeys } = usePreferences();
  const [from, setFrom] = useBefore();
  // Going back is a jump too: the way back from it is there at once.
  const goBack = useCallback(
    (to: number) => {
      const here = offsetHere();
      goToOffset(to);
      setFrom(here);
    },
    [setFrom],
  );

  useEffect(
    () =>
      watchJumps(setFrom, (windows) => {
        if (windows > SETTLED) setFrom(undefined);
      }),
    [setFrom],
  );
  useEffect(() => {
    if (from === undefined) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (!singleKeys || defaultPrevented || ctrlKey || metaKey || altKey || isTyping(event))
        return;
      if (letterOf(event) !== "b" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      goBack(from);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [from, goBack, singleKeys]);

  if (from === undefined) return null;
  return (
    <div role="group" aria-label={t("places.jumped")} className="way-back">
      <Button look="quiet" onClick={() => goBack(from)}>
        <Icon name="undo-2" className="rtl:-scale-x-100" />
        <span>{t("places.back")}</span>
      </Button>
      <IconButton icon="x" label={t("places.stay")} onClick={() => setFrom(undefined)} />
    </div>
  );
}

/** Where one was before a jump; who opened the text at a note was where they left it last. */
function useBefore() {
  const { places } = useStores();
  const { edition, openId } = useSession();
  return useState<number | undefined>(() => {
    if (openId.get() === undefined) return undefined;
    const before = places.read(edition.article.id);
    return before > 0 && Math.abs(before - offsetHere()) > FAR ? before : undefined;
  });
}
