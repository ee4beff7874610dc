import { lazy, useCallback, useState, type ComponentProps } from "react";
import { late } from "../../browser/net/late";
import { learnWords, programWords } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/react";
import { Late } from "../../ui/Late";
import { MenuItem } from "../../ui/Menu";
import type { TakeOutDialog as Dialog } from "./TakeOutDialog";

type Props = Omit<ComponentProps<typeof Dialog>, "onClose">;

const dialog = late(async () => {
  const [{ TakeOutDialog }] = await Promise.all([
    import("./TakeOutDialog"),
    learnWords(programWords, "takingOut"),
  ]);
  return { default: TakeOutDialog };
});
const TakeOutDialog = lazy(dialog.bring);

/** What opens the way out for notes, which comes when it is first asked for. */
export function TakeOutEntry(props: Props) {
  const { t } = useTranslation();
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
      {isOpen && (
        <Late parts={[dialog]} name={t("margin.takeOut")} isBanner onClose={close}>
          <TakeOutDialog {...props} onClose={close} />
        </Late>
      )}
    </>
  );
}
