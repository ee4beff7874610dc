import { useCallback, useEffect, useRef, useState, type RefObject, type ReactNode } from "react";
import { watchBars } from "../../browser/page/leaving-bars";
import { useTranslation } from "../../i18n/react";
import { quoteOf, type Annotation } from "../../core/annotation/annotation";
import type { Placement } from "../../core/anchoring/placement";
import { isOwnTextId } from "../../core/library/own-text-id";
import { flowOf } from "../../core/article/flow";
import type { finder } from "../../core/search/find";
import { useDrafts, usePreferences, useStores } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { Switch } from "../../ui/Switch";
import { CardList, type CardListProps } from "./CardList";
import { DeletedDraft } from "./DeletedDraft";
import { DeletedList } from "./DeletedList";
import { EditionNotice } from "./EditionNotice";
import { LostBox } from "./LostBox";
import { LostSection } from "./LostSection";
import { MoreBeneath } from "./MoreBeneath";
import { NoteSearch } from "./NoteSearch";
import { SeekingNotice } from "./SeekingNotice";
import type { SheetHeight } from "./sheet-heights";
import { SheetHandle } from "./SheetHandle";
import { SheetNote } from "./SheetNote";
import { SheetTurns } from "./SheetTurns";
import { turnFrom } from "./turn-from";
import { useFinder } from "./use-finder";
import { useSheet } from "./use-sheet";
import { useWide } from "./use-wide";
import type { OwnAnnotation } from "../../core/record/stored-annotation";

type Props = Omit<CardListProps, "entries"> & {
  readonly articleId: string;
  readonly placement: Placement;
  /** How much of the search for those that are sought is done, from 0 to 1. */
  readonly share: number;
  readonly deleted: readonly OwnAnnotation[];
  /** On a narrow window the margin is a sheet at its foot, which can be drawn up. */
  readonly isDrawnUp: boolean;
  readonly onDrawUp: (isDrawnUp: boolean) => void;
  readonly onAccept: () => void;
  /** What there is to say before the cards. */
  readonly notices: ReactNode;
  /** Whose annotations are shown, and what others sent. */
  readonly layers: ReactNode;
  /** Taking back what was done here. */
  readonly undoing: ReactNode;
  /** The way to share notes; it is told what the search found, and undefined where nothing is searched. */
  readonly renderSharing: (foundIds: ReadonlySet<string> | undefined) => ReactNode;
};

