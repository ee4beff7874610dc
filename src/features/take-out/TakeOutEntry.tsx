import { lazy, useCallback, useMemo, useState, type ComponentProps } from "react";
import { late } from "../../browser/net/late";
import { learnWords, programWords } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/react";
import { Late } from "../../ui/Late";
import { MenuItem } from "../../ui/Menu";
import type { TakeOutDialog as Dialog, TextToTake } from "./TakeOutDialog";

const dialog = late(async () => {
  const [{ TakeOutDialog }] = await Promise.all([
    import("./TakeOutDialog"),
    learnWords(programWords, "takingOut"),
  ]);
  return { default: TakeOutDialog };
});
const TakeOutDialog = lazy(dialog.bring);

/** The way out for notes, which comes when it is first asked for. */
export function TakeOut(props: ComponentProps<typeof Dialog>) {
  const { t } = useTranslation();
  return (
    <Late parts={[dialog]} name={t("margin.takeOut")} isBanner onClose={props.onClose}>
      <TakeOutDialog {...props} />
    </Late>
  );
}

/** What opens it for one text. */
export function TakeOutEntry({ edition, placement, shown }: TextToTake) {
  const { t } = useTranslation();
  const texts = useMemo(
    () => [{ edition, placement, ...(shown && { shown }) }] as const,
    [edition, placement, shown],
  );
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <MenuItem
        icon="download"
        label={t("margin.takeOut")}
        opensDialog
        onClick={() => setOpen(true)}
      />
      {isOpen && <TakeOut texts={texts} onClose={close} />}
    </>
  );
}
