import { useEffect, useState, type ReactNode } from "react";
import { isTyping, letterOf } from "../../browser/page/keyboard";
import type { NotesGroup } from "../../core/all-notes/grouped-notes";
import type { ListedNote, NotesOfText } from "../../core/all-notes/listed-note";
import { placedRows } from "../../core/all-notes/row-places";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { AddTagDialog } from "./AddTagDialog";
import { NoteDialog } from "./NoteDialog";
import { NotesControls } from "./NotesControls";
import { NotesList } from "./NotesList";
import { PickedBar } from "./PickedBar";
import { RenameTagDialog } from "./RenameTagDialog";
import { useActing, type Acting } from "./use-acting";
import { useArranged, type Arranged } from "./use-arranged";
import { useNotesView } from "./use-notes-view";
import { usePicking } from "./use-picking";
import { returning } from "./use-spot";
import type { Titles } from "../../core/library/titled-text";

type Props = {
  /** What the address says after `?`. */
  readonly query: string;
  /** What the texts are called; undefined until it is known. */
  readonly titles: Titles | undefined;
  /** The way out for the notes that are picked, text by text. */
  readonly renderTakeOut: (picked: readonly NotesOfText[], onClose: () => void) => ReactNode;
};

const NOTHING: Arranged = {
  groups: [],
  places: placedRows([], 0),
  all: 0,
  found: 0,
};

/** What stands over the list. */
type Opened =
  | { readonly what: "note"; readonly note: ListedNote }
  | { readonly what: "tag"; readonly group: NotesGroup }
  | { readonly what: "new-tag"; readonly ids: readonly string[] }
  | { readonly what: "take-out"; readonly texts: readonly NotesOfText[] };

/** The notes on all texts: searched, grouped, opened in their place, and worked on many at once. */
export function AllNotesView({ query, titles, renderTakeOut }: Props) {
  const { t } = useTranslation();
  const countOf = useCount();
  const [{ typed, grouping }, change] = useNotesView(query);
  const listed = useArranged(typed, grouping, titles);
  const isPreparing = listed === "preparing";
  const arranged = typeof listed === "string" ? NOTHING : listed;
  const { all, found, groups } = arranged;
  const picking = usePicking(arranged);
  const picked = [...picking.picked];
  const acting = useActing();
  const [back] = useState(returning);
  const [opened, open] = useState<Opened>();
  const close = () => open(undefined);
  useUndoKey(acting.takeBackLast);
  const remove = () => void acting.remove(picked);

  if (listed === "listing" || !titles)
    return <p className="text-soft py-8">{t("allNotes.loading")}</p>;
  if (all === 0 && !isPreparing)
    return (
      <Nothing words={t("allNotes.empty")}>
        <ButtonLink href="#/library">{t("allNotes.toLibrary")}</ButtonLink>
      </Nothing>
    );
  return (
    <>
      <NotesControls
        typed={typed}
        grouping={grouping}
        status={isPreparing ? t("allNotes.preparing") : countOf(arranged, typed)}
        onType={(now) => change({ typed: now })}
        onGroup={(now) => change({ grouping: now })}
      />
      {found > 0 && (
        <NotesList
          arranged={arranged}
          grouping={grouping}
          titles={titles}
          picking={picking}
          back={back}
          onLook={(note) => open({ what: "note", note })}
          onRename={(group) => open({ what: "tag", group })}
          onRemove={remove}
        />
      )}
      {found === 0 && !isPreparing && (
        <Nothing words={t("allNotes.noneFound")}>
          <Button onClick={() => change({ typed: "" })}>{t("allNotes.clearQuery")}</Button>
        </Nothing>
      )}
      {picked.length > 0 && (
        <PickedBar
          count={picked.length}
          found={found}
          onPickAll={picking.pickAll}
          onPickNone={picking.pickNone}
          onRecolour={(colour) => void acting.recolour(picked, colour)}
          onTag={() => open({ what: "new-tag", ids: picked })}
          onTakeOut={() => open({ what: "take-out", texts: textsOf(groups, picking.picked) })}
          onRemove={remove}
        />
      )}
      {opened?.what === "take-out"
        ? renderTakeOut(opened.texts, close)
        : opened && (
            <OverList
              opened={opened}
              titles={titles}
              groups={groups}
              acting={acting}
              onClose={close}
            />
          )}
    </>
  );
}

/** Says how many notes there are, and how many of them are found. */
function useCount() {
  const { t, format } = useTranslation();
  return ({ all, found }: Arranged, typed: string): string =>
    typed.trim() === ""
      ? t("allNotes.all", { count: all, shown: format.number(all) })
      : t("allNotes.found", { found: format.number(found), all: format.number(all) });
}

/** What is said where nothing is listed, and what can be done then. */
const Nothing = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <div className="notes-empty">
    <p>{words}</p>
    {children}
  </div>
);

type OverProps = {
  readonly opened: Exclude<Opened, { what: "take-out" }>;
  readonly titles: Titles;
  readonly groups: readonly NotesGroup[];
  readonly acting: Acting;
  readonly onClose: () => void;
};

function OverList({ opened, titles, groups, acting, onClose }: OverProps) {
  if (opened.what === "new-tag")
    return (
      <AddTagDialog
        groups={groups}
        onAdd={(tag) => void acting.addTag(opened.ids, tag)}
        onClose={onClose}
      />
    );
  if (opened.what === "tag")
    return (
      <RenameTagDialog
        group={opened.group}
        groups={groups}
        onRename={acting.renameTag}
        onClose={onClose}
      />
    );
  const { note } = opened;
  return (
    <NoteDialog note={note} text={titles.get(note.annotation.target.source)} onClose={onClose} />
  );
}

/** The notes that are picked, each once, by their texts. */
function textsOf(
  groups: readonly NotesGroup[],
  picked: ReadonlySet<string>,
): readonly NotesOfText[] {
  const texts = new Map<string, Map<string, ListedNote>>();
  for (const { notes } of groups)
    for (const note of notes) {
      const { id, target } = note.annotation;
      if (!picked.has(id)) continue;
      const text = texts.get(target.source) ?? new Map<string, ListedNote>();
      texts.set(target.source, text.set(id, note));
    }
  return [...texts].map(([source, notes]) => ({ source, notes: [...notes.values()] }));
}

/** Ctrl or ⌘ with Z. */
function useUndoKey(takeBack: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey } = event;
      if (altKey || shiftKey || ctrlKey === metaKey || letterOf(event) !== "z") return;
      if (isTyping(event) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      takeBack();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [takeBack]);
}
