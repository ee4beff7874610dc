import { useQuery } from "@tanstack/react-query";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Annotation } from "../core/annotation/annotation";
import type { Layer } from "../core/annotation/layer";
import type { Address } from "../core/address";
import { flowOf } from "../core/article/flow";
import { linksIn } from "../core/article/links";
import type { TextRange } from "../core/text/text-range";
import { ArticleView } from "../features/reader/ArticleView";
import { ContentsList } from "../features/reader/ContentsList";
import type { ShownLayers } from "../features/layers/use-shown-layers";
import { useTranslation } from "../i18n/react";
import { guideQuery, type Edition } from "../state/texts/article-queries";
import { useOwnLayer, usePreferences } from "../state/react";
import { IconButton } from "../ui/IconButton";
import { FindEntry } from "./FindEntry";
import {
  ArrivalNotice,
  LayersDesk,
  Margin,
  MarginNotices,
  BringNotesEntry,
  PrintDesk,
  ShareEntry,
  TakeOutEntry,
  UndoDesk,
} from "./lazy-features";
import type { Absence } from "./MarginNotices";
import { ReplacingBanner } from "./ReplacingBanner";
import { TopBar } from "./TopBar";
import { useAnnotationKeys } from "./use-annotation-keys";
import { useMarking } from "./use-marking";
import { useOpenAnnotation } from "./use-open-annotation";
import { useKeptEdition } from "./use-kept-edition";
import { usePageTitle } from "./use-page-title";
import { usePassageLink } from "./use-passage-link";
import { usePlacement } from "./use-placement";
import { useReplacing } from "./use-replacing";

type Props = {
  readonly edition: Edition;
  readonly address: Extract<Address, { readonly page: "read" }>;
};

const NONE: readonly never[] = [];

/** A text with its margin: here the layers are anchored once and handed to both. */
export function ReadingRoom({ edition, address }: Props) {
  const { article } = edition;
  const { t } = useTranslation();
  usePageTitle(article.headline);
  const selecting = useRef<() => void>(null);
  const { showGuide } = usePreferences();
  const own = useOwnLayer(article.id);
  const guide = useQuery(guideQuery(article.id, edition));
  const [isDrawnUp, setDrawnUp] = useState(address.annotation !== undefined);

  const [shown, setShown] = useState<ShownLayers>();
  const [arrivals, setArrivals] = useState<HTMLElement | null>(null);

  const layers = useMemo(
    () =>
      [
        own,
        ...(shown?.shared ?? NONE),
        showGuide && shown?.isGuideShown !== false ? guide.data : undefined,
      ].filter((layer): layer is Layer => layer !== undefined),
    [guide.data, own, showGuide, shown],
  );
  const all = usePlacement(edition, layers);
  const placement = useMemo(() => shown?.visible(all) ?? all, [all, shown]);
  const ownPlaced = useMemo(() => all.placed.filter(({ layer }) => layer === "mine"), [all.placed]);
  const absenceOf = (id: string | undefined): Absence | undefined => {
    const isIt = (it: { readonly id: string }) => it.id === id;
    if (id === undefined || shown?.hidden.has(id)) return undefined;
    const { placed, orphans, sought } = all;
    if ([...placed, ...orphans].some((it) => isIt(it.annotation)) || sought.some(isIt))
      return undefined;
    if (own?.deleted.some(isIt)) return "deleted";
    return guide.data?.annotations.some(isIt) ? "guide-hidden" : "unknown";
  };
  const isKnown = (id: string | undefined) => id !== undefined && absenceOf(id) !== "unknown";
  const { annotation, verbatim } = address;
  const annotationId = isKnown(verbatim) && !isKnown(annotation) ? verbatim : annotation;
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
  // A card's handlers stay the same whatever is shown, so that no card is drawn anew for it.
  const shownIdOf = useRef((id: string) => id);
  useLayoutEffect(() => {
    const { placed } = all;
    shownIdOf.current = (id) =>
      placed.some(({ annotation }) => annotation.id === id)
        ? id
        : (shown?.ownIdOf(id, placed) ?? id);
  }, [all, shown]);
  const onOpenCard = useCallback(
    (id: string) => {
      setDrawnUp(true);
      openCard(shownIdOf.current(id));
    },
    [openCard],
  );
  const { onHighlight, onAnnotate, onReply } = useMarking(edition, placement, onOpen);
  const passageLink = usePassageLink(edition);
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
  const linksAt = useCallback(
    (range: TextRange) => linksIn(article, edition.line, range),
    [article, edition],
  );
  useKeptEdition(edition, own);
  useAnnotationKeys({ activeId: annotationId, onShow: onOpenCard, onClose: leave });

  return (
    <>
      <TopBar title={article.headline} flow={flowOf(article)}>
        <FindEntry
          key={article.id}
          edition={edition}
          placement={placement}
          onOpenNote={onOpenCard}
        />
        <IconButton
          icon="text-cursor"
          label={t("toolbar.select")}
          onClick={() => selecting.current?.()}
        />
        <ContentsList article={article} />
      </TopBar>
      <div className="reading-room">
        <main className="min-w-0">
          <div ref={setArrivals} />
          <ArrivalNotice />
          <ArticleView
            edition={edition}
            placed={placement.placed}
            activeId={annotationId}
            hoveredId={opening.hoveredId}
            onOpen={onOpen}
            onHover={opening.onHover}
            selecting={selecting}
            onHighlight={onHighlight}
            onAnnotate={onAnnotate}
            onPlaceHere={replacing.replaced && replacing.onPlaceHere}
          />
          {replacing.replaced && (
            <ReplacingBanner
              replaced={replacing.replaced}
              dir={flowOf(article).dir}
              onCancel={replacing.onCancel}
            />
          )}
        </main>
        <Margin
          articleId={article.id}
          edition={edition}
          linksIn={linksAt}
          placement={placement}
          share={all.share}
          deleted={own?.deleted ?? NONE}
          activeId={annotationId}
          hoveredId={opening.hoveredId}
          takesFocus={opening.takesFocus}
          spot={opening.spot}
          isDrawnUp={isDrawnUp}
          onDrawUp={setDrawnUp}
          onOpen={onOpenCard}
          onLeave={leave}
          onHover={opening.onHover}
          onNod={replacing.onNod}
          onReplace={onReplace}
          onReply={onReply}
          passageLink={passageLink}
          undoing={<UndoDesk articleId={article.id} />}
          renderSharing={(filteredIds) => (
            <>
              <BringNotesEntry edition={edition} />
              <PrintDesk edition={edition} placement={placement} foundIds={filteredIds} />
              <TakeOutEntry edition={edition} placement={all} shown={placement} />
              <ShareEntry
                edition={edition}
                placed={ownPlaced}
                orphanCount={all.orphans.filter(({ layer }) => layer === "mine").length}
                filteredIds={filteredIds}
                page={location.href.replace(/#.*$/u, "")}
              />
            </>
          )}
          onAccept={replacing.onAccept}
          layers={
            <LayersDesk
              edition={edition}
              own={own?.annotations ?? NONE}
              placement={all}
              openId={annotationId}
              arrivals={arrivals}
              onShow={setShown}
            />
          }
          notices={
            <MarginNotices
              guide={guide}
              annotationId={annotationId}
              missing={guide.isPending || !shown ? undefined : absenceOf(annotationId)}
            />
          }
        />
      </div>
    </>
  );
}
