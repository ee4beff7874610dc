import { GROUPINGS, type Grouping } from "../../core/all-notes/grouped-notes";
import { typedField } from "../../core/all-notes/notes-query";
import { useTranslation } from "../../i18n/react";
import { useColourName } from "../../state/react";
import { Choice } from "../../ui/Choice";
import { SearchField } from "../../ui/SearchField";

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
        <SearchField
          label={t("allNotes.find")}
          value={typed}
          found={status}
          describedBy="notes-hint"
          onChange={onType}
        />
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
