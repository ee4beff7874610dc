import { memo, useRef, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { cardId } from "../../browser/storage/page-ids";
import { isOnWholeText, quoteOf } from "../../core/annotation/annotation";
import { bodyFor } from "../../core/annotation/body";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import type { Direction } from "../../core/text/direction";
import { shortened } from "../../core/text/shorten";
import type { Draft } from "../../state/notes/drafts";
import { useSession } from "../../state/react";
import { CardActions } from "./CardActions";
import { CardFate } from "./CardFate";
import { CardLinks } from "./CardLinks";
import { CardMeta } from "./CardMeta";
import { CardPassages } from "./CardPassages";
import { EarlierWordings } from "./EarlierWordings";
import { NoteEditor } from "./NoteEditor";
import { NoteTags } from "./NoteTags";
import { NoteText } from "./NoteText";
import { TagField } from "./TagField";
import { UnsavedNotice } from "./UnsavedNotice";
import { useShownCard } from "./use-shown-card";

/** The annotations that share a spot, and which of them this card is (from 1). */
export type Spot = { readonly place: number; readonly ids: readonly string[] };

const NONE: readonly never[] = [];

/** More than six lines of a card hold: a quote may be a whole book, and would be laid out in full for them. */
const QUOTE_LETTERS = 500;

type Props = {
  readonly entry: PlacedAnnotation | OrphanedAnnotation;
  /** Its quote, and the words at its place in the text at hand, as they flow there. */
  readonly quoted: string;
  readonly words: string;
  readonly lang: string | undefined;
  readonly dir: Direction | undefined;
  /** Where the author's links in these words lead. */
  readonly links: readonly string[];
  /** The highlight that it can be merged with. */
  readonly neighbour: PlacedAnnotation | undefined;
  readonly isActive: boolean;
  readonly isHovered: boolean;
  /** Whether the card was opened from the keyboard and takes the focus. */
  readonly takesFocus: boolean;
  readonly spot: Spot | undefined;
  readonly draft: Draft | undefined;
  /** Whether a newer version of the program wrote it, so that this one leaves it alone. */
  readonly isReadOnly: boolean;
  /** Whether the browser does not hold it as it is shown. */
  readonly isUnsaved: boolean;
  /** Whether other wordings of its note were kept. */
  readonly hasEarlier: boolean;
};

/** One annotation in the margin: its words, its note, whose it is; open, also what can be done with it. */
export const AnnotationCard = memo(function AnnotationCard(props: Props) {
  const { entry, quoted, words, lang, dir, isActive, isHovered, takesFocus, draft } = props;
  const { annotation, layer, person } = entry;
  const { id, target, bodies } = annotation;
  const { t, i18n } = useTranslation();
  const session = useSession();
  const card = useRef<HTMLElement>(null);
  const quote = shortened(quoteOf(target), QUOTE_LETTERS);
  const name = quote || t(isOnWholeText(target) ? "margin.parts.wholeText" : "margin.noQuote");
  const body = bodyFor(bodies, i18n.language);
  const isEdited = isActive && draft !== undefined;
  const isMine = layer === "mine" && !props.isReadOnly;
  const [isTagging, setTagging] = useState(false);
  useShownCard(card, { isActive, isEdited, takesFocus });

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the card from whatever has the focus in it
    <article
      ref={card}
      id={cardId(id)}
      tabIndex={-1}
      aria-label={name}
      aria-current={isActive || undefined}
      data-colour={annotation.colour ?? "guide"}
      data-tint={person?.tint}
      data-bare={!body || undefined}
      data-resolved={annotation.isResolved || undefined}
      data-layer={layer}
      data-hovered={isHovered || undefined}
      className="card"
      onPointerEnter={() => session.hoveredId.set(id)}
      onPointerLeave={() => session.hoveredId.set(undefined)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        session.leave(id);
      }}
    >
      <button
        type="button"
        className="card-quote"
        aria-expanded={isActive}
        onClick={() => session.openCard(id)}
      >
        {quote ? <q {...{ lang, dir }}>{quoted}</q> : <span>{name}</span>}
      </button>
      <CardFate entry={entry} was={quoted} is={words} flow={{ lang, dir }} />
      {isEdited ? (
        <NoteEditor
          annotationId={id}
          quote={name}
          note={body?.value ?? ""}
          draft={draft}
          onLeave={session.leave}
        />
      ) : (
        body && <NoteText body={body} isWhole={isActive} />
      )}
      {isActive && isMine && (isEdited || isTagging) ? (
        <TagField annotationId={id} tags={annotation.tags ?? NONE} takesFocus={isTagging} />
      ) : (
        <NoteTags annotation={annotation} isActive={isActive} />
      )}
      {isActive && <CardPassages entry={entry} canChange={isMine} />}
      {isActive && <CardLinks links={props.links} />}
      {props.isUnsaved && <UnsavedNotice annotationId={id} />}
      {props.hasEarlier && <EarlierWordings annotationId={id} />}
      {props.isReadOnly && <p className="card-fate">{t("margin.readOnly")}</p>}
      <CardMeta entry={entry} hasDraft={draft !== undefined && !isEdited} />
      {isActive && !isEdited && (
        <CardActions
          {...props}
          note={body?.value ?? ""}
          isTagging={isTagging}
          onTag={() => setTagging(!isTagging)}
        />
      )}
    </article>
  );
});
