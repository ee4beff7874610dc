import { Fragment } from "react";
import { useTranslation } from "../../i18n/react";
import { usePreferences } from "../../state/react";
import { isolated } from "../../core/text/bidi-controls";
import { heldKeys } from "../../browser/page/keyboard";
import { Dialog } from "../../ui/Dialog";

type Props = { readonly onClose: () => void };

/** What each key does: the keys that do the same, then what they do. */
const SHORTCUTS = [
  [["N"], "next"],
  [["Shift+N"], "previous"],
  [["Enter"], "open"],
  [["Esc"], "back"],
  [["S", "Shift+↓"], "select"],
  [["←→↑↓"], "move"],
  [["Shift+←→↑↓"], "extend"],
  [["H"], "highlight"],
  [["A"], "annotate"],
  [["Shift+←→"], "moveEnd"],
  [["Alt+Shift+←→"], "moveStart"],
  [["Ctrl+Shift+←→", "Ctrl+Alt+Shift+←→"], "moveByLetter"],
  [["Ctrl+Enter"], "save"],
  [["Ctrl+Z"], "undo"],
  [["Ctrl+Shift+Z", "Ctrl+Y"], "redo"],
  [["Ctrl+F"], "find"],
  [["F3", "Ctrl+G"], "nextFound"],
  [["Ctrl+K"], "go"],
  [["B"], "wayBack"],
  [["?"], "help"],
] as const;

/** The same beside the single letters. */
const COMBINATIONS = [
  ["W", "select"],
  ["H", "highlight"],
  ["M", "annotate"],
] as const;

export function ShortcutsDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const { singleKeys } = usePreferences();
  return (
    <Dialog title={t("bar.shortcuts")} closeLabel={t("shortcuts.close")} onClose={onClose}>
      {!singleKeys && <p className="font-semibold mb-3 text-sm">{t("shortcuts.off")}</p>}
      <dl className="grid grid-cols-[auto_1fr] items-baseline max-[22rem]:grid-cols-1 gap-x-4 gap-y-2.5 text-sm">
        {SHORTCUTS.map(([keys, action]) => (
          <Fragment key={action}>
            <dt className="flex flex-wrap gap-1.5">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span className="text-soft">{t("shortcuts.or")}</span>}
                  <kbd dir="ltr">{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{t(`shortcuts.${action}`)}</dd>
          </Fragment>
        ))}
        {COMBINATIONS.map(([letter, action]) => (
          <Fragment key={letter}>
            <dt>
              <kbd dir="ltr">{`${heldKeys()}+${letter}`}</kbd>
            </dt>
            <dd>{t(`shortcuts.${action}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="text-soft mt-4 text-sm leading-relaxed">
        {t("shortcuts.screenReader", {
          select: isolated(`${heldKeys()}+W`),
          highlight: isolated(`${heldKeys()}+H`),
          annotate: isolated(`${heldKeys()}+M`),
          button: t("toolbar.select"),
        })}
      </p>
    </Dialog>
  );
}
