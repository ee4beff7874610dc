import { useEffect, useRef } from "react";
import { useTranslation } from "../../i18n/react";
import { scrollInBox } from "../../browser/storage/page-ids";
import { quoteOf } from "../../core/annotation/annotation";
import type { OwnAnnotation } from "../../core/record/stored-annotation";
import type { Draft } from "../../state/notes/drafts";
import { NoteEditor } from "./NoteEditor";

type Props = {
  readonly annotation: OwnAnnotation;
  readonly draft: Draft;
  readonly onLeave: (id: string) => void;
};

/** A note that was deleted, most likely in another tab, while it was being written here. */
export function DeletedDraft({ annotation, draft, onLeave }: Props) {
  const { id, target, bodies, colour } = annotation;
  const { t } = useTranslation();
  const quote = quoteOf(target) || t("margin.parts.wholeText");
  const card = useRef<HTMLElement>(null);
  // It stands where no card stood: above the others, wherever these were.
  useEffect(() => {
    const box = card.current?.closest<HTMLElement>(".margin-cards");
    if (card.current && box) scrollInBox(card.current, box, "start");
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the card from whatever has the focus in it
    <article
      ref={card}
      className="card"
      aria-label={quote}
      aria-current
      data-colour={colour}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave(id);
      }}
    >
      <p className="card-quote">
        <q dir="auto">{quote}</q>
      </p>
      <NoteEditor
        annotationId={id}
        quote={quote}
        note={bodies[0]?.value ?? ""}
        draft={draft}
        isDeleted
        onLeave={onLeave}
      />
    </article>
  );
}
