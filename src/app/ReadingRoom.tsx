import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Annotation, Colour } from "../core/annotation/annotation";
import type { Layer } from "../core/annotation/layer";
import { isSameRange, type TextRange } from "../core/text/text-range";
import { ArticleView } from "../features/reader/ArticleView";
import { ContentsList } from "../features/reader/ContentsList";
import { Margin } from "../features/margin/Margin";
import { guideQuery, type Edition } from "../state/article-queries";
import { useOwnLayer, usePreferences, useStores } from "../state/react";
import { MarginNotices } from "./MarginNotices";
import { ReplacingBanner } from "./ReplacingBanner";
import { TopBar } from "./TopBar";
import { useAnnotationKeys } from "./use-annotation-keys";
import { useFormat } from "./use-format";
import { useOpenAnnotation } from "./use-open-annotation";
import { useKeptEdition } from "./use-kept-edition";
import { usePlacement } from "./use-placement";
import { useReplacing } from "./use-replacing";

type Props = { readonly edition: Edition; readonly annotationId: string | undefined };

const NONE: readonly never[] = [];

/** A text with its margin: here the layers are anchored once and handed to both. */
export function ReadingRoom({ edition, annotationId }: Props) {
  const { article, line } = edition;
  const format = useFormat();
  const { annotations, drafts, preferences } = useStores();
  const { showGuide, colour: lastColour } = usePreferences();
  const own = useOwnLayer(article.id);
  const guide = useQuery(guideQuery(article.id, edition));
  const [isDrawnUp, setDrawnUp] = useState(annotationId !== undefined);

  const layers = useMemo(
    () =>
      [own, showGuide ? guide.data : undefined].filter(
        (layer): layer is Layer => layer !== undefined,
      ),
    [guide.data, own, showGuide],
  );
  const placement = usePlacement(edition, layers);
  const isDrawn = placement.placed.some(({ annotation }) => annotation.id === annotationId);
  const { openSpot, openCard, leave, ...opening } = useOpenAnnotation(
    article.id,
    annotationId,
    isDrawn,
  );

  const onOpen = useCallback(
    (ids: readonly string[], by: "pointer" | "keyboard") => {
      setDrawnUp(true);
      openSpot(ids, by);
    },
    [openSpot],
  );
  const ownAt = useCallback(
    (range: TextRange) =>
      placement.placed.find((it) => it.layer === "mine" && isSameRange(it.range, range))
        ?.annotation,
    [placement],
  );
  const passageAt = useCallback(
    (range: TextRange, colour: Colour) => ({
      source: article.id,
      edition: edition.edition,
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
  const isMissing =
    annotationId !== undefined &&
    !guide.isPending &&
    ![...placement.placed, ...placement.orphans].some((it) => it.annotation.id === annotationId);
  const replacing = useReplacing(edition, placement);
  const { onReplace: startReplacing } = replacing;
  const onReplace = useCallback(
    (annotation: Annotation) => {
      startReplacing(annotation);
      setDrawnUp(false);
      document.getElementById("text")?.focus({ preventScroll: true });
    },
    [startReplacing],
  );
  useKeptEdition(edition, own);
  useAnnotationKeys({ activeId: annotationId, onShow: openCard, onClose: leave });

  return (
    <>
      <TopBar title={article.headline}>
        <ContentsList article={article} />
      </TopBar>
      <div className="reading-room">
        <main className="min-w-0">
          <ArticleView
            edition={edition}
            placed={placement.placed}
            activeId={annotationId}
            hoveredId={opening.hoveredId}
            format={format}
            onOpen={onOpen}
            onHover={opening.onHover}
            onHighlight={onHighlight}
            onAnnotate={onAnnotate}
            onPlaceHere={replacing.replaced && replacing.onPlaceHere}
          />
          {replacing.replaced && (
            <ReplacingBanner replaced={replacing.replaced} onCancel={replacing.onCancel} />
          )}
        </main>
        <Margin
          articleId={article.id}
          text={line.text}
          placement={placement}
          share={placement.share}
          deleted={own?.deleted ?? NONE}
          activeId={annotationId}
          hoveredId={opening.hoveredId}
          takesFocus={opening.takesFocus}
          spot={opening.spot}
          isDrawnUp={isDrawnUp}
          onDrawUp={setDrawnUp}
          onOpen={openCard}
          onLeave={leave}
          onHover={opening.onHover}
          onNod={replacing.onNod}
          onReplace={onReplace}
          onAccept={replacing.onAccept}
          format={format}
          notices={<MarginNotices guide={guide} isMissing={isMissing} format={format} />}
        />
      </div>
    </>
  );
}
