import { useRef, useState, type KeyboardEvent } from "react";
import type { Grouping, NotesGroup } from "../../core/all-notes/grouped-notes";
import type { ListedNote } from "../../core/all-notes/listed-note";
import { ROW_HEIGHTS, type ListRow } from "../../core/all-notes/row-places";
import { letterOf } from "../../browser/page/keyboard";
import { useTranslation } from "../../i18n/react";
import { GroupHead } from "./GroupHead";
import { NoteRow } from "./NoteRow";
import type { Arranged } from "./use-arranged";
import { useNearRows } from "./use-near-rows";
import type { Picking } from "./use-picking";
import { useSpot, type Return } from "./use-spot";
import type { Titles } from "../../core/library/titled-text";
import { rowOf, useWalk } from "./use-walk";

type Props = {
  readonly arranged: Arranged;
  readonly grouping: Grouping;
  readonly titles: Titles;
  readonly picking: Picking;
  /** Where the list was left. */
  readonly back: Return;
  readonly onLook: (note: ListedNote) => void;
  readonly onRename: (group: NotesGroup) => void;
  readonly onRemove: () => void;
};

const nameOf = ({ group, note }: ListRow): string =>
  `${group.key} ${note?.annotation.id ?? "head"}`;

/** The notes in their groups: only rows near the window, and the one that has the focus, are in the document. */
export function NotesList(props: Props) {
  const { t } = useTranslation();
  const { places } = props.arranged;
  const { count, tops } = places;
  const list = useRef<HTMLUListElement>(null);
  const near = useNearRows(list, places);
  const [first, last] = near;
  const [focused, setFocused] = useState(-1);
  useSpot(list, near, props.back);
  const walk = useWalk(list, count);

  const shown: number[] = [];
  for (let row = first; row <= Math.min(last, count - 1); row += 1) shown.push(row);
  for (const kept of [focused, walk.row])
    if (kept >= 0 && kept < count && (kept < first || kept > last)) shown.push(kept);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from row to row from whatever has the focus in one
    <ul
      ref={list}
      aria-label={t("allNotes.list")}
      className="notes-list"
      style={{ blockSize: `${tops[count] ?? 0}rem` }}
      onKeyDown={(event) => onListKey(event, props) || walk.onKeyDown(event)}
      onFocus={({ target }) => setFocused(rowOf(target))}
      onBlur={() => setFocused(-1)}
    >
      {[...new Set(shown)]
        .sort((a, b) => a - b)
        .map((at) => {
          const row = places.row(at);
          return row && <Row key={nameOf(row)} {...props} row={row} at={at} />;
        })}
    </ul>
  );
}

type RowProps = Props & { readonly row: ListRow; readonly at: number };

function Row({ row, at, arranged, grouping, titles, picking, onLook, onRename }: RowProps) {
  const { group, note, kind } = row;
  const { count, tops } = arranged.places;
  const source = note?.annotation.target.source ?? group.key;
  const text = grouping === "text" || note ? titles.get(source) : undefined;
  const isPicked = note !== undefined && picking.picked.has(note.annotation.id);
  return (
    <li
      aria-posinset={at + 1}
      aria-setsize={count}
      data-row={nameOf(row)}
      data-at={at}
      data-kind={kind}
      data-colour={note?.annotation.colour}
      data-picked={isPicked || undefined}
      className="note-row"
      style={{ insetBlockStart: `${tops[at]}rem`, blockSize: `${ROW_HEIGHTS[kind]}rem` }}
    >
      {note ? (
        <NoteRow
          row={at}
          note={note}
          text={text}
          isTitled={grouping !== "text"}
          isPicked={isPicked}
          onPick={picking.toggle}
          onLook={onLook}
        />
      ) : (
        <GroupHead
          group={group}
          grouping={grouping}
          text={text}
          picked={picking.picked}
          onPick={picking.pickGroup}
          onRename={onRename}
        />
      )}
    </li>
  );
}

/** Ctrl+A picks all, Escape none; Delete deletes what is picked. Answers with whether the key was one of these. */
function onListKey(event: KeyboardEvent, { picking, onRemove }: Props): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  const isAll = isCommand && letterOf(event.nativeEvent) === "a";
  if (!isAll && (picking.picked.size === 0 || !/^(?:Escape|Delete)$/u.test(event.key)))
    return false;
  event.preventDefault();
  if (isAll) picking.pickAll();
  else if (event.key === "Escape") picking.pickNone();
  else onRemove();
  return true;
}
