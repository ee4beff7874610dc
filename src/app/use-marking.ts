import { useCallback } from "react";
import type { Colour } from "../core/annotation/annotation";
import type { PlacedAnnotation, Placement } from "../core/anchoring/placement";
import { isSameRange, type TextRange } from "../core/text/text-range";
import type { Edition } from "../state/article-queries";
import { usePreferences, useStores } from "../state/react";

/** Highlighting and annotating passages; what is marked already is changed, not marked twice. */
export function useMarking(
  { article, line, edition }: Edition,
  { placed }: Placement,
  onOpen: (ids: readonly string[], by: "keyboard") => void,
) {
  const { annotations, drafts, preferences } = useStores();
  const { colour: lastColour } = usePreferences();

  const ownAt = useCallback(
    (range: TextRange) =>
      placed.find((it) => it.layer === "mine" && isSameRange(it.range, range))?.annotation,
    [placed],
  );
  const passageAt = useCallback(
    (range: TextRange, colour: Colour) => ({
      source: article.id,
      edition,
      text: line.text,
      range,
      colour,
    }),
    [article, edition, line],
  );
  const onHighlight = useCallback(
    (range: TextRange, colour: Colour) => {
      const same = ownAt(range);
      if (same) annotations.setColour(same.id, colour);
      else annotations.add(passageAt(range, colour), "highlighting");
      preferences.set({ colour });
    },
    [annotations, ownAt, passageAt, preferences],
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
