import { lexer, type Token, type Tokens } from "marked";
import { blockWriter, type BlockWriter } from "../block-writer";
import type { BroughtAbout, BroughtText } from "../brought-text";

/** Markdown with its front matter; what is HTML in it is left out but for its words. (CommonMark, GFM) */
export function readMarkdown(source: string): BroughtText {
  const { about, body } = frontMatter(source.replace(/^\uFEFF/u, ""));
  const out = blockWriter();
  writeBlocks(lexer(body, { gfm: true }), out, undefined);
  return { about, comments: [], ...out.done() };
}

const FIELDS: Readonly<Record<string, keyof BroughtAbout>> = {
  title: "headline",
  author: "author",
  publisher: "publisher",
  lang: "inLanguage",
  language: "inLanguage",
  url: "url",
  source: "url",
};

function frontMatter(source: string): { readonly about: BroughtAbout; readonly body: string } {
  const [all, head] =
    /^---\r?\n([\s\S]{0,4000}?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u.exec(source) ?? [];
  if (all === undefined || head === undefined) return { about: {}, body: source };
  const about: Record<string, string> = {};
  for (const line of head.split(/\r?\n/u)) {
    const [, key = "", value = ""] = /^(\w+):\s*(.*?)\s*$/u.exec(line) ?? [];
    const field = FIELDS[key.toLowerCase()];
    const words = value.replace(/^(["'])(.*)\1$/u, "$2");
    const isFit =
      field === "url"
        ? /^https?:\/\/\S+$/u.test(words)
        : field === "inLanguage"
          ? /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u.test(words)
          : words !== "";
    if (field && isFit) about[field] ??= words;
  }
  return { about, body: source.slice(all.length) };
}

type Holder = "list-item" | "quotation" | undefined;

function writeBlocks(tokens: readonly Token[], out: BlockWriter, holder: Holder) {
  for (const token of tokens) {
    if (token.type === "heading") {
      const { depth, tokens: words } = token as Tokens.Heading;
      out.begin({ type: "heading", level: depth + 1 });
      writeInline(words, out);
      out.end();
    } else if (token.type === "list") {
      for (const item of (token as Tokens.List).items) writeBlocks(item.tokens, out, "list-item");
    } else if (token.type === "blockquote") {
      writeBlocks((token as Tokens.Blockquote).tokens, out, "quotation");
    } else if (token.type === "table") {
      const { header, rows } = token as Tokens.Table;
      for (const cell of [header, ...rows].flat()) writeParagraph(cell.tokens, out, holder);
    } else if (token.type === "code") {
      out.begin({ type: holder ?? "paragraph" });
      writeLines((token as Tokens.Code).text, out);
      out.end();
    } else if (token.type === "html") writeParagraph([token], out, holder);
    else if (token.type === "paragraph" || token.type === "text")
      writeParagraph("tokens" in token && token.tokens ? token.tokens : [token], out, holder);
  }
}

function writeParagraph(tokens: readonly Token[], out: BlockWriter, holder: Holder) {
  out.begin({ type: holder ?? "paragraph" });
  writeInline(tokens, out);
  out.end();
}

function writeLines(text: string, out: BlockWriter) {
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) out.lineBreak();
    out.text(line);
  }
}

function writeInline(tokens: readonly Token[], out: BlockWriter) {
  for (const token of tokens) {
    if (token.type === "strong" || token.type === "em") {
      const mark = token.type === "strong" ? "strong" : "emphasis";
      out.on(mark);
      writeInline(token.tokens ?? [], out);
      out.off(mark);
    } else if (token.type === "link") {
      const { href, tokens: words } = token as Tokens.Link;
      out.on("link", href);
      writeInline(words, out);
      out.off("link");
    } else if (token.type === "image") out.leaveOut("pictures");
    else if (token.type === "br") out.lineBreak();
    else if (token.type === "html") out.text(withoutTags(token.raw));
    else if (token.type === "text" && "tokens" in token && token.tokens)
      writeInline(token.tokens, out);
    else if (token.type === "codespan" || token.type === "text" || token.type === "escape")
      out.text((token as Tokens.Text).text);
    else if ("tokens" in token && token.tokens) writeInline(token.tokens, out);
    else out.text(token.raw);
  }
}

const withoutTags = (html: string): string => html.replaceAll(/<!--[\s\S]*?-->|<[^>]*>/gu, "");
