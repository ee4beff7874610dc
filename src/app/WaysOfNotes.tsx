import { BringNotesEntry } from "../features/bring-notes/BringNotesEntry";
import { ShareEntry } from "../features/sharing/ShareEntry";
import { TakeOutEntry } from "../features/take-out/TakeOutEntry";
import { useTranslation } from "../i18n/react";
import { useSession, useValue } from "../state/react";
import { Menu } from "../ui/Menu";
import { PrintDesk } from "./PrintDesk";

type Props = {
  /** What the margin's search found; undefined where nothing is searched. */
  readonly filteredIds: ReadonlySet<string> | undefined;
};

/** The ways of notes into the text that is read, out of it, and to paper. */
export function WaysOfNotes({ filteredIds }: Props) {
  const { t } = useTranslation();
  const { edition, ...session } = useSession();
  const all = useValue(session.all);
  const shown = useValue(session.placement);
  return (
    <>
      <ShareEntry
        edition={edition}
        placed={all.placed.filter(({ layer }) => layer === "mine")}
        orphanCount={all.orphans.filter(({ layer }) => layer === "mine").length}
        filteredIds={filteredIds}
      />
      <Menu label={t("margin.more")}>
        <TakeOutEntry edition={edition} placement={all} shown={shown} />
        <BringNotesEntry edition={edition} />
        <PrintDesk edition={edition} placement={shown} foundIds={filteredIds} />
      </Menu>
    </>
  );
}
