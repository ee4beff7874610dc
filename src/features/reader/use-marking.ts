import { useCallback, useMemo } from "react";
import { announce } from "../../browser/page/announcer";
import type { Colour } from "../../core/annotation/annotation";
import { gistOf } from "../../core/text/gist";
import type { TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { annotatePassage, highlightPassage } from "../../state/reading/marking";
import {
  unsavedMessage,
  useColourName,
  usePreferences,
  useSession,
  useStores,
  useValue,
} from "../../state/react";

/** What is done with selected passages, told to the reader. */
type Marking = {
  /** Returns the annotation's id. */
  readonly onHighlight: (range: TextRange, colour: Colour) => string;
  readonly onAnnotate: (range: TextRange) => void;
  /** Given while the reader is choosing a passage for an annotation: then that is all a selection is for. */
  readonly onPlaceHere: ((range: TextRange) => string | undefined) | undefined;
};

export function useMarking(): Marking {
  const { t } = useTranslation();
  const { annotations, drafts, preferences } = useStores();
  const { colour: lastColour } = usePreferences();
  const { edition, placement, placing, endPlacing, openSpot } = useSession();
  const { text } = edition;
  const at = useMemo(
    () => ({ edition, placement, annotations, drafts }),
    [annotations, drafts, edition, placement],
  );
  const placed = useValue(placing);
  const colourName = useColourName();

  const onHighlight = useCallback(
    (range: TextRange, colour: Colour) => {
      const { id, isNew } = highlightPassage(at, range, colour);
      preferences.set({ colour });
      const fault = unsavedMessage(annotations.get().states.get(id));
      const said = {
        colour: colourName(colour),
        words: gistOf(text.slice(range.start, range.end)),
      };
      const done = t(isNew ? "said.marked" : "said.recoloured", said);
      announce(fault ? `${done}. ${t(fault)}` : done);
      return id;
    },
    [annotations, at, colourName, preferences, t, text],
  );
  const onAnnotate = useCallback(
    (range: TextRange) => openSpot([annotatePassage(at, range, lastColour)], "keyboard"),
    [at, lastColour, openSpot],
  );
  const onPlaceHere = useCallback(
    (range: TextRange) => {
      placed?.placeHere(range);
      endPlacing();
      return placed?.annotation.id;
    },
    [endPlacing, placed],
  );
  return { onHighlight, onAnnotate, onPlaceHere: placed && onPlaceHere };
}