/** The ḥāshiya: the annotations in reading order, then those without a place, then the deleted ones. */
export function Margin(props: Props) {
  const {
    placement,
    articleId,
    deleted,
    isDrawnUp,
    onDrawUp,
    onAccept,
    notices,
    layers,
    share,
    undoing,
    renderSharing,
    ...cards
  } = props;
  const { activeId } = cards;
  const { t, format } = useTranslation();
  const { preferences } = useStores();
  const { showGuide, marginMode } = usePreferences();
  const isWide = useWide();
  const isBeside = isWide && marginMode === "beside";
  const [query, setQuery] = useState("");
  const sheet = useRef<HTMLElement>(null);
  useLeaving(
    sheet,
    useCallback(() => onDrawUp(false), [onDrawUp]),
  );
  useEffect(watchBars, []);
  const drafts = useDrafts();
  const isSearching = query.trim() !== "";
  const find = useFinder(isSearching);
  const isFound = isSearching ? find?.(query) : undefined;
  const deletedHere = deleted.find(({ id }) => id === activeId);
  const leftDraft = deletedHere && drafts.get(deletedHere.id);
  const found = foundIn(placement, isFound, (id) => id === activeId || drafts.has(id));
  const { placed, orphans, sought } = placement;
  const count = placed.length + orphans.length + sought.length;
  const mine = [...placed, ...orphans].filter(({ layer }) => layer === "mine").length;

  const shownAlone = [...found.placed, ...found.orphans].find(
    ({ annotation }) => annotation.id === activeId,
  );
  const onTurn = (step: 1 | -1) => {
    const next = turnFrom(found.placed, activeId, step);
    if (next !== undefined) cards.onOpen(next);
  };
  const control = useSheet(sheet, {
    isSheet: !isWide,
    isDrawnUp,
    onDrawUp,
    openId: activeId,
    isShown: shownAlone !== undefined,
    isWriting: activeId !== undefined && drafts.has(activeId),
    onTurn,
  });
  const { height, choose } = control;

  return (
    <aside
      ref={sheet}
      id="margin"
      aria-label={t("margin.title")}
      className="margin"
      data-beside={isBeside || undefined}
      data-height={isWide ? undefined : height}
    >
      <header className="margin-header" data-grip>
        <h2 className="hidden text-base font-semibold lg:block">{t("margin.title")}</h2>
        {!isWide && <SheetHandle {...control} />}
        <div className="margin-tray" hidden={!isWide && height === "peek"}>
          <span className="margin-count">
            {t("margin.count", { count: mine, shown: format.number(mine) })}
          </span>
          {isWide && (
            <IconButton
              icon="list"
              label={t("margin.asList")}
              aria-pressed={!isBeside}
              onClick={() => preferences.set({ marginMode: isBeside ? "list" : "beside" })}
            />
          )}
          {undoing}
          {renderSharing(isFound && idsOf(found.placed))}
        </div>
        {!isWide && height === "peek" && (
          <SheetTurns
            onTurn={onTurn}
            onClose={() => {
              choose("down");
              if (activeId !== undefined) cards.onLeave(activeId);
            }}
          />
        )}
      </header>
      {!isWide && height === "peek" && shownAlone && (
        <SheetNote entry={shownAlone} edition={cards.edition} onRaise={() => choose("half")} />
      )}
      {/* What is read while the sheet is down, as the details of a highlight, comes up when it is focused; what stands
          elsewhere on the page, though it belongs to the layers, leaves it as it is. */}
      <div
        id="margin-cards"
        className="margin-cards"
        onFocus={({ currentTarget, target }) => {
          if (!isWide && !isListed(height) && currentTarget.contains(target)) choose("half");
        }}
      >
        {layers}
        <div className="margin-tools">
          {!isOwnTextId(articleId) && (
            <Switch
              label={t("margin.showGuide")}
              isOn={showGuide}
              onChange={(isOn) => preferences.set({ showGuide: isOn })}
            />
          )}
          {count > 0 && (
            <NoteSearch
              query={query}
              found={isFound && found.placed.length + found.orphans.length}
              onChange={setQuery}
            />
          )}
        </div>
        {notices}
        <SeekingNotice count={sought.length} share={share} />
        <EditionNotice placement={placement} onAccept={onAccept} />
        {mine === 0 && deleted.length === 0 && <p className="margin-hint">{t("margin.empty")}</p>}
        {deletedHere && leftDraft && (
          <DeletedDraft annotation={deletedHere} draft={leftDraft} onLeave={cards.onLeave} />
        )}
        <CardList {...cards} entries={found.placed} isBeside={isBeside} />
        {isBeside ? (
          <LostBox
            {...cards}
            articleId={articleId}
            entries={found.orphans}
            isSought={isSearching}
          />
        ) : (
          orphans.length > 0 && (
            <LostSection {...cards} articleId={articleId} entries={found.orphans} />
          )
        )}
        <DeletedList deleted={deleted} flow={flowOf(cards.edition.article)} />
        <div className="margin-flow-end" />
        <MoreBeneath />
      </div>
    </aside>
  );
}

/** Tells when the focus that was within an element has come to another part of the page; what stands over all is none. */
function useLeaving(part: RefObject<HTMLElement | null>, onLeave: () => void): void {
  useEffect(() => {
    let wasInside = false;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest("dialog, .toast")) return;
      const isInside = part.current?.contains(target) ?? false;
      if (wasInside && !isInside) onLeave();
      wasInside = isInside;
    };
    document.addEventListener("focusin", onFocusIn);
    return () => document.removeEventListener("focusin", onFocusIn);
  }, [onLeave, part]);
}

const isListed = (height: SheetHeight) => height === "half" || height === "full";

const idsOf = (placed: Placement["placed"]): ReadonlySet<string> =>
  new Set(placed.map(({ annotation }) => annotation.id));

/**
 * What of a placement holds the words that were searched, in the quote or in the note; what is
 * open or being written stays, whatever it holds.
 */
function foundIn(
  { placed, orphans }: Placement,
  isFound: ReturnType<typeof finder> | undefined,
  isInUse: (id: string) => boolean,
) {
  if (!isFound) return { placed, orphans };
  const holds = ({ annotation }: { annotation: Annotation }) =>
    isInUse(annotation.id) ||
    isFound(
      [quoteOf(annotation.target), ...annotation.bodies.map(({ value }) => value)].join("\n"),
    );
  return { placed: placed.filter(holds), orphans: orphans.filter(holds) };
}
