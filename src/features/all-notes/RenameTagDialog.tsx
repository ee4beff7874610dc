import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import type { NotesGroup } from "../../core/all-notes/grouped-notes";
import { asTag } from "../../core/all-notes/rename-tag";
import { keyOfTag } from "../../core/annotation/tags";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextField } from "../../ui/TextField";

type Props = {
  /** The notes with the tag, among those of all tags: another one of these takes this one in. */
  readonly group: NotesGroup;
  readonly groups: readonly NotesGroup[];
  readonly onRename: (ids: readonly string[], from: string, to: string) => Promise<void>;
  readonly onClose: () => void;
};

const LONGEST = 60;

/** Calls a tag otherwise in all notes that have it, or makes it one with another. */
export function RenameTagDialog({ group, groups, onRename, onClose }: Props) {
  const { t } = useTranslation();
  const { key, name: tag, notes } = group;
  const [typed, setTyped] = useState(tag);
  const to = asTag(typed);
  const keyOfTo = to === undefined ? key : keyOfTag(to);
  const isMerge = keyOfTo !== key && groups.some((it) => it.key === keyOfTo);
  const form = useRef<HTMLFormElement>(null);
  // The dialog is open by now, and has given the focus to what closes it.
  useEffect(() => {
    form.current?.querySelector("input")?.select();
  }, []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (to === undefined) return;
    onClose();
    const ids = notes.map(({ annotation }) => annotation.id);
    if (to !== tag) void onRename(ids, tag, to);
  };
  return (
    <Dialog
      title={t("allNotes.renameTitle", { tag: isolated(tag) })}
      closeLabel={t("allNotes.close")}
      onClose={onClose}
    >
      <form ref={form} className="grid gap-4" onSubmit={submit}>
        <TextField
          label={t("allNotes.renameField")}
          value={typed}
          maxLength={LONGEST}
          onChange={setTyped}
        />
        <p role="status" className="text-soft min-h-6 text-sm">
          {to === undefined && typed.trim() !== "" && t("allNotes.notATag")}
          {isMerge && t("allNotes.mergeHint")}
        </p>
        <div>
          <Button type="submit" look="primary" disabled={to === undefined}>
            {t(isMerge ? "allNotes.mergeDo" : "allNotes.renameDo")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
