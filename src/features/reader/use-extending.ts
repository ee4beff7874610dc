import { announce } from "../../browser/page/announcer";
import { extendable } from "../../core/anchoring/extendable";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { targetAt } from "../../core/anchoring/target-at";
import type { Colour } from "../../core/annotation/annotation";
import { gistOf } from "../../core/text/gist";
import { around, type TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { unsavedMessage, usePreferences, useStores } from "../../state/react";
import type { Edition } from "../../core/article/edition";

export type Extending = {
  /** The highlight's, that would be extended. */
  readonly colour: Colour;
  /** Returns its id. */
  readonly extend: () => string;
};

/** The highlight that a passage runs over the end of, to be extended to it; undefined where there is none. */
export function useExtending(
  { article, text, id: edition }: Edition,
  placed: readonly PlacedAnnotation[],
  passage: TextRange | undefined,
): Extending | undefined {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { colour: lastColour } = usePreferences();
  if (!passage) return undefined;
  const { states } = annotations.get();
  const found = extendable(
    placed.filter(({ annotation }) => states.get(annotation.id)?.status !== "read-only"),
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
      const fault = unsavedMessage(annotations.get().states.get(id));
      announce(fault ? `${done}. ${t(fault)}` : done);
      return id;
    },
  };
}
