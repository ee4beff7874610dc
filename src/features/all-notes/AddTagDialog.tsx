import { useMemo, useState } from "react";
import { asTag } from "../../core/all-notes/rename-tag";
import type { NotesGroup } from "../../core/all-notes/grouped-notes";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { finder } from "../../core/search/find";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FieldForm } from "../../ui/FieldForm";

type Props = {
  /** The notes that are found, whose tags are offered. */
  readonly groups: readonly NotesGroup[];
  readonly onAdd: (tag: string) => void;
  readonly onClose: () => void;
};

const LONGEST = 60;
/** So many tags are offered at once. */
const MOST = 12;

/** Gives a tag to the notes that are picked: a new one, or one that there is. */
export function AddTagDialog({ groups, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const tag = asTag(typed);
  const known = useMemo(() => commonTags(groups), [groups]);
  const offered = known.filter(finder(typed.replace(/^#/u, ""))).slice(0, MOST);
  const add = (chosen: string) => {
    onClose();
    onAdd(chosen);
  };
  return (
    <Dialog title={t("allNotes.tagTitle")} closeLabel={t("allNotes.close")} onClose={onClose}>
      <FieldForm
        label={t("allNotes.tagField")}
        value={typed}
        maxLength={LONGEST}
        said={tag === undefined && typed.trim() !== "" && t("allNotes.notATag")}
        action={t("allNotes.tagDo")}
        canDo={tag !== undefined}
        onChange={setTyped}
        onDo={() => tag !== undefined && add(tag)}
      >
        {offered.length > 0 && (
          <div role="group" aria-label={t("allNotes.tagsThere")} className="flex flex-wrap gap-2">
            {offered.map((it) => (
              <Button key={it} onClick={() => add(it)}>
                <bdi>{bidiBalanced(it)}</bdi>
              </Button>
            ))}
          </div>
        )}
      </FieldForm>
    </Dialog>
  );
}

/** Each once, as first written; the most common first. */
function commonTags(groups: readonly NotesGroup[]): readonly string[] {
  const counts = new Map<string, { readonly tag: string; count: number }>();
  for (const { notes } of groups)
    for (const { tags, tagKeys } of notes)
      for (const [at, key] of tagKeys.entries()) {
        const known = counts.get(key);
        if (known) known.count += 1;
        else counts.set(key, { tag: tags[at] ?? key, count: 1 });
      }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ tag }) => tag);
}
