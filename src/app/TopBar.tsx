import { Icon } from "../ui/Icon";
import { lazy, useCallback, useEffect, useState, type ReactNode } from "react";
import { learnWords, programWords } from "../i18n/i18n";
import { useTranslation } from "../i18n/react";
import { late } from "../browser/net/late";
import { isTyping } from "../browser/page/keyboard";
import type { Flow } from "../core/article/flow";
import { bidiBalanced } from "../core/text/bidi-controls";
import { usePreferences } from "../state/react";
import { IconButton } from "../ui/IconButton";
import { Late } from "../ui/Late";

/** Not needed for reading: it comes after the text, and before a network or a deploy may be gone. */
const dialogs = late(async () => {
  const [{ TopBarDialog }] = await Promise.all([
    import("./TopBarDialog"),
    learnWords(programWords, "preferences"),
    learnWords(programWords, "shortcuts"),
  ]);
  return { default: TopBarDialog };
});
const TopBarDialog = lazy(dialogs.bring);
const DIALOGS = [dialogs];

type Props = {
  /** What the page shows, and how that flows. */
  readonly title?: string;
  readonly flow?: Flow;
  readonly children?: ReactNode;
};

/** The bar over every page: the way to the library, what the page offers, and the preferences. */
export function TopBar({ title, flow, children }: Props) {
  const { t } = useTranslation();
  const { singleKeys } = usePreferences();
  const [dialog, setDialog] = useState<"preferences" | "shortcuts">();
  const close = useCallback(() => setDialog(undefined), []);

  useEffect(() => {
    void dialogs.bring();
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!singleKeys || isTyping(event) || (event.key !== "?" && event.key !== "؟")) return;
      if (!document.querySelector("dialog[open]")) setDialog("shortcuts");
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);

  return (
    <header className="top-bar">
      <a
        href="#text"
        className="bg-ink text-paper absolute start-4 top-2 z-50 -translate-y-20 rounded-lg px-4 py-2 focus:translate-y-0"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("text")?.focus();
        }}
      >
        {t("app.skipToText")}
      </a>
      <a href="#/" className="brand">
        {t("app.name")}
      </a>
      {title !== undefined && (
        <p aria-hidden className="text-soft hidden min-w-0 grow truncate text-sm sm:block">
          <bdi {...flow}>{bidiBalanced(title)}</bdi>
        </p>
      )}
      <div className="ms-auto flex items-center">
        {children}
        <a
          href="#/library"
          aria-label={t("library.title")}
          data-tip={t("library.title")}
          className="text-soft hover:text-ink hover:bg-sunk inline-grid size-10 place-items-center rounded-lg"
        >
          <Icon name="library-big" size={20} strokeWidth={1.75} />
        </a>
        <IconButton
          icon="a-large-small"
          label={t("bar.preferences")}
          aria-haspopup="dialog"
          onClick={() => setDialog("preferences")}
        />
        <IconButton
          icon="circle-help"
          label={t("bar.shortcuts")}
          aria-haspopup="dialog"
          onClick={() => setDialog("shortcuts")}
        />
      </div>
      {dialog && (
        <Late parts={DIALOGS} name={t(`bar.${dialog}`)} isBanner onClose={close}>
          <TopBarDialog shown={dialog} onClose={close} />
        </Late>
      )}
    </header>
  );
}
