import { useCallback } from "react";
import { announce } from "../browser/page/announcer";
import type { Colour } from "../core/annotation/annotation";
import type { PlacedAnnotation, Placement } from "../core/anchoring/placement";
import { gistOf } from "../core/text/gist";
import { isSameRange, type TextRange } from "../core/text/text-range";
import { useTranslation } from "../i18n/react";
import type { Edition } from "../core/article/edition";
import { unsavedMessage, useColourName, usePreferences, useStores } from "../state/react";

/** Highlighting and annotating passages; what is marked already is changed, not marked twice. */
export function useMarking(
  { id: edition, article, text }: Edition,
  { placed }: Placement,
  onOpen: (ids: readonly string[], by: "keyboard") => void,
) {
  const { t } = useTranslation();
  const { annotations, drafts, preferences } = useStores();
  const { colour: lastColour } = usePreferences();
  const colourName = useColourName();

  const ownAt = useCallback(
    (range: TextRange) =>
      placed.find((it) => it.layer === "mine" && isSameRange(it.range, range))?.annotation,
    [placed],
  );
  const passageAt = useCallback(
    (range: TextRange, colour: Colour) => ({
      source: article.id,
      edition,
      text,
      range,
      colour,
    }),
    [article, edition, text],
  );
  const onHighlight = useCallback(
    (range: TextRange, colour: Colour) => {
      const same = ownAt(range);
      if (same) annotations.setColour(same.id, colour);
      const { id } = same ?? annotations.add(passageAt(range, colour), "highlighting");
      preferences.set({ colour });
      const fault = unsavedMessage(annotations.get().states.get(id));
      const said = {
        colour: colourName(colour),
        words: gistOf(text.slice(range.start, range.end)),
      };
      const done = t(same ? "said.recoloured" : "said.marked", said);
      announce(fault ? `${done}. ${t(fault)}` : done);
      return id;
    },
    [annotations, colourName, ownAt, passageAt, preferences, t, text],
  );
  const onAnnotate = useCallback(
    (range: TextRange) => {
      const same = ownAt(range);
      const { id, bodies } = same ?? annotations.add(passageAt(range, lastColour), "commenting");
      const draft = drafts.get().get(id) ?? { text: bodies[0]?.value ?? "", isNew: !same };
      drafts.write(id, draft);
      onOpen([id], "keyboard");
    },
    [annotations, drafts, lastColour, onOpen, ownAt, passageAt],
  );
  const onReply = useCallback(
    ({ annotation, range }: PlacedAnnotation) => {
      const { id: replyTo, colour = lastColour } = annotation;
      const { id } = annotations.add({ ...passageAt(range, colour), replyTo }, "commenting");
      drafts.write(id, { text: "", isNew: true });
      onOpen([id], "keyboard");
    },
    [annotations, drafts, lastColour, onOpen, passageAt],
  );
  return { onHighlight, onAnnotate, onReply };
}
