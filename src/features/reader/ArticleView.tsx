import { lazy, useRef, type Ref } from "react";
import { late } from "../../browser/net/late";
import { flowOf } from "../../core/article/flow";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";
import { Late } from "../../ui/Late";
import { ArticleBody } from "./ArticleBody";
import { ArticleHeader } from "./ArticleHeader";
import { useCopying } from "./use-copying";
import { useDrawnBlocks } from "./use-drawn-blocks";
import { useHighlightPaint } from "./use-highlight-paint";
import { useOpening } from "./use-opening";
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

/** The article with its highlights, and what one does in it: read, select, open a note. */
export function ArticleView({ selecting }: Props) {
  const session = useSession();
  const { edition } = session;
  const { article, text } = edition;
  const { placed } = useValue(session.placement);
  const activeId = useValue(session.openId);
  const hoveredId = useValue(session.hoveredId);
  const { t } = useTranslation();
  const root = useRef<HTMLElement>(null);
  const { blocks, drawing } = useDrawnBlocks(edition, placed);
  useHighlightPaint(root, drawing, placed, { activeId, hoveredId });
  useReadingPlace(root, article.id, activeId);

  const opening = useOpening(placed);
  const onCopy = useCopying(root, text);

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- it listens for the highlights inside it, which take the focus and the keys */}
      <article
        ref={root}
        id="text"
        tabIndex={-1}
        {...flowOf(article)}
        className="article"
        onCopy={onCopy}
        {...opening}
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
