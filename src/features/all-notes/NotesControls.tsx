import { GROUPINGS, type Grouping } from "../../core/all-notes/grouped-notes";
import { typedField } from "../../core/all-notes/notes-query";
import { useTranslation } from "../../i18n/react";
import { useColourName } from "../../state/react";
import { Choice } from "../../ui/Choice";
import { Icon } from "../../ui/Icon";

type Props = {
  readonly typed: string;
  readonly grouping: Grouping;
  /** How many are found, said in words. */
  readonly status: string;
  readonly onType: (typed: string) => void;
  readonly onGroup: (grouping: Grouping) => void;
};

/** The search over all notes, what it understands, and how the notes are grouped. */
export function NotesControls({ typed, grouping, status, onType, onGroup }: Props) {
  const { t, i18n } = useTranslation();
  const nameOf = useColourName();
  const { language } = i18n;
  return (
    <div className="notes-controls">
      <div className="notes-search">
        <div className="note-search">
          <Icon name="search" className="text-soft shrink-0" />
          <input
            type="search"
            dir={typed === "" ? undefined : "auto"}
            value={typed}
            aria-label={t("allNotes.find")}
            aria-describedby="notes-hint"
            placeholder={t("allNotes.find")}
            onChange={({ target }) => onType(target.value)}
          />
          <span role="status" className="text-soft shrink-0 text-sm">
            {status}
          </span>
        </div>
        <p id="notes-hint" className="notes-hint">
          {t("allNotes.hint", {
            tag: typedField("tags", t("allNotes.hintTag"), language),
            colour: typedField("colours", nameOf("sky"), language),
            text: typedField("texts", t("allNotes.hintText"), language),
          })}
        </p>
      </div>
      <Choice
        legend={t("allNotes.groupBy")}
        options={GROUPINGS.map((it) => [it, t(`allNotes.groupedBy.${it}`)] as const)}
        value={grouping}
        onChoose={onGroup}
      />
    </div>
  );
}
