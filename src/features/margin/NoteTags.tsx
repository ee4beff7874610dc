import { keyOfTag, tagsOf } from "../../core/annotation/tags";
import type { Annotation } from "../../core/annotation/annotation";
import { NO_FILTER } from "../../core/search/filter";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { setFilter } from "../../state/reading/filtering";
import { useSession, useStores } from "../../state/react";

type Props = {
  readonly annotation: Annotation;
  /** Whether the card is open: a tag is then the way to all that bear it. */
  readonly isActive: boolean;
};

/** The tags of a note, its own and those in its words. */
export function NoteTags({ annotation, isActive }: Props) {
  const { t } = useTranslation();
  const { drafts } = useStores();
  const session = useSession();
  const own = new Set((annotation.tags ?? []).map(keyOfTag));
  const tags = tagsOf(annotation);
  // What is written in the words is read there.
  const shown = isActive ? tags : tags.filter((it) => own.has(keyOfTag(it)));
  if (shown.length === 0) return null;
  return (
    <ul className="note-tags" aria-label={t("margin.parts.tags")}>
      {shown.map((tag) => (
        <li key={tag}>
          {isActive ? (
            <button
              type="button"
              aria-label={t("margin.parts.filterByTag", { tag: isolated(tag) })}
              onClick={() => setFilter({ ...session, drafts }, { ...NO_FILTER, tags: [tag] })}
            >
              <bdi>#{bidiBalanced(tag)}</bdi>
            </button>
          ) : (
            <bdi>#{bidiBalanced(tag)}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
