import { shrinkBetweenWords, snapBetweenWords } from "../text/joining";
import { pieceEdges } from "../text/pieces";
import { intersection, isEmptyRange, isSameRange, type TextRange } from "../text/text-range";

/*
 * Overlapping annotations flattened into runs that can be drawn one after the other.
 *
 * Drawn edges lie between words (`text/joining.ts`), so a highlight whose exact edge lies inside a
 * word is drawn on the whole word. There it is *partial*: its element carries no background of its own, and
 * the exact letters are filled beneath them (`features/reader/highlight-look.ts`). All offsets are UTF-16 code units into the
 * article's text.
 */

/** An annotation with its place in the text; one with several passages is there once for each. */
export type Placed = { readonly id: string; readonly range: TextRange };

/** A stretch of one block in which the same annotations are drawn throughout. */
export type Segment = TextRange & {
  /** The annotations drawn here, the longest first. */
  readonly ids: readonly string[];
  /** Those of `ids` that cover this segment only in part. */
  readonly partial: readonly string[];
  /** Those of `ids` that the Tab key reaches here; each passage is reached at one segment only. */
  readonly tabStop: readonly string[];
};

/** A block to be drawn, and its inline marks, which begin and end where it may be cut: no segment lies in one only in part. */
export type SegmentedBlock = { readonly range: TextRange; readonly inline: readonly TextRange[] };

export type ArticleSegments = {
  /** For each block, in order: segments that cover it without gap or overlap. */
  readonly blocks: readonly (readonly Segment[])[];
  /** What each block's segments were made from. */
  readonly sources: readonly BlockSource[];
};

type BlockSource = {
  readonly text: string;
  readonly block: SegmentedBlock;
  readonly touching: readonly Touching[];
};

/** The part of an annotation that lies in one block. */
type Touching = Placed & {
  /** Whether the annotation is seen in no earlier block: the Tab key reaches it in this one. */
  readonly begins: boolean;
};

/**
 * The segments of every block. `blocks` are in order and apart, `annotations` in reading order
 * (`byPlace`). A block whose text, marks and annotations are as they were in `previous` has the
 * very same array again; where that is true of all blocks, `previous` itself is returned.
 */
export function segmentArticle(
  previous: ArticleSegments | undefined,
  article: { readonly text: string; readonly blocks: readonly SegmentedBlock[] },
  annotations: readonly Placed[],
): ArticleSegments {
  const sources = blockSources(article, annotations);
  const isUnchanged = sources.map((source, index) =>
    isSameSource(previous?.sources[index], source),
  );
  if (previous && previous.sources.length === sources.length && !isUnchanged.includes(false))
    return previous;
  const blocks = sources.map((source, index) => {
    const reused = isUnchanged[index] ? previous?.blocks[index] : undefined;
    return reused ?? segmentBlock(source);
  });
  return { blocks, sources };
}

function blockSources(
  { text, blocks }: { readonly text: string; readonly blocks: readonly SegmentedBlock[] },
  annotations: readonly Placed[],
): BlockSource[] {
  const seen = new Set<Placed>();
  let open: Placed[] = [];
  let next = 0;
  return blocks.map((block) => {
    for (let arriving = annotations[next]; arriving; arriving = annotations[next]) {
      if (arriving.range.start >= block.range.end) break;
      open.push(arriving);
      next += 1;
    }
    open = open.filter(({ range }) => range.end > block.range.start);
    const touching: Touching[] = [];
    for (const placed of open) {
      const here = intersection(placed.range, block.range);
      if (isEmptyRange(here)) continue;
      touching.push({ id: placed.id, range: here, begins: !seen.has(placed) });
      seen.add(placed);
    }
    return { text, block, touching };
  });
}

