import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { announce } from "../../browser/page/announcer";
import { drawFound, showFound } from "../../browser/page/found-boxes";
import { tintCards } from "../../browser/page/found-in-cards";
import { letterOf } from "../../browser/page/keyboard";
import { firstOffsetBelow, selectOffsets } from "../../browser/page/text-selection";
import type { TextQuery } from "../../core/search/search-terms";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";
import { FindBar } from "./FindBar";
import { FoundList } from "./FoundList";
import { extentOf, firstFrom, hitsIn, ticksOf } from "./found-places";
import { useFound } from "./use-found";

type Props = {
  /** What the last search here was for. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onClose: () => void;
};

const isNarrowWindow = () => matchMedia("(width < 64rem)").matches;

const SAY_AFTER = 600; // ms without a key, so that not every letter is answered aloud

/** Finds words in the text that is open and in the notes on it. */
export function FindDesk({ words, onWords, onClose }: Props) {
  const { t, format } = useTranslation();
  const session = useSession();
  const { edition } = session;
  const placement = useValue(session.placement);
  const root = document.getElementById("text");
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [how, setHow] = useState({ isExact: false, isWhole: false });
  const [isListOpen, setListOpen] = useState(false);
  /** Where the reader was when the words were last changed: the first hit from there is shown. */
  const [origin, setOrigin] = useState(() => (root ? firstOffsetBelow(root, 72) : 0));
  const [chosen, setChosen] = useState<number>();

  const query = useMemo<TextQuery>(() => ({ words, ...how }), [how, words]);
  const notes = useMemo(
    () =>
      [...placement.placed, ...placement.orphans].flatMap(({ annotation: { id, bodies } }) =>
        bodies.length > 0 ? [{ id, text: bodies.map(({ value }) => value).join("\n") }] : [],
      ),
    [placement],
  );
  const found = useFound(edition, notes, query);
  const { hits, isDone } = found;
  const fromHere = firstFrom(hits, origin);
  const current = chosen ?? (fromHere < hits.length ? fromHere : isDone ? 0 : hits.length);
  const hit = hits[current];

  // On a wide window it stands over the margin and covers nothing of the text.
  const covered = useCallback(() => {
    const isNarrow = isNarrowWindow();
    const above = isNarrow ? bar.current : document.querySelector(".top-bar");
    const margin = isNarrow ? document.getElementById("margin") : undefined;
    const sheet = margin?.getBoundingClientRect().top ?? innerHeight;
    return {
      top: above?.getBoundingClientRect().bottom ?? 0,
      bottom: Math.max(0, innerHeight - sheet),
    };
  }, []);
  const range = hit && extentOf(hit);
  const [start, end] = [range?.start, range?.end];
  useLayoutEffect(() => {
    if (root && start !== undefined && end !== undefined)
      showFound(root, { start, end }, covered());
  }, [covered, end, root, start]);

  useLayoutEffect(() => {
    if (!root || !layer) return undefined;
    return drawFound(root, layer, (near) => hitsIn(hits, near), current);
  }, [current, found, hits, layer, root]);
  const hasNotes = found.notes.length > 0;
  useEffect(() => {
    const margin = document.getElementById("margin");
    return margin && hasNotes ? tintCards(margin, query) : undefined;
  }, [hasNotes, query]);

  const step = useCallback(
    (by: 1 | -1) => {
      if (hits.length > 0) setChosen((current + by + hits.length) % hits.length);
    },
    [current, hits],
  );
  const change = (next: TextQuery) => {
    setOrigin(start ?? origin);
    setChosen(undefined);
    onWords(next.words);
    setHow({ isExact: next.isExact, isWhole: next.isWhole });
  };
  const close = useCallback(() => {
    onClose();
    root?.focus({ preventScroll: true });
    if (root && start !== undefined && end !== undefined)
      selectOffsets(root, { anchor: start, focus: end });
  }, [end, onClose, root, start]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (event.defaultPrevented || altKey || document.querySelector("dialog[open]")) return;
      const isHere = event.target instanceof Node && bar.current?.contains(event.target);
      const isNext = key === "F3" || (ctrlKey !== metaKey && letterOf(event) === "g");
      if (isNext) step(shiftKey ? -1 : 1);
      else if (key === "Escape" && isHere) close();
      else return;
      event.preventDefault();
    };
    // Before what else Escape would close.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [close, step]);

  const at = t("find.at", {
    count: hits.length,
    shown: format.number(hits.length),
    place: format.number(Math.min(current + 1, hits.length)),
  });
  const inNotes = t("find.notes", {
    count: found.notes.length,
    shown: format.number(found.notes.length),
  });
  const isAsked = words.trim() !== "";
  const told = t("find.both", { text: at, notes: inNotes }).trim();
  const count = !isAsked ? "" : hits.length === 0 && !isDone ? t("find.seeking") : told;
  const shownWords =
    start === undefined ? "" : edition.text.slice(start, Math.min(end ?? start, start + 80));
  useEffect(() => {
    if (!isAsked || !isDone) return undefined;
    const say = () =>
      announce(
        shownWords === "" ? told : t("find.said", { places: told, words: isolated(shownWords) }),
      );
    const timer = setTimeout(say, SAY_AFTER);
    return () => clearTimeout(timer);
  }, [isAsked, isDone, shownWords, t, told]);

  const length = edition.text.length;
  const ticks = useMemo(() => (isDone ? ticksOf(hits, length) : []), [hits, isDone, length]);
  return (
    <search ref={bar} aria-label={t("find.label")} className="find-bar">
      <FindBar
        field={field}
        query={query}
        count={count}
        hasHits={hits.length > 0}
        isListOpen={isListOpen}
        onChange={change}
        onStep={step}
        onListOpen={setListOpen}
        onClose={close}
      />
      {isListOpen && isAsked && (
        <FoundList
          edition={edition}
          hits={hits}
          current={current}
          foundNotes={found.notes}
          notes={notes}
          onGo={(index) => {
            // There the list would hide the place that it leads to.
            if (isNarrowWindow()) setListOpen(false);
            setChosen(index);
          }}
          onOpenNote={session.openCard}
        />
      )}
      {root && createPortal(<div ref={setLayer} aria-hidden className="found-layer" />, root)}
      {createPortal(
        <div aria-hidden className="found-ticks">
          {ticks.map((tick) => (
            <span key={tick} style={{ top: `${tick}%` }} />
          ))}
        </div>,
        document.body,
      )}
    </search>
  );
}
