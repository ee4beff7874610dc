import { Icon } from "../../ui/Icon";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
  type ReactNode,
} from "react";
import { bringIntoView } from "../../browser/page/into-view";
import { useTranslation } from "../../i18n/react";
import type { Placement } from "../../core/anchoring/placement";
import { isOwnTextId } from "../../core/library/own-text-id";
import { useDrafts, usePreferences, useSession, useStores, useValue } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { Switch } from "../../ui/Switch";
import { useScrollPadding } from "../../ui/use-scroll-padding";
import { CardList } from "./CardList";
import { DeletedDraft } from "./DeletedDraft";
import { DeletedList } from "./DeletedList";
import { EditionNotice } from "./EditionNotice";
import { LostSection } from "./LostSection";
import { NoteSearch } from "./NoteSearch";
import { SeekingNotice } from "./SeekingNotice";
import { foundIn } from "./found-in";
import { useAnnotationKeys } from "./use-annotation-keys";
import { useFinder } from "./use-finder";
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

/** The ḥāshiya: the annotations in reading order, then those without a place, then the deleted ones. */
export function Margin({ notices, layers, undoing, renderSharing }: Props) {
  const { edition, ...session } = useSession();
  const placement = useValue(session.placement);
  const deleted = useValue(session.own, (own) => own?.deleted) ?? NONE;
  const activeId = useValue(session.openId);
  const isDrawnUp = useValue(session.isDrawnUp);
  const onDrawUp = session.isDrawnUp.set;
  const { t, format } = useTranslation();
  const { preferences } = useStores();
  const { showGuide, marginMode } = usePreferences();
  const isWide = useWide();
  const isBeside = isWide && marginMode === "beside";
  const [query, setQuery] = useState("");
  const sheet = useRef<HTMLElement>(null);
  useScrollPadding(sheet, `${isDrawnUp} ${activeId}`);
  useLeaving(
    sheet,
    useCallback(() => onDrawUp(false), [onDrawUp]),
  );
  // While the sheet is down nothing in it scrolls: what took the focus there is brought into view with it.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (isDrawnUp && focused?.closest("#margin-cards")) bringIntoView(focused);
  }, [isDrawnUp]);
  useAnnotationKeys();
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

  return (
    <aside
      ref={sheet}
      id="margin"
      aria-label={t("margin.title")}
      className="margin"
      data-beside={isBeside || undefined}
      data-drawn-up={isDrawnUp || undefined}
    >
      <header className="margin-header">
        <h2 className="hidden text-base font-semibold lg:block">{t("margin.title")}</h2>
        <button
          type="button"
          className="flex min-h-12 grow items-center gap-2 text-base font-semibold lg:hidden"
          aria-expanded={isDrawnUp}
          aria-controls="margin-cards"
          onClick={() => onDrawUp(!isDrawnUp)}
        >
          <Icon name={isDrawnUp ? "chevron-down" : "chevron-up"} size={20} />
          {t("margin.title")}
        </button>
        <span className="text-soft text-sm">
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
      </header>
      {/* What is read while the sheet is down, as the details of a highlight, comes up when it is focused; what stands
          elsewhere on the page, though it belongs to the layers, leaves it as it is. */}
      <div
        id="margin-cards"
        className="margin-cards"
        onFocus={({ currentTarget, target }) => currentTarget.contains(target) && onDrawUp(true)}
      >
        {layers}
        <div className="margin-tools">
          {!isOwnTextId(edition.article.id) && (
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
        <SeekingNotice count={sought.length} />
        <EditionNotice />
        {mine === 0 && deleted.length === 0 && <p className="margin-hint">{t("margin.empty")}</p>}
        {deletedHere && leftDraft && (
          <DeletedDraft annotation={deletedHere} draft={leftDraft} onLeave={session.leave} />
        )}
        <CardList entries={found.placed} isBeside={isBeside} />
        {orphans.length > 0 && <LostSection entries={found.orphans} />}
        <DeletedList deleted={deleted} />
        <div className="margin-flow-end" />
      </div>
    </aside>
  );
}

const NONE: readonly never[] = [];

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

const idsOf = (placed: Placement["placed"]): ReadonlySet<string> =>
  new Set(placed.map(({ annotation }) => annotation.id));
