import { lazy, useCallback, useState, type ComponentProps } from "react";
import { useTranslation } from "../../i18n/react";
import { late } from "../../browser/net/late";
import { learnWords, programWords } from "../../i18n/i18n";
import { IconButton } from "../../ui/IconButton";
import { Late } from "../../ui/Late";
import type { ShareDialog as Dialog } from "./ShareDialog";

type Props = Omit<ComponentProps<typeof Dialog>, "onClose">;

const dialog = late(async () => {
  const [{ ShareDialog }] = await Promise.all([
    import("./ShareDialog"),
    learnWords(programWords, "sharing"),
  ]);
  return { default: ShareDialog };
});
const ShareDialog = lazy(dialog.bring);

/** The button that opens the share dialog, which comes with its words and the codec when it is first asked for. */
export function ShareEntry(props: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <IconButton
        icon="share-2"
        label={t("margin.share")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Late parts={[dialog]} name={t("margin.share")} isBanner onClose={close}>
          <ShareDialog {...props} onClose={close} />
        </Late>
      )}
    </>
  );
}
