import { scrollToPassage } from "../../browser/page/to-passage";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { quoteOf } from "../../core/annotation/annotation";
import { flowingQuote } from "../../core/article/flowing-words";
import { isolated } from "../../core/text/bidi-controls";
import { gistOf } from "../../core/text/gist";
import { shortened } from "../../core/text/shorten";
import { byPlace, type TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { changePassage } from "../../state/notes/note-extras";
import { useSession, useStores, useTakeBack } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { useToast } from "../../ui/Toasts";

type Props = {
  readonly entry: PlacedAnnotation | OrphanedAnnotation;
  readonly canChange: boolean;
};

/** More than two lines of a card hold. */
const QUOTE_LETTERS = 200;

/** The passages that a note is about besides its first, each the way to its words. */
export function CardPassages({ entry, canChange }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { edition } = useSession();
  const toast = useToast();
  const takeBack = useTakeBack();
  const { id, further = [] } = entry.annotation;
  if (further.length === 0) return null;
  const also = "range" in entry ? (entry.also ?? []) : [];
  const all = "range" in entry ? [entry.range, ...also] : [];
  return (
    <ul className="card-passages" aria-label={t("margin.parts.passages")}>
      {further.map((passage, at) => {
        const range = also[at];
        const words = shortened(quoteOf(passage), QUOTE_LETTERS);
        const { words: quoted, ...flow } = flowingQuote(edition, words, range);
        const quote = isolated(gistOf(words));
        return (
          <li key={at}>
            {range ? (
              <button
                type="button"
                aria-label={t("margin.parts.toPassage", { quote })}
                onClick={() => scrollToPassage(id, placeAmong(all, range))}
              >
                <q {...flow}>{quoted}</q>
              </button>
            ) : (
              <p>
                <q {...flow}>{quoted}</q> {t("margin.parts.passageLost")}
              </p>
            )}
            {canChange && (
              <IconButton
                icon="x"
                label={t("margin.parts.dropPassage", { quote })}
                onClick={() => {
                  const action = changePassage(annotations, id, { passage });
                  toast({
                    message: t("margin.parts.passageDropped"),
                    action: { label: t("margin.undo"), run: () => takeBack(action) },
                  });
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Which of the passages it is, in reading order, from 0. */
const placeAmong = (all: readonly (TextRange | undefined)[], range: TextRange): number =>
  all
    .filter((it) => it !== undefined)
    .sort(byPlace)
    .indexOf(range);
