import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { TextualBody } from "../../core/annotation/annotation";
import { bodyFor } from "../../core/annotation/body";
import type { Block } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import type { Direction } from "../../core/text/direction";
import type { TextRange } from "../../core/text/text-range";

/** An annotation that says something, and its number on paper. */
export type PrintedNote = {
  readonly number: number;
  readonly placed: PlacedAnnotation;
  readonly body: TextualBody;
};

/**
 * The notes of a text in reading order, numbered from 1. A highlight without words has no number: on paper too it is
 * seen in the text. `language` (BCP 47) is the reader's.
 */
export function printedNotes(
  placed: readonly PlacedAnnotation[],
  language: string,
): readonly PrintedNote[] {
  const notes: PrintedNote[] = [];
  for (const each of placed) {
    const body = bodyFor(each.annotation.bodies, language);
    if (body) notes.push({ number: notes.length + 1, placed: each, body });
  }
  return notes;
}

/** A block as it is drawn: its lines, cut into segments between words. */
export type SegmentedLines = {
  readonly block: Block;
  readonly lines: readonly {
    readonly segments: readonly (TextRange & { readonly ids: readonly string[] })[];
  }[];
};

/** Where a note stands on paper. */
export type NoteSpot = {
  readonly note: PrintedNote;
  /** The block that its passage begins in: an index. */
  readonly block: number;
  /** What is drawn of its passage on the first line that it is on: edges of segments. */
  readonly drawn: TextRange;
  /**
   * The offset beside which it stands; `block` where it can stand only level with its block's first line: half verses
   * share a line, and lines that flow the other way have their end at the other side.
   */
  readonly beside: number | "block";
};

type Drawn = Pick<NoteSpot, "block" | "drawn">;
type Text = { readonly text: string; readonly dir: Direction | undefined };

/** Where notes stand in a text; those whose words are drawn nowhere are in `lost`. */
export function noteSpots(
  notes: readonly PrintedNote[],
  blocks: readonly SegmentedLines[],
  { text, dir }: Text,
): { readonly spots: readonly NoteSpot[]; readonly lost: readonly PrintedNote[] } {
  const drawnOf = firstDrawn(blocks);
  const spots: NoteSpot[] = [];
  const lost: PrintedNote[] = [];
  for (const note of notes) {
    const found = drawnOf.get(note.placed.annotation.id);
    const block = found && blocks[found.block]?.block;
    if (!block) lost.push(note);
    else if (standsAside(block, dir)) spots.push({ note, ...found, beside: "block" });
    else spots.push({ note, ...found, beside: besideFrom(text, spots.at(-1), found) });
  }
  return { spots, lost };
}

function firstDrawn(blocks: readonly SegmentedLines[]): ReadonlyMap<string, Drawn> {
  const drawnOf = new Map<string, Drawn>();
  for (const [block, { lines }] of blocks.entries())
    for (const { segments } of lines) {
      const here = new Map<string, TextRange>();
      for (const { ids, start, end } of segments)
        for (const id of ids) here.set(id, { start: here.get(id)?.start ?? start, end });
      for (const [id, drawn] of here) if (!drawnOf.has(id)) drawnOf.set(id, { block, drawn });
    }
  return drawnOf;
}

function standsAside(block: Block, dir: Direction | undefined): boolean {
  const own = flowOf(block).dir;
  return block.type === "verse" || (own !== undefined && own !== dir);
}

/** More letters than a line on paper has (`print.css` holds it to 36 em), marks on letters not counted. */
const LINE_LETTERS = 140;

/**
 * Notes that may begin on one line stand together beside the first of them: where two floats of a right-to-left line
 * find no room level with it, Chromium sets the later one first. (Chromium 156)
 */
function besideFrom(text: string, before: NoteSpot | undefined, { block, drawn }: Drawn): number {
  if (!before || before.beside === "block" || before.block !== block) return drawn.start;
  const between = text.slice(before.beside, drawn.start).replaceAll(/\p{M}/gu, "");
  return between.length < LINE_LETTERS ? before.beside : drawn.start;
}