function isSameSource(before: BlockSource | undefined, now: BlockSource): boolean {
  return (
    before !== undefined &&
    before.text === now.text &&
    isSameRange(before.block.range, now.block.range) &&
    before.touching.length === now.touching.length &&
    before.touching.every((was, index) => isSameTouching(was, now.touching[index])) &&
    before.block.inline.length === now.block.inline.length &&
    before.block.inline.every((was, index) => isSameRange(was, now.block.inline[index] ?? was))
  );
}

const isSameTouching = (was: Touching, is: Touching | undefined): boolean =>
  was.id === is?.id && was.begins === is.begins && isSameRange(was.range, is.range);

/** An annotation's part of a block as it is drawn. */
type Drawn = Touching & {
  /** Place among the block's annotations, the longest first. */
  readonly rank: number;
  /** All that is drawn: the exact part, widened to whole words. */
  readonly around: TextRange;
  /** What lies inside the exact part in whole words, if anything. */
  readonly full: TextRange | undefined;
};

function segmentBlock({ text, block, touching }: BlockSource): readonly Segment[] {
  const drawn = touching
    .toSorted((a, b) => b.range.end - b.range.start - (a.range.end - a.range.start))
    .map((part, rank) => ({
      id: part.id,
      range: part.range,
      begins: part.begins,
      rank,
      around: snapBetweenWords(text, part.range, block.range),
      full: shrinkBetweenWords(text, part.range, block.range),
    }));
  const inline = block.inline
    .map((mark) => intersection(mark, block.range))
    .filter((mark) => !isEmptyRange(mark));
  const cuts = cutsOf([
    block.range,
    ...inline,
    ...pieceEdges(text, block.range).map((edge) => ({ start: edge, end: edge })),
    ...drawn.flatMap(({ around, full }) => (full ? [around, full] : [around])),
  ]);
  return withTabStops(runsBetween(cuts, drawn));
}

const cutsOf = (ranges: readonly TextRange[]): number[] =>
  [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);

type Run = TextRange & { readonly drawn: readonly Drawn[] };

function runsBetween(cuts: readonly number[], drawn: readonly Drawn[]): Run[] {
  const arriving = drawn.toSorted((a, b) => a.around.start - b.around.start);
  const runs: Run[] = [];
  let open: Drawn[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    open = open.filter(({ around }) => around.end > start);
    const first = next;
    while ((arriving[next]?.around.start ?? end) <= start) next += 1;
    if (first < next)
      open = [...open, ...arriving.slice(first, next)].sort((a, b) => a.rank - b.rank);
    runs.push({ start, end, drawn: open });
  }
  return runs;
}

/**
 * Gives each annotation that begins in this block a run of its own to be reached at: at each run
 * the one that ends soonest is served, which finds a place for as many as can have one. Those left
 * over share the first run they are drawn in.
 */
function withTabStops(runs: readonly Run[]): readonly Segment[] {
  const stops: (string[] | undefined)[] = runs.map(() => undefined);
  const firstRun = new Map<Drawn, number>();
  const served = new Set<Drawn>();
  for (const [index, { drawn }] of runs.entries()) {
    let soonest: Drawn | undefined;
    for (const part of drawn) {
      if (!part.begins) continue;
      if (!firstRun.has(part)) firstRun.set(part, index);
      if (served.has(part)) continue;
      if (!soonest || part.around.end < soonest.around.end) soonest = part;
    }
    if (!soonest) continue;
    served.add(soonest);
    stops[index] = [soonest.id];
  }
  for (const [part, index] of firstRun)
    if (!served.has(part)) stops[index] = [...(stops[index] ?? []), part.id];
  return runs.map(({ start, end, drawn }, index) => ({
    start,
    end,
    ids: idsOf(drawn),
    partial: idsOf(drawn.filter(({ full }) => !full || start < full.start || full.end < end)),
    tabStop: stops[index] ?? NONE,
  }));
}

const NONE: readonly string[] = [];

const idsOf = (parts: readonly Placed[]): readonly string[] =>
  parts.length === 0 ? NONE : parts.map(({ id }) => id);
