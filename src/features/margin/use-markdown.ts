import { useEffect, useState } from "react";
import type { noteMarkdown, NoteBlock } from "../../core/text/note-markdown";

type Reader = typeof noteMarkdown;

/** What Markdown needs at least to say anything; most notes have none of it, and ask for nothing. */
const MAYBE = /[*_>[]|:\/\/|^\s*(?:[-+]|\d+[.)])\s/mu;

/** Longer ones are shown as they are written, of which only what is near the window is laid out. */
const LONGEST = 8000;

let reader: Reader | undefined;
const loadReader = async () =>
  (reader ??= (await import("../../core/text/note-markdown")).noteMarkdown);

/** A note's words as Markdown; undefined where they say nothing by it, or what reads it is not here: then they are shown as they stand. */
export function useMarkdown(words: string): readonly NoteBlock[] | undefined {
  const isAsked = words.length <= LONGEST && MAYBE.test(words);
  const [read, setRead] = useState(() => reader);
  useEffect(() => {
    if (!isAsked || read) return undefined;
    let isWanted = true;
    loadReader()
      .then((it) => isWanted && setRead(() => it))
      .catch(() => undefined); // the words are there
    return () => {
      isWanted = false;
    };
  }, [isAsked, read]);
  return isAsked ? read?.(words) : undefined;
}
