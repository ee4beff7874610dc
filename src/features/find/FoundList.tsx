import { Fragment, useEffect, useRef, useState } from "react";
import { bringIntoView } from "../../browser/page/into-view";
import { flowingWords } from "../../core/article/flowing-words";
import type { FoundNote, Note } from "../../core/search/find-slices";
import type { Hit } from "../../core/search/find-in-text";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { shortened } from "../../core/text/shorten";
import { useTranslation } from "../../i18n/react";
import type { Edition } from "../../core/article/edition";
import { Button } from "../../ui/Button";
import { extentOf } from "./found-places";
import { cliticsOf, contextOf } from "./hit-context";

type Props = {
  readonly edition: Edition;
  readonly hits: readonly Hit[];
  readonly current: number;
  readonly foundNotes: readonly FoundNote[];
  readonly notes: readonly Note[];
  readonly onGo: (index: number) => void;
  readonly onOpenNote: (id: string) => void;
};

/** Rows that are drawn at once, and by each press of "more". */
const ROWS = 50;
const NOTE_LETTERS = 120;

/** The places with the words around them; those of a word that has others written to it say which. */
export function FoundList({ edition, hits, current, foundNotes, notes, onGo, onOpenNote }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(0);
  const first = Math.max(0, Math.floor(current / ROWS) * ROWS - ROWS);
  const last = first + (3 + more) * ROWS;
  const textOf = new Map(notes.map(({ id, text }) => [id, text]));
  useEffect(() => {
    const row = list.current?.querySelector("[aria-current]");
    if (row) bringIntoView(row);
  }, [current]);
  return (
    <div ref={list} id="found-list" className="found-list">
      <ol start={first + 1}>
        {hits.slice(first, last).map((hit, i) => (
          <li key={first + i}>
            <button
              type="button"
              className="found-row"
              aria-current={first + i === current || undefined}
              onClick={() => onGo(first + i)}
            >
              <Context edition={edition} hit={hit} />
              {hit.parts.flatMap(({ clitics }) => clitics).length > 0 && (
                <span className="found-clitics">
                  {t("find.with", { clitics: isolated(cliticsOf(hit)) })}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {last < hits.length && <Button onClick={() => setMore(more + 1)}>{t("find.more")}</Button>}
      {foundNotes.length > 0 && (
        <>
          <h3 className="text-soft px-2 pt-2 text-sm">{t("find.inNotes")}</h3>
          <ul>
            {foundNotes.slice(0, ROWS).map(({ id }) => (
              <li key={id}>
                <button
                  type="button"
                  dir="auto"
                  className="found-row"
                  onClick={() => onOpenNote(id)}
                >
                  {bidiBalanced(shortened(textOf.get(id) ?? "", NOTE_LETTERS))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The words around a hit. */
function Context({ edition, hit }: { readonly edition: Edition; readonly hit: Hit }) {
  const { pieces, rest, isCutBefore, isCutAfter } = contextOf(edition, hit);
  const flow = flowingWords(edition, extentOf(hit));
  return (
    <span lang={flow.lang} dir={flow.dir} className="found-context">
      {isCutBefore && "… "}
      {pieces.map(({ start, lead, found }) => (
        <Fragment key={start}>
          {lead}
          <strong>{found}</strong>
        </Fragment>
      ))}
      {rest}
      {isCutAfter && " …"}
    </span>
  );
}
