import { useEffect, useMemo, useRef, useState, type SyntheticEvent } from "react";
import { asTag } from "../../core/all-notes/rename-tag";
import type { NotesGroup } from "../../core/all-notes/grouped-notes";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { finder } from "../../core/search/find";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextField } from "../../ui/TextField";

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
  const form = useRef<HTMLFormElement>(null);
  // The dialog is open by now, and has given the focus to what closes it.
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);
  const add = (chosen: string) => {
    onClose();
    onAdd(chosen);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (tag !== undefined) add(tag);
  };
  return (
    <Dialog title={t("allNotes.tagTitle")} closeLabel={t("allNotes.close")} onClose={onClose}>
      <form ref={form} className="grid gap-4" onSubmit={submit}>
        <TextField
          label={t("allNotes.tagField")}
          value={typed}
          maxLength={LONGEST}
          onChange={setTyped}
        />
        <p role="status" className="text-soft text-sm">
          {tag === undefined && typed.trim() !== "" && t("allNotes.notATag")}
        </p>
        {offered.length > 0 && (
          <div role="group" aria-label={t("allNotes.tagsThere")} className="flex flex-wrap gap-2">
            {offered.map((it) => (
              <Button key={it} onClick={() => add(it)}>
                <bdi>{bidiBalanced(it)}</bdi>
              </Button>
            ))}
          </div>
        )}
        <div>
          <Button type="submit" look="primary" disabled={tag === undefined}>
            {t("allNotes.tagDo")}
          </Button>
        </div>
      </form>
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
