import { useMemo, useRef } from "react";
import type { Placement } from "../core/anchoring/placement";
import { flowOf } from "../core/article/flow";
import { Colophon } from "../features/print/Colophon";
import { insertedNotes, NOTHING_INSERTED } from "../features/print/inserted-notes";
import { Legend } from "../features/print/Legend";
import { LostNotes } from "../features/print/LostNotes";
import { NotesBelow } from "../features/print/NoteParts";
import { noteSpots, printedNotes } from "../features/print/printed-notes";
import { PrintEntry } from "../features/print/PrintEntry";
import { ArticleBody } from "../features/reader/ArticleBody";
import { ArticleHeader } from "../features/reader/ArticleHeader";
import { useDrawnBlocks } from "../features/reader/use-drawn-blocks";
import { useHighlightPaint } from "../features/reader/use-highlight-paint";
import { useTranslation } from "../i18n/react";
import type { Edition } from "../core/article/edition";

type Props = {
  readonly edition: Edition;
  /** What is shown of all that lies on the text. */
  readonly placement: Placement;
  /** What a search in the notes found; undefined where nothing is searched. */
  readonly foundIds: ReadonlySet<string> | undefined;
};

/** The way to paper, and what goes on it: the text with those of its notes that are shown. */
export const PrintDesk = (props: Props) => (
  <PrintEntry renderPage={(isPainted) => <PrintedPage {...props} isPainted={isPainted} />} />
);

type PageProps = Props & {
  /** Letters inside words are painted by counting them: what is put between the words comes after that. */
  readonly isPainted: boolean;
};

const NOT_OPEN = { activeId: undefined, hoveredId: undefined };

function PrintedPage({ edition, placement, foundIds, isPainted }: PageProps) {
  const { article, text } = edition;
  const { i18n } = useTranslation();
  const root = useRef<HTMLElement>(null);
  const placed = useMemo(
    () => placement.placed.filter(({ annotation: { id } }) => foundIds?.has(id) ?? true),
    [foundIds, placement],
  );
  const { blocks, drawing } = useDrawnBlocks(edition, placed);
  const { spots, lost } = useMemo(
    () =>
      noteSpots(printedNotes(placed, i18n.language), blocks, {
        text,
        dir: flowOf(article).dir,
      }),
    [article, blocks, i18n.language, placed, text],
  );
  const whole = lost.filter(({ placed: { range } }) => range.end === 0);
  const unseen = lost.filter((it) => !whole.includes(it));
  useHighlightPaint(root, drawing, placed, NOT_OPEN);
  const inserted = useMemo(
    () => (isPainted ? insertedNotes(spots) : NOTHING_INSERTED),
    [isPainted, spots],
  );

  return (
    <>
      <article
        ref={root}
        {...flowOf(article)}
        className="article printed-text"
        data-noted={spots.length > 0 || undefined}
      >
        <ArticleHeader article={article} />
        <Legend placed={placed} />
        {whole.length > 0 && <NotesBelow notes={whole} />}
        <ArticleBody text={text} blocks={blocks} activeId={undefined} inserted={inserted} />
      </article>
      <LostNotes orphans={foundIds ? [] : placement.orphans} notes={unseen} />
      <Colophon article={article} />
    </>
  );
}
