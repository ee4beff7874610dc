import type { Block, InlineMark } from "../article/article";
import type { BroughtText, LeftOut, PageEnd, Spot } from "./brought-text";

type Kind = { readonly type: Block["type"]; readonly level?: number };
type MarkType = "emphasis" | "strong" | "link";
type OpenMark = { readonly start: number; readonly href?: string };

/**
 * Gathers runs of words into blocks with marks: the one place for what every format does alike.
 * Blanks are folded as a page shows them, letters that no text may hold are dropped, and what is
 * between two blocks is a paragraph.
 */
export type BlockWriter = {
  /** Ends what is open and begins a block. */
  begin(kind: Kind): void;
  end(): void;
  text(words: string): void;
  /** A verse keeps it; elsewhere it is a blank, unless all lines of the block are as short as verse. */
  lineBreak(): void;
  /** Begins a mark; nothing where one of its type is open, or where a link leads to no web address. */
  on(type: MarkType, href?: string): void;
  off(type: MarkType): void;
  /** Where the next letter will stand. */
  here(): Spot;
  /** A page of the printed edition ends here. */
  pageEnd(volume: number, page: number): void;
  leaveOut(what: LeftOut): void;
  /** What was gathered; nothing may be written after it. */
  done(): Pick<BroughtText, "blocks" | "pages" | "leftOut">;
};

// A lone surrogate is no letter; the rest of them are kept, pair by pair.
const UNFIT =
  // oxlint-disable-next-line no-control-regex -- these are the very letters that have to go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const WEB_ADDRESS = /^https?:\/\/\S+$/u;
const BLANKS = /[\s\u0085]+/gu;

/** The longest line that may be one of verse, in UTF-16 code units, its vowel marks included. */
const LONGEST_VERSE = 120;
/** A verse is told from an address or a letter's head by having two lines at least, none of them a long one. */
const isVerse = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.every((line) => line.length <= LONGEST_VERSE);

export function blockWriter(): BlockWriter {
  const blocks: Block[] = [];
  const pages: PageEnd[] = [];
  const leftOut = new Map<LeftOut, number>();
  let kind: Kind | undefined;
  let text = "";
  let marks: InlineMark[] = [];
  const open = new Map<MarkType, OpenMark>();

  function off(type: MarkType) {
    const mark = open.get(type);
    open.delete(type);
    if (!mark || mark.start >= text.length) return;
    const range = { start: mark.start, end: text.length };
    marks.push(type === "link" ? { type, ...range, href: mark.href ?? "" } : { type, ...range });
  }

  function end() {
    for (const type of open.keys()) off(type);
    const kept = text.trimEnd();
    if (kept !== "") blocks.push(blockOf(kind ?? { type: "paragraph" }, kept, marks));
    kind = undefined;
    text = "";
    marks = [];
  }

  const leaveOut = (what: LeftOut) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  const here = (): Spot => ({ block: blocks.length, offset: text.length });

  return {
    begin(next) {
      if (text !== "" || kind) end();
      kind = next;
    },
    end() {
      if (text !== "" || kind) end();
    },
    text(words) {
      const fit = words
        .replaceAll(UNFIT, "")
        .replaceAll(LONE_SURROGATE, "\uFFFD")
        .replaceAll(BLANKS, " ");
      text += text === "" || /\s$/u.test(text) ? fit.replace(/^ /u, "") : fit;
    },
    lineBreak() {
      const kept = text.trimEnd();
      if (kept !== "") text = `${kept}\n`;
    },
    on(type, href) {
      if (type === "link" && !WEB_ADDRESS.test(href ?? "")) return;
      if (!open.has(type))
        open.set(type, { start: text.length, ...(href !== undefined && { href }) });
    },
    off,
    here,
    pageEnd: (volume, page) => pages.push({ ...here(), volume, page }),
    leaveOut,
    done() {
      if (text !== "" || kind) end();
      return { blocks: raised(blocks), pages: pages.map((page) => within(page, blocks)), leftOut };
    },
  };
}

/** A text's own headline is its first level: the highest of its headings is the second, however a file counts. */
function raised(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level] : []));
  const by = levels.reduce((least, level) => Math.min(least, level), 6) - 2;
  if (levels.length === 0 || by === 0) return blocks;
  return blocks.map((block) =>
    block.type === "heading" ? { ...block, level: block.level - by } : block,
  );
}

/** A place behind a block's last letter, or behind the last block, is the end of the text before it. */
function within<Place extends Spot>(place: Place, blocks: readonly Block[]): Place {
  const block = blocks[place.block];
  if (block) return { ...place, offset: Math.min(place.offset, block.text.length) };
  const last = Math.max(blocks.length - 1, 0);
  return { ...place, block: last, offset: blocks[last]?.text.length ?? 0 };
}

function blockOf({ type, level }: Kind, text: string, marks: readonly InlineMark[]): Block {
  const lines = text.split("\n");
  const is = type === "paragraph" && isVerse(lines) ? ("verse" as const) : type;
  const words = is === "verse" ? text : lines.join(" ");
  const kept = marks.flatMap((mark) => {
    const end = Math.min(mark.end, words.length);
    // A heading is set in bold letters by its style: that says nothing of its words.
    const isWhole =
      is === "heading" && mark.type !== "link" && mark.start === 0 && end === words.length;
    return mark.start < end && !isWhole ? [{ ...mark, end }] : [];
  });
  const inline = kept.length > 0 ? { text: words, marks: kept } : { text: words };
  return is === "heading"
    ? { type: is, level: Math.min(6, Math.max(2, level ?? 2)), ...inline }
    : { type: is, ...inline };
}
