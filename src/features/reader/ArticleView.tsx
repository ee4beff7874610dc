import { useMemo, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { directionOfLanguage } from "../../core/text/direction";
import type { Format } from "../../i18n/format";
import type { Edition } from "../../state/article-queries";
import { ArticleBody } from "./ArticleBody";
import { ArticleHeader } from "./ArticleHeader";
import { SelectionLayer, type Marking } from "./SelectionLayer";
import { useDrawnBlocks } from "./use-drawn-blocks";
import { useHighlightPaint } from "./use-highlight-paint";
import { useReadingPlace } from "./use-reading-place";

type Props = Marking & {
  readonly edition: Edition;
  /** In reading order. */
  readonly placed: readonly PlacedAnnotation[];
  readonly activeId: string | undefined;
  readonly hoveredId: string | undefined;
  readonly format: Format;
  /** The reader asked what is noted here: the annotations at that spot, as they lie from the top. */
  readonly onOpen: (ids: readonly string[], by: "pointer" | "keyboard") => void;
  readonly onHover: (id: string | undefined) => void;
};

/** How far a pointer may stray in a click, in CSS pixels; a drag selects. */
const CLICK_REACH = 4;

/** The article with its highlights, and what one does in it: read, select, open a note. */
export function ArticleView({ edition, placed, activeId, hoveredId, format, ...on }: Props) {
  const { article, line } = edition;
  const root = useRef<HTMLElement>(null);
  const { blocks, drawing } = useDrawnBlocks(edition, placed);
  useHighlightPaint(root, drawing, placed, { activeId, hoveredId });
  useReadingPlace(root, article.id, activeId);

  const idsOn = useMemo(() => idsFromTop(placed), [placed]);
  const pressed = useRef({ x: 0, y: 0 });
  const onPress = ({ clientX, clientY }: PointerEvent) => {
    pressed.current = { x: clientX, y: clientY };
  };
  // What is selected tells nothing: what was just marked still is.
  const openPointed = ({ target, detail, shiftKey, clientX, clientY }: MouseEvent) => {
    const mark = markAt(target);
    const { x, y } = pressed.current;
    const hasMoved = Math.hypot(clientX - x, clientY - y) > CLICK_REACH;
    // A click of no pointer, by an assistive program, has no count and no place.
    const isClick = detail === 0 || (detail === 1 && !hasMoved && !shiftKey);
    if (mark && isClick) on.onOpen(idsOn(mark), "pointer");
  };
  const openFocused = ({ target, key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    const mark = markAt(target);
    if (mark?.dataset["stops"] && key === "Enter" && !ctrlKey && !altKey && !metaKey)
      on.onOpen(idsOn(mark), "keyboard");
  };

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- it listens for the highlights inside it, which take the focus and the keys */}
      <article
        ref={root}
        id="text"
        tabIndex={-1}
        lang={article.inLanguage}
        dir={directionOfLanguage(article.inLanguage)}
        className="article"
        onPointerDown={onPress}
        onClick={openPointed}
        onKeyDown={openFocused}
        onPointerOver={({ target }) => on.onHover(idsOn(markAt(target))[0])}
        onPointerLeave={() => on.onHover(undefined)}
      >
        <ArticleHeader article={article} format={format} />
        <ArticleBody text={line.text} blocks={blocks} activeId={activeId} />
      </article>
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
    </>
  );
}

const markAt = (target: EventTarget): HTMLElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>("mark.highlight") ?? undefined)
    : undefined;

const FROM_TOP = ["mine", "shared", "guide"] as const;

/** The annotations on a highlight, the shortest first, the reader's own before others', the guide's last: as they are drawn. */
function idsFromTop(placed: readonly PlacedAnnotation[]) {
  const layerOf = new Map(placed.map(({ annotation, layer }) => [annotation.id, layer]));
  return (mark: HTMLElement | undefined): readonly string[] => {
    const ids = mark?.dataset["ids"]?.split(" ").toReversed() ?? [];
    return FROM_TOP.flatMap((layer) => ids.filter((id) => layerOf.get(id) === layer));
  };
}
