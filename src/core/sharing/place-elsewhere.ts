import { isTelling } from "../anchoring/evidence";
import { contextLikeness } from "../anchoring/match-quote";
import { foldedOffset, patternOf, quoteText } from "../anchoring/quote-pattern";
import type { Folded } from "../text/folding";
import { snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "../text/text-range";
import { findFingerprints, foldForLinks } from "./codec/fingerprint";
import { placeAt } from "./place-at";
import { placeRecurring } from "./place-recurring";
import type { SharedAnnotation } from "./shared-layer";

/** What is known of a passage on another edition. */
export type Whereabouts = {
  /** Its place, where that is beyond doubt. */
  readonly range?: TextRange | undefined;
  /** How far it should have moved, by its neighbours. */
  readonly shift: number;
  /** Of one whose words recur and which has no place: in how many its words stand. */
  readonly rivals?: number | undefined;
};

/**
 * Places on another edition than the sender's. One is beyond doubt where the passage stood once there,
 * and stands once here, or near where its neighbour's move leads to; one that brings its words along, where some of
 * what stood around it does, or its words say enough. What recurs is left to `placeRecurring`.
 */
export function placesElsewhere(
  text: string,
  annotations: readonly SharedAnnotation[],
): readonly Whereabouts[] {
  const order = annotations
    .map((_, at) => at)
    .sort((a, b) => startOf(annotations[a]) - startOf(annotations[b]));
  const sorted = order.flatMap((at) => annotations[at] ?? []);
  const places = new Search(text, sorted).places();
  const byNumber: Whereabouts[] = annotations.map(() => ({ shift: 0 }));
  order.forEach((at, turn) => (byNumber[at] = places[turn] ?? { shift: 0 }));
  return byNumber;
}

const startOf = (annotation: SharedAnnotation | undefined): number => annotation?.range.start ?? 0;

/** How far around a place a passage is looked for before the whole text is, in UTF-16 code units. */
const NEAR = 16_384;
/** And how much further for each code unit that lies between it and its neighbour, as where vowel marks were added. */
const DRIFT = 1 / 8;

/** But no further than this. */
const FARTHEST = 131_072;
/**
 * How many code units are looked through at most, about two seconds' worth: some twenty times a text of
 * 1.2 million words. A link of two thousand passages that stand nowhere must not hold the page.
 */
const BUDGET = 200_000_000;

/** How far a place beyond doubt has moved, and where it stood on the sender's edition; no origin where none is known. */
type Move = { readonly origin: number | undefined; readonly shift: number };

const moveOf = (annotation: SharedAnnotation | undefined, place: TextRange): Move => ({
  origin: startOf(annotation),
  shift: place.start - startOf(annotation),
});

class Search {
  private readonly found: (TextRange | undefined)[];
  /** What has no place yet and stood once on the sender's edition. */
  private readonly pending: Set<number>;
  private readonly tried = new Set<string>();
  private folded: Folded | undefined;
  private budget = BUDGET;

  /** The annotations in reading order. */
  constructor(
    private readonly text: string,
    private readonly annotations: readonly SharedAnnotation[],
  ) {
    this.found = annotations.map(() => undefined);
    this.pending = new Set(annotations.flatMap((it, at) => (it.isRecurring ? [] : [at])));
  }

  places(): readonly Whereabouts[] {
    this.followNeighbours();
    // One pass over the text finds all of one length; what moved with them needs none.
    for (let [at] = this.pending; at !== undefined; [at] = this.pending) {
      this.searchLengthOf(at);
      this.followNeighbours();
    }
    this.dropStrays();
    const left = placeRecurring(
      {
        text: this.text,
        folded: () => this.foldedText(),
        annotations: this.annotations,
        affords: (units) => this.affords(units),
      },
      this.found,
    );
    const before = this.shifts(this.annotations.keys());
    const after = this.shifts([...this.annotations.keys()].toReversed());
    return this.annotations.map((_, at) => ({
      range: this.found[at],
      shift: before.get(at) ?? after.get(at) ?? 0,
      rivals: left.get(at),
    }));
  }

  private foldedText(): Folded {
    return (this.folded ??= foldForLinks(this.text));
  }

  /** Takes back places where nothing around is as it was and the words may be met by chance. */
  private dropStrays(): void {
    for (const [at, { quote, range }] of this.annotations.entries()) {
      const place = this.found[at];
      if (!place || !quote) continue;
      const pattern = patternOf({ type: "TextQuoteSelector", ...quote }, foldForLinks);
      const folded = this.foldedText();
      const start = foldedOffset(folded, place.start);
      const letters = quoteText(pattern).length;
      const context = contextLikeness(pattern, folded.text, { start, end: start + letters });
      const distance = Math.abs(place.start - range.start);
      if (!isTelling({ context, letters, distance })) this.found[at] = undefined;
    }
  }

  /** How far the last place beyond doubt before each annotation has moved, in the order given. */
  private shifts(order: Iterable<number>): Map<number, number> {
    const shifts = new Map<number, number>();
    let shift: number | undefined;
    for (const at of order) {
      const place = this.found[at];
      if (place) shift = place.start - startOf(this.annotations[at]);
      if (shift !== undefined) shifts.set(at, shift);
    }
    return shifts;
  }

  private followNeighbours(): void {
    this.followAlong(this.annotations.keys());
    this.followAlong([...this.annotations.keys()].toReversed());
  }

  /** Places what is pending where its neighbour's move leads to, or not far from there. */
  private followAlong(order: Iterable<number>): void {
    let move: Move = { origin: undefined, shift: 0 };
    for (const at of order) {
      const annotation = this.annotations[at];
      const known = this.found[at];
      if (known) move = moveOf(annotation, known);
      const { shift } = move;
      if (!annotation || !this.pending.has(at) || this.tried.has(`${at} ${shift}`)) continue;
      this.tried.add(`${at} ${shift}`);
      const place = placeAt(this.text, annotation, shift);
      const range = place ? snapToGraphemes(this.text, place) : this.near(annotation, move);
      if (!range) continue;
      this.found[at] = range;
      this.pending.delete(at);
      move = moveOf(annotation, range);
    }
  }

  /** Where the passage stands once around the place that its neighbour's move leads to. */
  private near(annotation: SharedAnnotation, { origin, shift }: Move): TextRange | undefined {
    const { start, end } = annotation.range;
    const drift = origin === undefined ? 0 : Math.floor(Math.abs(start - origin) * DRIFT);
    const reach = Math.min(NEAR + drift, FARTHEST);
    const from = Math.max(start + shift - reach, 0);
    const stretch = this.text.slice(from, Math.max(end + shift + reach, 0));
    if (!this.affords(stretch.length)) return undefined;
    const folded = foldForLinks(stretch);
    const hit = findFingerprints(folded.text, [annotation]).get(annotation.fingerprint);
    if (!hit || hit.isAgain) return undefined;
    const place = folded.rangeToSource({
      start: hit.start,
      end: hit.start + annotation.foldedLength,
    });
    return snapToGraphemes(this.text, { start: place.start + from, end: place.end + from });
  }

  private affords(units: number): boolean {
    this.budget -= units;
    return this.budget >= 0;
  }

  /** Looks through the whole text for everything pending whose fold is as long as this one's. */
  private searchLengthOf(at: number): void {
    const length = this.annotations[at]?.foldedLength;
    const group = [...this.pending].filter((it) => this.annotations[it]?.foldedLength === length);
    if (!this.affords(this.text.length)) {
      for (const it of group) this.pending.delete(it);
      return;
    }
    const folded = this.foldedText();
    const wanted = group.flatMap((it) => this.annotations[it] ?? []);
    const hits = findFingerprints(folded.text, wanted);
    for (const it of group) {
      this.pending.delete(it);
      const hit = hits.get(this.annotations[it]?.fingerprint ?? -1);
      if (!hit || hit.isAgain) continue;
      const end = hit.start + (length ?? 0);
      this.found[it] = folded.rangeToSource({ start: hit.start, end });
    }
  }
}
