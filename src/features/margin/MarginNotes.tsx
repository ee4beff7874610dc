import { useMemo } from "react";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { isOnWholeText } from "../../core/annotation/annotation";
import { useTranslation } from "../../i18n/react";
import { useDrafts, useSession, useValue } from "../../state/react";
import { CardList } from "./CardList";
import { DeletedDraft } from "./DeletedDraft";
import { DeletedList } from "./DeletedList";
import { LostBox } from "./LostBox";
import { LostSection } from "./LostSection";
import { SeekingNotice } from "./SeekingNotice";
import { EditionNotice } from "./EditionNotice";
import type { FoundNotes } from "./use-found-notes";

type Props = { readonly found: FoundNotes; readonly isBeside: boolean };

/** The annotations in reading order, those without a place, and the deleted ones, with what there is to say of them. */
export function MarginNotes({ found, isBeside }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const { placed, orphans, sought } = useValue(session.placement);
  const deleted = useValue(session.own, (own) => own?.deleted) ?? NONE;
  const openId = useValue(session.openId);
  const drafts = useDrafts();
  const deletedHere = deleted.find(({ id }) => id === openId);
  const leftDraft = deletedHere && drafts.get(deletedHere.id);
  const hasOwn = [...placed, ...orphans].some(({ layer }) => layer === "mine");
  const { whole, onPassages } = useMemo(() => byKind(found.placed), [found.placed]);
  return (
    <>
      <SeekingNotice count={sought.length} />
      <EditionNotice />
      {!hasOwn && deleted.length === 0 && <p className="margin-hint">{t("margin.empty")}</p>}
      {deletedHere && leftDraft && (
        <DeletedDraft annotation={deletedHere} draft={leftDraft} onLeave={session.leave} />
      )}
      {whole.length > 0 && (
        <section aria-label={t("margin.parts.wholeText")} className="whole-notes">
          <h3 className="text-soft text-xs">{t("margin.parts.wholeText")}</h3>
          <CardList entries={whole} />
        </section>
      )}
      <CardList entries={onPassages} isBeside={isBeside} />
      {isBeside ? (
        <LostBox entries={found.orphans} isSought={found.isSearching} />
      ) : (
        orphans.length > 0 && <LostSection entries={found.orphans} />
      )}
      <DeletedList deleted={deleted} />
    </>
  );
}

const NONE: readonly never[] = [];

/** Notes on the whole text stand at no line. */
function byKind(placed: readonly PlacedAnnotation[]) {
  const whole = placed.filter(({ annotation }) => isOnWholeText(annotation.target));
  if (whole.length === 0) return { whole, onPassages: placed };
  return { whole, onPassages: placed.filter((it) => !whole.includes(it)) };
}
