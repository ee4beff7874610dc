import type { Block, InlineMark } from "../article/article";
import type { PageEnd } from "./brought-text";

/** A text while it is corrected. Each change gives another one; what was not changed keeps its identity. */
export type Correction = {
  readonly blocks: readonly Block[];
  readonly pages: readonly PageEnd[];
};

/** What a block can be made. */
export type BlockKind = Exclude<Block["type"], "heading"> | "heading-2" | "heading-3" | "heading-4";

export const kindOfBlock = (block: Block): BlockKind => {
  if (block.type !== "heading") return block.type;
  return block.level === 2 ? "heading-2" : block.level === 3 ? "heading-3" : "heading-4";
};

/** Where in a block's words two texts begin to differ, and how far from their ends they stop to. */
function difference(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same += 1;
  let sameEnd = 0;
  while (sameEnd < most - same && before.at(-1 - sameEnd) === after.at(-1 - sameEnd)) sameEnd += 1;
  return { start: same, end: before.length - sameEnd, grown: after.length - before.length };
}

/** Writes a block's words anew; marks and pages keep their letters, and what lay on letters that are gone shrinks. */
export function writeText({ blocks, pages }: Correction, at: number, text: string): Correction {
  const block = blocks[at];
  const words = withoutBreaks(block, text);
  if (!block || block.text === words) return { blocks, pages };
  const { start, end, grown } = difference(block.text, words);
  const moved = (offset: number) =>
    offset <= start ? offset : offset >= end ? offset + grown : start;
  const marks = (block.marks ?? []).flatMap((mark): InlineMark[] => {
    const range = { start: moved(mark.start), end: moved(mark.end) };
    return range.start < range.end ? [{ ...mark, ...range }] : [];
  });
  return {
    blocks: blocks.with(at, withWords(block, words, marks)),
    pages: pages.map((page) =>
      page.block === at ? { ...page, offset: moved(page.offset) } : page,
    ),
  };
}

/** Only verse has lines. */
const withoutBreaks = (block: Block | undefined, text: string): string =>
  block?.type === "verse" ? text : text.replaceAll(/\s*\n\s*/gu, " ");

function withWords(block: Block, text: string, marks: readonly InlineMark[]): Block {
  const { marks: _, ...rest } = block;
  return marks.length > 0 ? { ...rest, text, marks: [...marks] } : { ...rest, text };
}

export function setKind({ blocks, pages }: Correction, at: number, kind: BlockKind): Correction {
  const block = blocks[at];
  if (!block || kindOfBlock(block) === kind) return { blocks, pages };
  const [, level] = /^heading-(\d)$/u.exec(kind) ?? [];
  const text = kind === "verse" ? block.text : block.text.replaceAll("\n", " ");
  const made =
    level === undefined
      ? { ...withoutLevel(block), type: kind, text }
      : { ...block, type: "heading", level: Number(level), text };
  return { blocks: blocks.with(at, made as Block), pages };
}

function withoutLevel(block: Block): Omit<Block, "level"> {
  if (block.type !== "heading") return block;
  const { level: _, ...rest } = block;
  return rest;
}

/** Makes two blocks of one, at an offset into its words (UTF-16 code units); nothing where one would be empty. */
export function splitBlock({ blocks, pages }: Correction, at: number, offset: number): Correction {
  const block = blocks[at];
  const first = block?.text.slice(0, offset).trimEnd() ?? "";
  const rest = block?.text.slice(offset) ?? "";
  const second = rest.trimStart();
  if (!block || first === "" || second === "") return { blocks, pages };
  const from = offset + rest.length - second.length;
  const cut = (start: number, end: number) =>
    (block.marks ?? []).flatMap((mark): InlineMark[] => {
      const range = {
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
      };
      return range.start < range.end ? [{ ...mark, ...range }] : [];
    });
  return {
    blocks: blocks.toSpliced(
      at,
      1,
      withWords(block, first, cut(0, first.length)),
      withWords(block, second, cut(from, block.text.length)),
    ),
    pages: pages.map((page) => {
      if (page.block < at) return page;
      if (page.block > at) return { ...page, block: page.block + 1 };
      return page.offset <= first.length || page.offset < from
        ? { ...page, offset: Math.min(page.offset, first.length) }
        : { ...page, block: at + 1, offset: page.offset - from };
    }),
  };
}

/** Joins a block to the one before it, which gives the kind; a blank stands between, in verse a line break. */
export function joinBlock({ blocks, pages }: Correction, at: number): Correction {
  const block = blocks[at];
  const before = blocks[at - 1];
  if (!block || !before) return { blocks, pages };
  const from = before.text.length + 1;
  const text = withoutBreaks(
    before,
    `${before.text}${before.type === "verse" ? "\n" : " "}${block.text}`,
  );
  const marks = [
    ...(before.marks ?? []),
    ...(block.marks ?? []).map((mark) => ({
      ...mark,
      start: mark.start + from,
      end: mark.end + from,
    })),
  ];
  return {
    blocks: blocks.toSpliced(at - 1, 2, withWords(before, text, marks)),
    pages: pages.map((page) => {
      if (page.block < at) return page;
      const offset = page.block === at ? page.offset + from : page.offset;
      return { ...page, block: page.block - 1, offset };
    }),
  };
}

/** Puts a new paragraph behind a block. */
export function addBlock({ blocks, pages }: Correction, at: number, text: string): Correction {
  const words = withoutBreaks(undefined, text).trim();
  if (words === "") return { blocks, pages };
  return {
    blocks: blocks.toSpliced(at + 1, 0, { type: "paragraph", text: words }),
    pages: pages.map((page) => (page.block > at ? { ...page, block: page.block + 1 } : page)),
  };
}

/** Takes a block away; the last one stays, since a text has at least one. */
export function removeBlock({ blocks, pages }: Correction, at: number): Correction {
  if (blocks.length < 2 || !blocks[at]) return { blocks, pages };
  return {
    blocks: blocks.toSpliced(at, 1),
    pages: pages.map((page) => {
      if (page.block < at) return page;
      if (page.block > at) return { ...page, block: page.block - 1 };
      const before = Math.max(at - 1, 0);
      return { ...page, block: before, offset: at === 0 ? 0 : (blocks[before]?.text.length ?? 0) };
    }),
  };
}

/** What can be saved: blocks that were emptied while they were written are gone. */
export function savedCorrection(correction: Correction): Correction {
  let saved = correction;
  for (let at = correction.blocks.length - 1; at >= 0; at--) {
    const text = saved.blocks[at]?.text ?? "";
    if (text.trim() === "") saved = removeBlock(saved, at);
    else if (text !== text.trim()) saved = writeText(saved, at, text.trim());
  }
  return saved;
}
