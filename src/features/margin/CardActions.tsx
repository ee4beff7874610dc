import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { scrollToHighlight } from "../../browser/storage/page-ids";
import { COLOURS, isOnWholeText } from "../../core/annotation/annotation";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { useColourName, useSession, useStores } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import type { Spot } from "./AnnotationCard";
import { MergeAction } from "./MergeAction";
import { PartActions } from "./PartActions";
import { Swatches } from "../../ui/Swatches";
import { useCardActs } from "./use-card-acts";

type Props = {
  readonly entry: PlacedAnnotation | OrphanedAnnotation;
  /** The highlight that it can be merged with. */
  readonly neighbour: PlacedAnnotation | undefined;
  readonly isReadOnly: boolean;
  /** The note as it is saved. */
  readonly note: string;
  readonly spot: Spot | undefined;
  /** Whether its tags are being written. */
  readonly isTagging: boolean;
  readonly onTag: () => void;
};

/** What can be done with an open annotation; only the reader's own can be changed. */
export function CardActions({ entry, neighbour, isReadOnly, note, spot, ...tagging }: Props) {
  const { t } = useTranslation();
  const { drafts } = useStores();
  const session = useSession();
  const colourName = useColourName();
  const { id, colour } = entry.annotation;
  const isMine = entry.layer === "mine" && !isReadOnly;
  const acts = useCardActs(entry, isMine);

  return (
    <div className="card-actions tips-above">
      {spot && <SpotButton spot={spot} id={id} />}
      {isMine && (
        <fieldset aria-label={t("margin.colour")} className="flex">
          <Swatches
            colours={COLOURS}
            chosen={colour}
            nameOf={colourName}
            onChoose={acts.recolour}
          />
        </fieldset>
      )}
      <div className="ms-auto flex flex-wrap justify-end">
        {isMine && (
          <IconButton
            icon="pencil"
            label={t(note ? "margin.edit" : "margin.addNote")}
            onClick={() => drafts.write(id, { text: note, isNew: false })}
          />
        )}
        {isMine && <PartActions entry={entry} {...tagging} />}
        {isMine && neighbour && "range" in entry && (
          <MergeAction entry={entry} neighbour={neighbour} edition={session.edition} />
        )}
        {"range" in entry && entry.layer === "shared" && (
          <IconButton
            icon="reply"
            isDirectional
            label={t("margin.reply")}
            onClick={() => acts.answer(entry)}
          />
        )}
        {"range" in entry && !isOnWholeText(entry.annotation.target) && (
          <IconButton
            icon="crosshair"
            label={t("margin.toPassage")}
            onClick={() => scrollToHighlight(id)}
          />
        )}
        <IconButton icon="link" label={t("margin.copyLink")} onClick={() => void acts.copyLink()} />
        {isMine && <IconButton icon="trash-2" label={t("margin.delete")} onClick={acts.remove} />}
      </div>
    </div>
  );
}

/** How many annotations lie at the open one's spot; pressed, it opens the next. */
function SpotButton({ spot, id }: { readonly spot: Spot; readonly id: string }) {
  const { t, format } = useTranslation();
  const session = useSession();
  return (
    <button
      type="button"
      className="spot"
      title={t("margin.nextHere")}
      onClick={() => session.openCard(spot.ids[spot.place % spot.ids.length] ?? id)}
    >
      <Icon name="layers-2" />
      {t("margin.here", {
        place: format.number(spot.place),
        shown: format.number(spot.ids.length),
      })}
    </button>
  );
}
