import { Fragment, useEffect, useRef, useState, type ReactNode } from "react";
import { bringIntoView } from "../../browser/page/into-view";
import { flowingWords } from "../../core/article/flowing-words";
import type { FoundNote, Note } from "../../core/search/find-slices";
import type { Hit } from "../../core/search/find-in-text";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { graphemesAfter, graphemesBefore } from "../../core/text/graphemes";
import { shortened } from "../../core/text/shorten";
import { snapToWords } from "../../core/text/words";
import { useTranslation } from "../../i18n/react";
import type { Edition } from "../../core/article/edition";
import { Button } from "../../ui/Button";
import { extentOf } from "./found-places";

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
const CONTEXT = 40; // graphemes on each side
const LONGEST = 240; // code units of a stretch that several words stand in
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

const cliticsOf = ({ parts }: Hit): string =>
  parts
    .filter(({ clitics }) => clitics.length > 0)
    .map(({ clitics }) => clitics.join(" + "))
    .join("، ");

/** The words around a hit in its own block; what was found stands out by whole words, so that no letter is cut from the next. */
function Context({ edition, hit }: { readonly edition: Edition; readonly hit: Hit }) {
  const { text, blocks } = edition;
  const { start, end } = extentOf(hit);
  const block = blocks.findLast((it) => it.start <= start) ?? { start: 0, end: text.length };
  const from = Math.max(block.start, snapStart(text, graphemesBefore(text, start, CONTEXT)));
  const stop = Math.min(end, start + LONGEST);
  const to = Math.min(block.end, snapEnd(text, graphemesAfter(text, stop, CONTEXT)));
  const flow = flowingWords(edition, { start, end });
  const pieces: ReactNode[] = [];
  let at = from;
  for (const part of hit.parts) {
    const word = snapToWords(text, part);
    const [open, close] = [Math.max(at, word.start), Math.min(to, word.end)];
    if (open >= close) continue;
    pieces.push(
      <Fragment key={open}>
        {text.slice(at, open)}
        <strong>{text.slice(open, close)}</strong>
      </Fragment>,
    );
    at = close;
  }
  return (
    <span lang={flow.lang} dir={flow.dir} className="found-context">
      {from > block.start && "… "}
      {pieces}
      {text.slice(at, to)}
      {to < block.end && " …"}
    </span>
  );
}

const snapStart = (text: string, at: number): number => {
  const space = text.indexOf(" ", at);
  return at > 0 && space >= 0 && space < at + CONTEXT / 2 ? space + 1 : at;
};
const snapEnd = (text: string, at: number): number => {
  const space = text.lastIndexOf(" ", at);
  return space > at - CONTEXT / 2 ? space : at;
};
