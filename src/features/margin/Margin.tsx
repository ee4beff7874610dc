import { useCallback, useEffect, useRef, type ReactNode, type RefObject } from "react";
import { watchBars } from "../../browser/page/leaving-bars";
import { useTranslation } from "../../i18n/react";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { useDrafts, usePreferences, useSession, useValue } from "../../state/react";
import { MarginHead } from "./MarginHead";
import { MarginNotes } from "./MarginNotes";
import { MarginTools } from "./MarginTools";
import { MoreBeneath } from "./MoreBeneath";
import { SheetNote } from "./SheetNote";
import type { SheetHeight } from "./sheet-heights";
import { turnFrom } from "./turn-from";
import { useAnnotationKeys } from "./use-annotation-keys";
import { useFoundNotes } from "./use-found-notes";
import { useSheet } from "./use-sheet";
import { useWide } from "./use-wide";

type Props = {
  /** What there is to say before the cards. */
  readonly notices: ReactNode;
  /** Whose annotations are shown, and what others sent. */
  readonly layers: ReactNode;
  /** Taking back what was done here. */
  readonly undoing: ReactNode;
  /** The way to share notes; it is told what the search found, and undefined where nothing is searched. */
  readonly renderSharing: (foundIds: ReadonlySet<string> | undefined) => ReactNode;
};

/** The ḥāshiya: the notes on the text, beside their lines, as a list or, on a narrow window, in a sheet at its foot. */
export function Margin({ notices, layers, undoing, renderSharing }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const openId = useValue(session.openId);
  const isDrawnUp = useValue(session.isDrawnUp);
  const onDrawUp = session.isDrawnUp.set;
  const { marginMode } = usePreferences();
  const drafts = useDrafts();
  const isWide = useWide();
  const isBeside = isWide && marginMode === "beside";
  const found = useFoundNotes();
  const sheet = useRef<HTMLElement>(null);
  useLeaving(
    sheet,
    useCallback(() => onDrawUp(false), [onDrawUp]),
  );
  useEffect(watchBars, []);
  useAnnotationKeys();

  const open = [...found.placed, ...found.orphans].find(
    ({ annotation }) => annotation.id === openId,
  );
  const onTurn = (step: 1 | -1) => {
    const next = turnFrom(found.placed, openId, step);
    if (next !== undefined) session.openCard(next);
  };
  const control = useSheet(sheet, {
    isSheet: !isWide,
    isDrawnUp,
    onDrawUp,
    openId,
    isShown: open !== undefined,
    isWriting: openId !== undefined && drafts.has(openId),
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
      <MarginHead control={control} onTurn={onTurn}>
        {undoing}
        {renderSharing(found.hasAnswer ? idsOf(found.placed) : undefined)}
      </MarginHead>
      {!isWide && height === "peek" && open && (
        <SheetNote entry={open} onRaise={() => choose("half")} />
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
        <MarginTools found={found} />
        {notices}
        <MarginNotes found={found} isBeside={isBeside} />
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

const idsOf = (placed: readonly PlacedAnnotation[]): ReadonlySet<string> =>
  new Set(placed.map(({ annotation }) => annotation.id));
