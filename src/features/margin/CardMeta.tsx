import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useSession } from "../../state/react";
import { Icon } from "../../ui/Icon";
import { repliedId } from "./replied-id";

type Props = {
  readonly entry: PlacedAnnotation | OrphanedAnnotation;
  /** Whether something is written for it that is not saved. */
  readonly hasDraft: boolean;
};

/** Whose an annotation is, what it answers, how it stands and when it was written. */
export function CardMeta({ entry, hasDraft }: Props) {
  const { annotation, layer, person } = entry;
  const { modified, created } = annotation;
  const written = modified ?? created;
  const { t, format } = useTranslation();
  const session = useSession();
  const colourName = annotation.colour && person?.colourNames?.[annotation.colour];
  return (
    <footer className="card-meta">
      {person ? (
        <>
          <bdi className="card-person">{person.name}</bdi>
          {colourName && <bdi>{bidiBalanced(colourName)}</bdi>}
        </>
      ) : (
        <span>{t(layer === "mine" ? "margin.mine" : "margin.guide")}</span>
      )}
      {annotation.replyTo !== undefined && (
        <button
          type="button"
          className="underline"
          onClick={() => session.openCard(repliedId(annotation.replyTo ?? "", session))}
        >
          {t("margin.isReply")}
        </button>
      )}
      {annotation.isStarred && (
        <span role="img" aria-label={t("margin.parts.isStarred")} className="card-star">
          <Icon name="star" size={14} />
        </span>
      )}
      {annotation.isResolved && <span className="card-done">{t("margin.parts.isResolved")}</span>}
      {written && <time dateTime={written}>{format.time(written)}</time>}
      {hasDraft && <span className="card-draft">{t("margin.draftKept")}</span>}
    </footer>
  );
}
