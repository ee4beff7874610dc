import {
  lazy,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
} from "react";
import { late } from "../../browser/net/late";
import { makeSelectable, makeUnfocused } from "../../browser/page/selectable-link";
import { HIDDEN_ATTRIBUTE } from "../../browser/page/hidden-marks";
import { rangeOfOffsets, selectedOffsets } from "../../browser/page/text-selection";
import { idsInList } from "../../browser/storage/page-ids";
import { flowOf } from "../../core/article/flow";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";
import { Late } from "../../ui/Late";
import { ArticleBody } from "./ArticleBody";
import { ArticleHeader } from "./ArticleHeader";
import { idsFromTop } from "./ids-from-top";
import { useDrawnBlocks } from "./use-drawn-blocks";
import { useHighlightPaint } from "./use-highlight-paint";
import { useReadingPlace } from "./use-reading-place";

const selection = late(async () => {
  const { SelectionLayer } = await import("./SelectionLayer");
  return { default: SelectionLayer };
});
const SelectionLayer = lazy(selection.bring);
const SELECTION = [selection];
// A text is read without it, but who reads wants to mark soon: it comes together with the text.
void selection.bring();

type Props = {
  /** Is given what begins a selection by keys: at the first word on screen, or at the one in focus. */
  readonly selecting: Ref<() => void>;
};

/** How far a pointer may stray in a click, in CSS pixels; a drag selects. */
const CLICK_REACH = 4;

/** The article with its highlights, and what one does in it: read, select, open a note. */
export function ArticleView({ selecting }: Props) {
  const session = useSession();
  const { edition, openSpot, hoveredId: hovered } = session;
  const { article, text } = edition;
  const { placed } = useValue(session.placement);
  const activeId = useValue(session.openId);
  const hoveredId = useValue(hovered);
  const { t } = useTranslation();
  const root = useRef<HTMLElement>(null);
  const { blocks, drawing } = useDrawnBlocks(edition, placed);
  useHighlightPaint(root, drawing, placed, { activeId, hoveredId });
  useReadingPlace(root, article.id, activeId);

  const idsOn = useMemo(() => {
    const fromTop = idsFromTop(placed);
    return (mark: HTMLElement | undefined) => fromTop(idsInList(mark?.dataset["ids"]));
  }, [placed]);
  const pressed = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const onPress = (event: PointerEvent) => {
    pressed.current = { x: event.clientX, y: event.clientY };
    const link = linkAt(event.target);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.pointerType !== "mouse" || event.button !== 0 || !isPlain) return;
    if (link) makeSelectable(link);
    const mark = markAt(event.target);
    if (mark) makeUnfocused(mark);
  };
  // What is selected tells nothing: what was just marked still is.
  const openPointed = (event: MouseEvent) => {
    const { target, detail, shiftKey, clientX, clientY } = event;
    // A click by a key or an assistive program has no count; in Firefox it was just not pressed anywhere.
    const from = detail > 0 ? pressed.current : undefined;
    pressed.current = undefined;
    const hasMoved = from && Math.hypot(clientX - from.x, clientY - from.y) > CLICK_REACH;
    const link = linkAt(target);
    if (link && (event.ctrlKey || event.metaKey)) return;
    const mark = markAt(target) ?? (link && !from ? markAll(link) : undefined);
    // A link is followed where nothing is noted on it; a drag across it selects.
    if (link && (mark || hasMoved)) event.preventDefault();
    const isClick = !from || (detail <= 1 && !hasMoved && !shiftKey);
    if (mark && isClick) openSpot(idsOn(mark), target === link ? "keyboard" : "pointer");
  };
  // What is copied is the text, whatever of it is shown.
  const copySource = (event: ClipboardEvent) => {
    const selected = root.current?.querySelector(`[${HIDDEN_ATTRIBUTE}]`)
      ? selectedOffsets(root.current)
      : null;
    if (!selected) return;
    const { start, end } = rangeOfOffsets(selected);
    event.clipboardData.setData("text/plain", text.slice(start, end));
    event.preventDefault();
  };
  const openFocused = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, altKey, metaKey } = event;
    const mark = markAt(target);
    if (!mark?.dataset["stops"] || key !== "Enter" || ctrlKey || altKey || metaKey) return;
    // Firefox follows a link for a key within it.
    event.preventDefault();
    openSpot(idsOn(mark), "keyboard");
  };

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- it listens for the highlights inside it, which take the focus and the keys */}
      <article
        ref={root}
        id="text"
        tabIndex={-1}
        {...flowOf(article)}
        className="article"
        onPointerDown={onPress}
        onClick={openPointed}
        onKeyDown={openFocused}
        onCopy={copySource}
        onPointerOver={({ target }) => hovered.set(idsOn(markAt(target))[0])}
        onPointerLeave={() => hovered.set(undefined)}
      >
        <ArticleHeader article={article} />
        <ArticleBody text={text} blocks={blocks} activeId={activeId} />
      </article>
      <Late parts={SELECTION} name={t("late.selection")} isBanner>
        <SelectionLayer
          root={root}
          edition={edition}
          drawing={drawing}
          placed={placed}
          selecting={selecting}
        />
      </Late>
    </>
  );
}

const markAt = (target: EventTarget): HTMLElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>("mark.highlight") ?? undefined)
    : undefined;

const linkAt = (target: EventTarget): HTMLAnchorElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLAnchorElement>("a[href]") ?? undefined)
    : undefined;

/** The first highlight of a link whose words are all highlighted. */
function markAll(link: HTMLElement): HTMLElement | undefined {
  const marks = [...link.querySelectorAll<HTMLElement>("mark.highlight")];
  const marked = marks.reduce((sum, mark) => sum + mark.textContent.length, 0);
  return marked === link.textContent.length ? marks[0] : undefined;
}
