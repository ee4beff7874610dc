/*
 * Fills a part of a highlight's element: the exact letters of an annotation that ends inside a
 * word, or the open note's. The element holds the whole word (`core/text/joining.ts`); its
 * background is tinted between two places that are measured on the page.
 *
 * Why not ::highlight: Chromium draws the letters of each side clipped to its own width there, and
 * loses what hangs over (half of the م in «المعلم» under Amiri). A background touches no letter, is
 * printed by all engines, and needs no support of its own.
 */

/** A stretch of a mark's width, as shares of it from its left edge, in the named tint. */
type Part = { readonly tint: string; readonly from: number; readonly to: number };

type Fill = {
  readonly tint: string;
  readonly order: number;
  /** What it tints: in each of its marks, the letters of these ranges. */
  readonly ranges: ReadonlyMap<HTMLElement, readonly Range[]>;
};

const MARK = ".highlight";
const fills = new Set<Fill>();
const fillsOn = new WeakMap<HTMLElement, Set<Fill>>();

/**
 * Tints the letters that `ranges` hold wherever they lie in highlights, by the custom property
 * `--tint-<tint>`; of several fills the one with the highest `order` lies on top. Returns what
 * takes exactly this fill away again.
 */
export function fillMarks(tint: string, order: number, ranges: readonly Range[]): () => void {
  const byMark = new Map<HTMLElement, Range[]>();
  for (const range of ranges)
    for (const mark of marksIn(range)) byMark.set(mark, [...(byMark.get(mark) ?? []), range]);
  if (byMark.size === 0) return () => undefined;
  const fill: Fill = { tint, order, ranges: byMark };
  fills.add(fill);
  for (const mark of byMark.keys()) fillsOn.set(mark, (fillsOn.get(mark) ?? new Set()).add(fill));
  draw(byMark.keys());
  drawAgainInNewFaces();
  return () => {
    fills.delete(fill);
    for (const mark of byMark.keys()) fillsOn.get(mark)?.delete(fill);
    draw(byMark.keys());
  };
}

function marksIn(range: Range): HTMLElement[] {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  const mark = element?.closest<HTMLElement>(MARK);
  if (mark) return [mark];
  const inside = element?.querySelectorAll<HTMLElement>(MARK) ?? [];
  return [...inside].filter((each) => range.intersectsNode(each));
}

/** Measures first and writes then, so that the page is laid out once. */
function draw(marks: Iterable<HTMLElement>): void {
  const drawn = [...marks].map((mark) => ({ mark, parts: partsOn(mark) }));
  for (const { mark, parts } of drawn)
    if (parts.length === 0) mark.style.removeProperty("--parts");
    else mark.style.setProperty("--parts", parts.map(gradient).join(", "));
}

function partsOn(mark: HTMLElement): Part[] {
  const fromTop = [...(fillsOn.get(mark) ?? [])].sort((a, b) => b.order - a.order);
  return fromTop.flatMap(({ tint, ranges }) =>
    (ranges.get(mark) ?? []).flatMap((range) => {
      const part = partOf(mark, range);
      return part ? [{ tint, ...part }] : [];
    }),
  );
}

/** Which share of the mark's width the range covers; all of it where a mark takes several lines. */
function partOf(mark: HTMLElement, range: Range): { from: number; to: number } | undefined {
  // A mark or letters that were just taken off the page cannot be compared with what is on it.
  if (!mark.isConnected || !range.startContainer.isConnected) return undefined;
  const letters = document.createRange();
  letters.selectNodeContents(mark);
  if (range.compareBoundaryPoints(Range.START_TO_START, letters) > 0)
    letters.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, letters) < 0)
    letters.setEnd(range.endContainer, range.endOffset);
  if (letters.toString() === "") return undefined;
  if (letters.toString() === mark.textContent || mark.getClientRects().length > 1)
    return { from: 0, to: 1 };
  const whole = mark.getBoundingClientRect();
  const part = letters.getBoundingClientRect();
  if (whole.width === 0) return { from: 0, to: 1 };
  return {
    from: (part.left - whole.left) / whole.width,
    to: (part.right - whole.left) / whole.width,
  };
}

function gradient({ tint, from, to }: Part): string {
  const colour = `var(--tint-${tint})`;
  const [start, end] = [from, to].map((share) => `${(share * 100).toFixed(2)}%`);
  return `linear-gradient(to right, transparent ${start}, ${colour} 0 ${end}, transparent 0)`;
}

let isListening = false;

/** Words have other measures once their face has come. */
function drawAgainInNewFaces(): void {
  if (isListening) return;
  isListening = true;
  document.fonts.addEventListener("loadingdone", () =>
    draw(new Set([...fills].flatMap(({ ranges }) => [...ranges.keys()]))),
  );
}
