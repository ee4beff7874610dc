import { lazy, useCallback, useState, type ComponentProps } from "react";
import { useTranslation } from "../../i18n/react";
import { late } from "../../browser/net/late";
import { learnWords, programWords } from "../../i18n/i18n";
import { Late } from "../../ui/Late";
import { MenuItem } from "../../ui/Menu";
import { useDroppedNotes } from "./use-dropped-notes";
import type { BringNotesDialog as Dialog } from "./BringNotesDialog";

type Props = Omit<ComponentProps<typeof Dialog>, "onClose" | "file">;

const dialog = late(async () => {
  const [{ BringNotesDialog }] = await Promise.all([
    import("./BringNotesDialog"),
    learnWords(programWords, "bringNotes"),
  ]);
  return { default: BringNotesDialog };
});
const BringNotesDialog = lazy(dialog.bring);

/** What opens the dialog in which notes come out of a file; it comes with the readers when it is first asked for. */
export function BringNotesEntry(props: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { file, putAway } = useDroppedNotes(props.edition);
  const close = useCallback(() => {
    setOpen(false);
    putAway();
  }, [putAway]);
  return (
    <>
      <MenuItem
        icon="upload"
        label={t("margin.bringNotes")}
        opensDialog
        onClick={() => setOpen(true)}
      />
      {(isOpen || file) && (
        <Late parts={[dialog]} name={t("margin.bringNotes")} isBanner onClose={close}>
          <BringNotesDialog {...props} file={file} onClose={close} />
        </Late>
      )}
    </>
  );
}
