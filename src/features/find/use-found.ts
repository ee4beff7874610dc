import { useEffect, useRef, useState } from "react";
import { textFinder, type TextFinder } from "../../browser/work/text-finder";
import type { Note } from "../../core/search/find-slices";
import type { TextQuery } from "../../core/search/search-terms";
import type { Hit } from "../../core/search/find-in-text";
import type { Edition } from "../../core/article/edition";
import { NOTHING, type Found } from "./found-places";

/** What a query finds in a text and its notes; found anew when any of them changes, and shown as it comes. */
export function useFound(
  { text, blocks }: Edition,
  notes: readonly Note[],
  query: TextQuery,
): Found {
  const [found, setFound] = useState(NOTHING);
  const finder = useRef<TextFinder>(undefined);
  /** What was found so far, shown by the answer: one array grows, so that many hits cost no copying. */
  const hits = useRef<Hit[]>([]);
  const drawn = useRef(0);
  const { words, isExact, isWhole } = query;

  useEffect(() => {
    const here = textFinder({ text, blocks }, (answer) => {
      for (const hit of answer.hits) hits.current.push(hit);
      // Of a million hits a few answers are drawn: the first, those that double what was found, the last.
      if (answer.notes === undefined && hits.current.length < 2 * drawn.current) return;
      drawn.current = hits.current.length;
      setFound({
        hits: hits.current,
        notes: answer.notes ?? [],
        isDone: answer.notes !== undefined,
      });
    });
    finder.current = here;
    return () => here.close();
  }, [blocks, text]);

  useEffect(() => {
    hits.current = [];
    drawn.current = 0;
    finder.current?.readNotes(notes);
    finder.current?.find({ words, isExact, isWhole });
  }, [blocks, isExact, isWhole, notes, text, words]);

  return words.trim() === "" ? NOTHING : found;
}
