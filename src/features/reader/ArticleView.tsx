import {
  lazy,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from "react";
import { late } from "../../browser/net/late";
import { makeSelectable, makeUnfocused } from "../../browser/page/selectable-link";
import { HIDDEN_ATTRIBUTE } from "../../browser/page/hidden-marks";
import { rangeOfOffsets, selectedOffsets } from "../../browser/page/text-selection";
import { idsInList } from "../../browser/storage/page-ids";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { flowOf } from "../../core/article/flow";
import { useTranslation } from "../../i18n/react";
import type { Edition } from "../../state/texts/article-queries";
import { Late } from "../../ui/Late";
import { ArticleBody } from "./ArticleBody";
import { ArticleHeader } from "./ArticleHeader";
import type { Marking } from "./SelectionLayer";
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

type Props = Marking & {
  readonly edition: Edition;
  /** In reading order. */
  readonly placed: readonly PlacedAnnotation[];
  readonly activeId: string | undefined;
  readonly hoveredId: string | undefined;
  /** The reader asked what is noted here: the annotations at that spot, as they lie from the top. */
  readonly onOpen: (ids: readonly string[], by: "pointer" | "keyboard") => void;
  readonly onHover: (id: string | undefined) => void;
};

/** How far a pointer may stray in a click, in CSS pixels; a drag selects. */
const CLICK_REACH = 4;

/** The article with its highlights, and what one does in it: read, select, open a note. */
export function ArticleView({ edition, placed, activeId, hoveredId, ...on }: Props) {
  const { article, line } = edition;
  const { t } = useTranslation();
  const root = useRef<HTMLElement>(null);
  const { blocks, drawing } = useDrawnBlocks(edition, placed);
  useHighlightPaint(root, drawing, placed, { activeId, hoveredId });
  useReadingPlace(root, article.id, activeId);

  const idsOn = useMemo(() => idsFromTop(placed), [placed]);
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
    if (mark && isClick) on.onOpen(idsOn(mark), target === link ? "keyboard" : "pointer");
  };
  // What is copied is the text, whatever of it is shown.
  const copySource = (event: ClipboardEvent) => {
    const selected = root.current?.querySelector(`[${HIDDEN_ATTRIBUTE}]`)
      ? selectedOffsets(root.current)
      : null;
    if (!selected) return;
    const { start, end } = rangeOfOffsets(selected);
    event.clipboardData.setData("text/plain", line.text.slice(start, end));
    event.preventDefault();
  };
  const openFocused = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, altKey, metaKey } = event;
    const mark = markAt(target);
    if (!mark?.dataset["stops"] || key !== "Enter" || ctrlKey || altKey || metaKey) return;
    // Firefox follows a link for a key within it.
    event.preventDefault();
    on.onOpen(idsOn(mark), "keyboard");
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
        onPointerOver={({ target }) => on.onHover(idsOn(markAt(target))[0])}
        onPointerLeave={() => on.onHover(undefined)}
      >
        <ArticleHeader article={article} />
        <ArticleBody text={line.text} blocks={blocks} activeId={activeId} />
      </article>
      <Late parts={SELECTION} name={t("late.selection")} isBanner>
        <SelectionLayer
          root={root}
          text={line.text}
          drawing={drawing}
          placed={placed}
          onHighlight={on.onHighlight}
          onAnnotate={on.onAnnotate}
          onPlaceHere={on.onPlaceHere}
          selecting={on.selecting}
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

const FROM_TOP = ["mine", "shared", "guide"] as const;

/** The annotations on a highlight, the shortest first, the reader's own before others', the guide's last: as they are drawn. */
function idsFromTop(placed: readonly PlacedAnnotation[]) {
  const layerOf = new Map(placed.map(({ annotation, layer }) => [annotation.id, layer]));
  return (mark: HTMLElement | undefined): readonly string[] => {
    const ids = idsInList(mark?.dataset["ids"]).toReversed();
    return FROM_TOP.flatMap((layer) => ids.filter((id) => layerOf.get(id) === layer));
  };
}
