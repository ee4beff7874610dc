import { type Folded, fold } from "../text/folding";
import { snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "../text/text-range";
import { findFingerprints, fingerprintOf } from "./fingerprint";
import type { SharedAnnotation } from "./shared-layer";

/** The annotation's range moved by `shift`, where the text says there what was quoted. */
export function placeAt(
  text: string,
  { range, fingerprint }: SharedAnnotation,
  shift: number,
): TextRange | undefined {
  const start = range.start + shift;
  const end = range.end + shift;
  if (start < 0 || end > text.length || start >= end) return undefined;
  return fingerprintOf(text.slice(start, end)).fingerprint === fingerprint
    ? { start, end }
    : undefined;
}

/**
 * Places on another edition than the sender's. One is beyond doubt where the passage stood once there,
 * and stands once here or has moved as far as its neighbour. One that recurs is taken where it moved as
 * far as its neighbours beyond doubt did; where they contradict each other, nowhere.
 */
export function placesElsewhere(
  text: string,
  annotations: readonly SharedAnnotation[],
): (TextRange | undefined)[] {
  const order = annotations
    .map((_, at) => at)
    .sort((a, b) => startOf(annotations[a]) - startOf(annotations[b]));
  const sorted = order.flatMap((at) => annotations[at] ?? []);
  const places = new Search(text, sorted).places();
  const byNumber: (TextRange | undefined)[] = annotations.map(() => undefined);
  order.forEach((at, turn) => (byNumber[at] = places[turn]));
  return byNumber;
}

const startOf = (annotation: SharedAnnotation | undefined): number => annotation?.range.start ?? 0;

class Search {
  private readonly found: (TextRange | undefined)[];
  /** What has no place yet and stood once on the sender's edition. */
  private readonly pending: Set<number>;
  private readonly tried = new Set<string>();
  private folded: Folded | undefined;

  /** The annotations in reading order. */
  constructor(
    private readonly text: string,
    private readonly annotations: readonly SharedAnnotation[],
  ) {
    this.found = annotations.map(() => undefined);
    this.pending = new Set(annotations.flatMap((it, at) => (it.isRecurring ? [] : [at])));
  }

  places(): readonly (TextRange | undefined)[] {
    this.followNeighbours();
    // One pass over the text finds all of one length; what moved with them needs none.
    for (let [at] = this.pending; at !== undefined; [at] = this.pending) {
      this.searchLengthOf(at);
      this.followNeighbours();
    }
    const before = this.shifts(this.annotations.keys());
    const after = this.shifts([...this.annotations.keys()].toReversed());
    return this.annotations.map((annotation, at) => {
      const known = this.found[at];
      if (known) return known;
      const near = [before.get(at), after.get(at)].filter((shift) => shift !== undefined);
      const shifts = new Set(near.length === 0 ? [0] : near);
      const fitting = [...shifts].flatMap((shift) => placeAt(this.text, annotation, shift) ?? []);
      const [place] = fitting;
      return fitting.length === 1 && place ? snapToGraphemes(this.text, place) : undefined;
    });
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

  private followAlong(order: Iterable<number>): void {
    let shift = 0;
    for (const at of order) {
      const annotation = this.annotations[at];
      const known = this.found[at];
      if (known) shift = known.start - startOf(annotation);
      if (!annotation || !this.pending.has(at) || this.tried.has(`${at} ${shift}`)) continue;
      this.tried.add(`${at} ${shift}`);
      const place = placeAt(this.text, annotation, shift);
      if (!place) continue;
      this.found[at] = snapToGraphemes(this.text, place);
      this.pending.delete(at);
    }
  }

  /** Looks through the whole text for everything pending whose fold is as long as this one's. */
  private searchLengthOf(at: number): void {
    const length = this.annotations[at]?.foldedLength;
    const group = [...this.pending].filter((it) => this.annotations[it]?.foldedLength === length);
    this.folded ??= fold(this.text);
    const wanted = group.flatMap((it) => this.annotations[it] ?? []);
    const hits = findFingerprints(this.folded.text, wanted);
    for (const it of group) {
      this.pending.delete(it);
      const hit = hits.get(this.annotations[it]?.fingerprint ?? -1);
      if (!hit || hit.isAgain) continue;
      const end = hit.start + (length ?? 0);
      this.found[it] = this.folded.rangeToSource({ start: hit.start, end });
    }
  }
}
