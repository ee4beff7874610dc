import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import { announce } from "../../browser/page/announcer";
import { addressHere } from "../../browser/net/text-page";
import { copyText } from "../../browser/page/clipboard";
import { scrollToHighlight } from "../../browser/storage/page-ids";
import { COLOURS, isOnWholeText, quoteOf } from "../../core/annotation/annotation";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { gistOf } from "../../core/text/gist";
import {
  useColourName,
  usePreferences,
  useSession,
  useStores,
  useTakeBack,
} from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { useToast } from "../../ui/Toasts";
import { answerNote } from "../../state/reading/answering";
import type { Spot } from "./AnnotationCard";
import { MergeAction } from "./MergeAction";
import { PartActions } from "./PartActions";
import { Swatches } from "../../ui/Swatches";

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
  const { t, format } = useTranslation();
  const { annotations, drafts, preferences } = useStores();
  const { colour: lastColour } = usePreferences();
  const session = useSession();
  const toast = useToast();
  const colourName = useColourName();
  const takeBack = useTakeBack();
  const { id, colour } = entry.annotation;
  const answer = (to: PlacedAnnotation) => {
    const made = answerNote({ edition: session.edition, annotations, drafts }, to, lastColour);
    session.openSpot([made], "keyboard");
  };
  const isMine = entry.layer === "mine" && !isReadOnly;

  const copyLink = async () => {
    const link = isMine && "range" in entry ? await session.passageLink(entry) : undefined;
    if (link?.ok === false && link.fault === "not-here")
      return toast({ message: t("late.unreachable", { name: t("margin.copyLink") }) });
    const isCopied = await copyText(link?.ok ? link.value : await addressHere());
    toast({ message: t(isCopied ? "margin.linkCopied" : "toolbar.notCopied") });
  };
  const remove = () => {
    const action = annotations.remove(id);
    session.leave(id);
    const isKept = annotations.get().states.get(id)?.status !== "unsaved";
    toast({
      message: t(isKept ? "margin.deleted" : "margin.deletionUnsaved"),
      action: { label: t("margin.undo"), run: () => takeBack(action) },
    });
  };

  return (
    <div className="card-actions tips-above">
      {spot && (
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
      )}
      {isMine && (
        <fieldset aria-label={t("margin.colour")} className="flex">
          <Swatches
            colours={COLOURS}
            chosen={colour}
            nameOf={colourName}
            onChoose={(chosen) => {
              annotations.setColour(id, chosen);
              preferences.set({ colour: chosen });
              const said = {
                colour: colourName(chosen),
                words: gistOf(quoteOf(entry.annotation.target)),
              };
              announce(t("said.recoloured", said));
            }}
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
            onClick={() => answer(entry)}
          />
        )}
        {"range" in entry && !isOnWholeText(entry.annotation.target) && (
          <IconButton
            icon="crosshair"
            label={t("margin.toPassage")}
            onClick={() => scrollToHighlight(id)}
          />
        )}
        <IconButton icon="link" label={t("margin.copyLink")} onClick={() => void copyLink()} />
        {isMine && <IconButton icon="trash-2" label={t("margin.delete")} onClick={remove} />}
      </div>
    </div>
  );
}
