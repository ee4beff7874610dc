import { useState } from "react";
import type { NotesGroup } from "../../core/all-notes/grouped-notes";
import { asTag } from "../../core/all-notes/rename-tag";
import { keyOfTag } from "../../core/annotation/tags";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { Dialog } from "../../ui/Dialog";
import { FieldForm } from "../../ui/FieldForm";

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
  const rename = () => {
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
      <FieldForm
        label={t("allNotes.renameField")}
        value={typed}
        maxLength={LONGEST}
        said={
          <>
            {to === undefined && typed.trim() !== "" && t("allNotes.notATag")}
            {isMerge && t("allNotes.mergeHint")}
          </>
        }
        action={t(isMerge ? "allNotes.mergeDo" : "allNotes.renameDo")}
        canDo={to !== undefined}
        onChange={setTyped}
        onDo={rename}
      />
    </Dialog>
  );
}
