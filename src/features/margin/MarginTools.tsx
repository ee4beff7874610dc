import { useTranslation } from "../../i18n/react";
import { isOwnTextId } from "../../core/library/own-text-id";
import { usePreferences, useSession, useStores, useValue } from "../../state/react";
import { Switch } from "../../ui/Switch";
import { FilterButton } from "./FilterButton";
import { FilterRow } from "./FilterRow";
import { NoteSearch } from "./NoteSearch";
import type { FoundNotes } from "./use-found-notes";
import { useWide } from "./use-wide";
import { WholeTextButton } from "./WholeTextButton";

type Props = { readonly found: FoundNotes };

/** What chooses among the notes: whether the guide's are shown, and the search in them. */
export function MarginTools({ found }: Props) {
  const { t } = useTranslation();
  const { edition, all } = useSession();
  const { preferences } = useStores();
  const { showGuide } = usePreferences();
  const isWide = useWide();
  const count = useValue(
    all,
    ({ placed, orphans, sought }) => placed.length + orphans.length + sought.length,
  );
  return (
    <div className="margin-tools">
      {/* Nobody publishes notes on a text of one's own. */}
      {!isOwnTextId(edition.article.id) && (
        <Switch
          label={t("margin.showGuide")}
          isOn={showGuide}
          onChange={(isOn) => preferences.set({ showGuide: isOn })}
        />
      )}
      {(count > 0 || !isWide) && (
        <div className="margin-seek">
          {count > 0 && (
            <NoteSearch
              query={found.query}
              found={found.hasAnswer ? found.placed.length + found.orphans.length : undefined}
              onChange={found.search}
            />
          )}
          {count > 0 && <FilterButton />}
          {/* On a narrow window the head is as low as can be. */}
          {!isWide && <WholeTextButton />}
        </div>
      )}
      <FilterRow />
    </div>
  );
}
