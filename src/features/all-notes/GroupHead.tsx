import { readPath } from "../../core/address";
import { COLOURS } from "../../core/annotation/annotation";
import type { Grouping, NotesGroup } from "../../core/all-notes/grouped-notes";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useColourName } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { Swatch } from "../../ui/Swatches";
import type { TitledText } from "../../core/library/titled-text";

type Props = {
  readonly group: NotesGroup;
  readonly grouping: Grouping;
  readonly text: TitledText | undefined;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: readonly string[], isPicked: boolean) => void;
  readonly onRename: (group: NotesGroup) => void;
};

/** The head of a group of notes: what they have in common, how many they are, and all of them to be picked. */
export function GroupHead({ group, grouping, text, picked, onPick, onRename }: Props) {
  const { t, format } = useTranslation();
  const name = useGroupName(group, grouping, text);
  const ids = group.notes.map(({ annotation }) => annotation.id);
  const count = ids.filter((id) => picked.has(id)).length;
  const { length } = ids;
  const colour = grouping === "colour" ? COLOURS.find((it) => it === group.key) : undefined;
  return (
    <div className="notes-head">
      <label className="note-row-pick">
        <input
          type="checkbox"
          checked={count === length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < length;
          }}
          aria-label={t("allNotes.pickGroup", { name: isolated(name) })}
          onChange={({ target }) => onPick(ids, target.checked)}
        />
      </label>
      {colour && <Swatch colour={colour} />}
      <h2 className="notes-head-name">
        {grouping === "text" && text && !text.isRemoved ? (
          <a href={`#${readPath(group.key)}`}>
            <bdi className="truncate" {...text.flow}>
              {bidiBalanced(name)}
            </bdi>
          </a>
        ) : (
          <bdi className="truncate" {...text?.flow}>
            {bidiBalanced(name)}
          </bdi>
        )}
      </h2>
      <span className="notes-head-count">
        {t("allNotes.inGroup", { count: length, shown: format.number(length) })}
      </span>
      {grouping === "tag" && group.key !== "" && (
        <IconButton
          icon="pencil"
          label={t("allNotes.rename", { tag: isolated(name) })}
          aria-haspopup="dialog"
          onClick={() => onRename(group)}
        />
      )}
    </div>
  );
}

function useGroupName(
  { key, name }: NotesGroup,
  grouping: Grouping,
  text: TitledText | undefined,
): string {
  const { t, format } = useTranslation();
  const nameOf = useColourName();
  if (grouping === "text") return text?.title ?? t("allNotes.textNotHere");
  const colour = COLOURS.find((it) => it === key);
  if (grouping === "colour") return colour ? nameOf(colour) : "";
  if (key === "") return t(grouping === "tag" ? "allNotes.noTag" : "allNotes.noDay");
  return grouping === "day" ? format.day(key) : name;
}
