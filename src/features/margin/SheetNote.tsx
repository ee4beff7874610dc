import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { isOnWholeText, quoteOf } from "../../core/annotation/annotation";
import { bodyFor } from "../../core/annotation/body";
import { flowingQuote } from "../../core/article/flowing-words";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { beginningOf } from "../../core/text/parts";
import { shortened } from "../../core/text/shorten";
import { useTranslation } from "../../i18n/react";
import { useSession } from "../../state/react";

/** More than the lines of a note alone hold, in UTF-16 code units. */
const QUOTE_LETTERS = 300;
const GLANCE = 600;

type Props = {
  readonly entry: PlacedAnnotation | OrphanedAnnotation;
  readonly onRaise: () => void;
};

/**
 * The open note alone: its quote, its words and whose it is. A screen reader has all that from the card, which follows
 * it; what a tap does here the handle does for the keyboard.
 */
export function SheetNote({ entry, onRaise }: Props) {
  const { edition } = useSession();
  const { t, i18n } = useTranslation();
  const { annotation, layer, person } = entry;
  const range = "range" in entry ? entry.range : undefined;
  const quote = shortened(quoteOf(annotation.target), QUOTE_LETTERS);
  const { words, lang, dir } = flowingQuote(edition, quote, range);
  const body = bodyFor(annotation.bodies, i18n.language);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the handle is its control
    <div
      aria-hidden
      data-grip
      data-tint={person?.tint}
      data-layer={layer}
      className="sheet-note"
      style={{ ["--colour" as string]: `var(--line-${annotation.colour ?? "guide"})` }}
      onClick={onRaise}
    >
      <div className="sheet-quote">
        {quote ? (
          <q {...{ lang, dir }}>{words}</q>
        ) : (
          t(isOnWholeText(annotation.target) ? "margin.parts.wholeText" : "margin.noQuote")
        )}
        {person && <bdi className="sheet-person">{person.name}</bdi>}
        {!person && layer !== "mine" && <span>{t("margin.guide")}</span>}
      </div>
      {body && (
        <p dir="auto" lang={body.language}>
          {bidiBalanced(beginningOf(body.value, GLANCE))}
        </p>
      )}
    </div>
  );
}
