import { announce } from "../../browser/page/announcer";
import { extendable } from "../../core/anchoring/extendable";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { targetAt } from "../../core/anchoring/target-at";
import type { Colour } from "../../core/annotation/annotation";
import { gistOf } from "../../core/text/gist";
import { around, type TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { unsavedMessage, usePreferences, useStores } from "../../state/react";
import type { Edition } from "../../state/texts/article-queries";

export type Extending = {
  /** The highlight's, that would be extended. */
  readonly colour: Colour;
  /** Returns its id. */
  readonly extend: () => string;
};

/** The highlight that a passage runs over the end of, to be extended to it; undefined where there is none. */
export function useExtending(
  { article, line: { text }, edition }: Edition,
  placed: readonly PlacedAnnotation[],
  passage: TextRange | undefined,
): Extending | undefined {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { colour: lastColour } = usePreferences();
  if (!passage) return undefined;
  const { readOnly } = annotations.snapshot();
  const found = extendable(
    placed.filter(({ annotation }) => !readOnly.has(annotation.id)),
    passage,
    lastColour,
  );
  if (!found?.annotation.colour) return undefined;
  const { id, colour } = found.annotation;
  return {
    colour,
    extend: () => {
      const range = around(found.range, passage);
      const target = targetAt({ source: article.id, edition, text }, range);
      annotations.setTargets(new Map([[id, target]]));
      const done = t("said.extended", { words: gistOf(text.slice(range.start, range.end)) });
      const fault = unsavedMessage(annotations.snapshot(), id);
      announce(fault ? `${done}. ${t(fault)}` : done);
      return id;
    },
  };
}
