import { announce } from "../../browser/page/announcer";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { targetAt } from "../../core/anchoring/target-at";
import { intersection, isEmptyRange, type TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { addPassage, setResolved, setStarred } from "../../state/notes/note-extras";
import { useSession, useStores, useTakeBack } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { useToast } from "../../ui/Toasts";

type Props = {
  readonly entry: PlacedAnnotation | OrphanedAnnotation;
  readonly isTagging: boolean;
  readonly onTag: () => void;
};

/** What one's own note can be besides its words: tagged, starred, done with, on one passage more. */
export function PartActions({ entry, isTagging, onTag }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { edition, beginPlacing } = useSession();
  const toast = useToast();
  const takeBack = useTakeBack();
  const { annotation } = entry;
  const { id, isStarred = false, isResolved = false, target } = annotation;
  const add = (range: TextRange) => {
    const known = "range" in entry ? [entry.range, ...(entry.also ?? [])] : [];
    const meets = (it: TextRange | undefined) => it && !isEmptyRange(intersection(it, range));
    if (known.some(meets)) return toast({ message: t("margin.parts.passageIsThere") });
    const { article, text } = edition;
    const passage = targetAt({ source: article.id, edition: edition.id, text }, range);
    const action = addPassage(annotations, id, passage);
    toast({
      message: t("margin.parts.passageAdded"),
      action: { label: t("margin.undo"), run: () => takeBack(action) },
    });
  };
  return (
    <>
      <IconButton
        icon="star"
        label={t("margin.parts.star")}
        className="toggled-part"
        aria-pressed={isStarred}
        onClick={() => {
          setStarred(annotations, id, !isStarred);
          announce(t(isStarred ? "margin.parts.unstarred" : "margin.parts.starred"));
        }}
      />
      <IconButton
        icon="circle-check"
        label={t("margin.parts.resolve")}
        className="toggled-part"
        aria-pressed={isResolved}
        onClick={() => {
          setResolved(annotations, id, !isResolved);
          announce(t(isResolved ? "margin.parts.reopened" : "margin.parts.resolved"));
        }}
      />
      <IconButton
        icon="tag"
        label={t("margin.parts.addTag")}
        aria-expanded={isTagging}
        onClick={onTag}
      />
      {target.selectors.length > 0 && (
        <IconButton
          icon="plus"
          label={t("margin.parts.addPassage")}
          onClick={() => beginPlacing({ annotation, placeHere: add, isFurther: true })}
        />
      )}
    </>
  );
}
