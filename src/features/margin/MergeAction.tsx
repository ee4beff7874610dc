import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { targetAt } from "../../core/anchoring/target-at";
import { quoteOf } from "../../core/annotation/annotation";
import { LONGEST_NOTE } from "../../core/annotation/longest-note";
import { isolated } from "../../core/text/bidi-controls";
import { shortened } from "../../core/text/shorten";
import { around, byPlace } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { useStores, useTakeBack } from "../../state/react";
import type { Edition } from "../../core/article/edition";
import { IconButton } from "../../ui/IconButton";
import { useToast } from "../../ui/Toasts";

type Props = {
  readonly entry: PlacedAnnotation;
  /** The highlight that touches it in the same colour. */
  readonly neighbour: PlacedAnnotation;
  readonly edition: Edition;
};

const QUOTE_LETTERS = 30;

/** Makes one highlight of two that touch; both notes are kept, and undoing it brings both back. */
export function MergeAction({ entry, neighbour, edition: { article, id, text } }: Props) {
  const { t, format } = useTranslation();
  const { keepers } = useStores();
  const toast = useToast();
  const takeBack = useTakeBack();

  const merge = async () => {
    const { merging } = await keepers.bring();
    const merged = merging.merge({
      kept: entry.annotation.id,
      gone: neighbour.annotation.id,
      target: targetAt(
        { source: article.id, edition: id, text },
        around(entry.range, neighbour.range),
      ),
      isKeptFirst: byPlace(entry.range, neighbour.range) <= 0,
    });
    if (!merged.ok)
      return toast({
        message: t(`margin.mergeFault.${merged.fault}`, { most: format.number(LONGEST_NOTE) }),
      });
    toast({
      message: t("margin.merged"),
      action: { label: t("margin.undo"), run: () => takeBack(merged.value) },
    });
  };

  return (
    <IconButton
      icon="fold-horizontal"
      label={t("margin.merge", {
        quote: isolated(shortened(quoteOf(neighbour.annotation.target), QUOTE_LETTERS)),
      })}
      onClick={() => void merge()}
    />
  );
}
