import { lazy, Suspense, useCallback, useState, type ComponentProps } from "react";
import { useTranslation } from "../../i18n/react";
import { learnWords } from "../../i18n/i18n";
import { IconButton } from "../../ui/IconButton";
import type { ShareDialog as Dialog } from "./ShareDialog";

type Props = Omit<ComponentProps<typeof Dialog>, "onClose">;

/** The button that opens the share dialog, which comes with its words and the codec when it is first asked for. */
export function ShareEntry(props: Props) {
  const { t, i18n } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const [ShareDialog] = useState(() =>
    lazy(async () => {
      const [{ ShareDialog }] = await Promise.all([
        import("./ShareDialog"),
        learnWords(i18n, "sharing"),
      ]);
      return { default: ShareDialog };
    }),
  );

  return (
    <>
      <IconButton
        icon="share-2"
        label={t("margin.share")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <ShareDialog {...props} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
