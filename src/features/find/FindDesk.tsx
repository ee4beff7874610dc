import { useCallback, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { selectOffsets } from "../../browser/page/text-selection";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";
import { FindBar } from "./FindBar";
import { FoundList } from "./FoundList";
import { ticksOf, type Found } from "./found-places";
import { useFindKeys } from "./use-find-keys";
import { useFinding } from "./use-finding";
import { isNarrowWindow, useShownHits } from "./use-shown-hits";
import { useTold } from "./use-told";

type Props = {
  /** What the last search here was for. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onClose: () => void;
};

/** So much of a hit is said, in code units. */
const MOST_SAID = 80;

/** Finds words in the text that is open and in the notes on it. */
export function FindDesk({ words, onWords, onClose }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const { edition } = session;
  const placement = useValue(session.placement);
  const root = document.getElementById("text");
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const finding = useFinding({ edition, placement, root, words, onWords });
  const { query, notes, found, current, range, step } = finding;
  const { text } = edition;
  const isAsked = words.trim() !== "";
  const shownWords = range
    ? text.slice(range.start, Math.min(range.end, range.start + MOST_SAID))
    : "";

  const close = useCallback(() => {
    onClose();
    root?.focus({ preventScroll: true });
    if (root && range) selectOffsets(root, { anchor: range.start, focus: range.end });
  }, [onClose, range, root]);
  useShownHits({ root, layer, bar, found, current, range, query });
  useFindKeys({ bar, onStep: step, onClose: close });
  const count = useTold({ isAsked, found, current, shownWords });

  return (
    <search ref={bar} aria-label={t("find.label")} className="find-bar">
      <FindBar
        field={field}
        query={query}
        count={count}
        hasHits={found.hits.length > 0}
        isListOpen={isListOpen}
        onChange={finding.change}
        onStep={step}
        onListOpen={setListOpen}
        onClose={close}
      />
      {isListOpen && isAsked && (
        <FoundList
          edition={edition}
          hits={found.hits}
          current={current}
          foundNotes={found.notes}
          notes={notes}
          onGo={(index) => {
            // There the list would hide the place that it leads to.
            if (isNarrowWindow()) setListOpen(false);
            finding.choose(index);
          }}
          onOpenNote={session.openCard}
        />
      )}
      {root && createPortal(<div ref={setLayer} aria-hidden className="found-layer" />, root)}
      <Ticks found={found} length={text.length} />
    </search>
  );
}

type TicksProps = {
  readonly found: Found;
  /** The text's, in code units. */
  readonly length: number;
};

/** Where the hits stand along the text, beside the window's scrollbar. */
function Ticks({ found: { hits, isDone }, length }: TicksProps) {
  const ticks = useMemo(() => (isDone ? ticksOf(hits, length) : []), [hits, isDone, length]);
  return createPortal(
    <div aria-hidden className="found-ticks">
      {ticks.map((tick) => (
        <span key={tick} style={{ top: `${tick}%` }} />
      ))}
    </div>,
    document.body,
  );
}
