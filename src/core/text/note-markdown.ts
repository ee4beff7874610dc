import { lexer, type Token, type Tokens } from "marked";

/** A stretch of a note's words. */
export type NoteInline =
  | string
  | { readonly type: "strong" | "em"; readonly words: readonly NoteInline[] }
  | { readonly type: "link"; readonly href: string; readonly words: readonly NoteInline[] };

/** A part of a note that stands by itself, in a direction of its own. */
export type NoteBlock =
  | { readonly type: "paragraph"; readonly words: readonly NoteInline[] }
  | {
      readonly type: "list";
      /** The number of the first item; undefined where they are not numbered. */
      readonly first: number | undefined;
      readonly items: readonly (readonly NoteBlock[])[];
    }
  | { readonly type: "quotation"; readonly blocks: readonly NoteBlock[] };

/** Deeper than anybody writes by hand: what is in it is shown as it stands. */
const DEEPEST = 8;

/**
 * A note's words with what Markdown says of them: bold, italics, lists, quotations, links to the web and to mail.
 * All else is shown as it was written: headings, since `#` begins a tag, code, tables, pictures, HTML. Undefined
 * where nothing is said: then the words are shown as they stand. (CommonMark, GFM)
 */
export function noteMarkdown(words: string): readonly NoteBlock[] | undefined {
  const blocks = blocksOf(lexer(words, { gfm: true }), 0);
  return blocks.some(isSaying) ? blocks : undefined;
}

const isSaying = (block: NoteBlock): boolean =>
  block.type !== "paragraph" || block.words.some((it) => typeof it !== "string");

function blocksOf(tokens: readonly Token[], depth: number): readonly NoteBlock[] {
  return tokens.flatMap((token): readonly NoteBlock[] => {
    if (token.type === "space" || token.type === "def") return asWritten(token);
    if (depth < DEEPEST && token.type === "list") {
      const { ordered, start, items } = token as Tokens.List;
      return [
        {
          type: "list",
          first: ordered ? Number(start) : undefined,
          items: items.map((item) => blocksOf(item.tokens, depth + 1)),
        },
      ];
    }
    if (depth < DEEPEST && token.type === "blockquote") {
      const blocks = blocksOf((token as Tokens.Blockquote).tokens, depth + 1);
      return [{ type: "quotation", blocks }];
    }
    if (token.type === "paragraph" || token.type === "text") {
      const inner = "tokens" in token && token.tokens ? token.tokens : [token];
      return [{ type: "paragraph", words: inlinesOf(inner, depth) }];
    }
    return asWritten(token);
  });
}

const asWritten = ({ raw }: Token): readonly NoteBlock[] =>
  raw.trim() === "" ? [] : [{ type: "paragraph", words: [raw.replace(/\n+$/u, "")] }];

function inlinesOf(tokens: readonly Token[], depth: number): readonly NoteInline[] {
  const inlines: NoteInline[] = [];
  for (const token of tokens) {
    const inline = depth < DEEPEST ? inlineOf(token, depth) : token.raw;
    const last = inlines.at(-1);
    // One string for each run: adjacent text nodes break the joins of Arabic letters.
    if (typeof inline === "string" && typeof last === "string")
      inlines.splice(-1, 1, last + inline);
    else inlines.push(inline);
  }
  return inlines;
}

function inlineOf(token: Token, depth: number): NoteInline {
  if (token.type === "strong" || token.type === "em")
    return { type: token.type, words: inlinesOf(token.tokens ?? [], depth + 1) };
  if (token.type === "link") {
    const { href, tokens } = token as Tokens.Link;
    return isSafe(href) ? { type: "link", href, words: inlinesOf(tokens, depth + 1) } : token.raw;
  }
  if (token.type === "escape") return (token as Tokens.Escape).text;
  if (token.type === "br") return "\n";
  return token.raw;
}

/** To the web and to mail alone. */
const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href);
