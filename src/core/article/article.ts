import * as v from "valibot";
import { type JsonFault, parseJson } from "../parse-json";
import { failed, ok, type Result } from "../result";

const text = v.pipe(v.string(), v.nonEmpty());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/u));

const rangeInBlock = { start: offset, end: offset };
const inlineMark = v.variant("type", [
  v.object({ type: v.literal("emphasis"), ...rangeInBlock }),
  v.object({ type: v.literal("strong"), ...rangeInBlock }),
  v.object({ type: v.literal("link"), ...rangeInBlock, href: webAddress }),
]);

const inline = { text, marks: v.optional(v.array(inlineMark)) };
const block = v.variant("type", [
  v.object({ type: v.literal("paragraph"), ...inline }),
  v.object({
    type: v.literal("heading"),
    level: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6)),
    ...inline,
  }),
  v.object({ type: v.literal("list-item"), ...inline }),
  v.object({ type: v.literal("quotation"), ...inline }),
  v.object({ type: v.literal("verse"), ...inline }),
]);

/** An article's or a file's name in an address: no slash, no blank, nothing to escape. */
const articleId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u));

const about = {
  id: articleId,
  headline: text,
  /** BCP 47 */
  inLanguage: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u)),
  author: v.optional(text),
  publisher: v.optional(text),
  datePublished: v.optional(v.pipe(v.string(), v.isoDate())),
  url: v.optional(webAddress),
  license: v.optional(text),
  /** One line a language: `{ "ar": "…", "en": "…" }`. */
  description: v.optional(v.record(v.string(), text)),
};

const articleSchema = v.object({ ...about, blocks: v.pipe(v.array(block), v.minLength(1)) });
const librarySchema = v.object({ articles: v.array(v.object(about)) });

/**
 * A text with what is known of it, in schema.org's names. Its words lie in `blocks`: each holds
 * one plain `text`, and `marks` are ranges in UTF-16 code units from the start of that block's text.
 * A verse's hemistichs are the lines of its text, parted by `\n`; no other block holds a line break.
 */
export type Article = v.InferOutput<typeof articleSchema>;
export type Block = Article["blocks"][number];
export type InlineMark = v.InferOutput<typeof inlineMark>;
/** What the library's list tells of an article. */
export type ArticleSummary = v.InferOutput<typeof librarySchema>["articles"][number];

/** What is wrong with an article's file or the library's. */
export type ArticleFault = JsonFault;

/** Checks a published article's JSON text. */
export function parseArticle(json: string): Result<Article, ArticleFault> {
  const parsed = parseJson(json, articleSchema);
  if (!parsed.ok) return parsed;
  const field = misplacedField(parsed.value);
  return field ? failed({ reason: "wrong-field", field }) : parsed;
}

/** Checks the library's list, `articles/index.json`. */
export function parseLibrary(json: string): Result<readonly ArticleSummary[], ArticleFault> {
  const parsed = parseJson(json, librarySchema);
  return parsed.ok ? ok(parsed.value.articles) : parsed;
}

/** The first field whose value fits by itself but not with its block: an empty range, a stray line break. */
function misplacedField({ blocks }: Article): string | undefined {
  for (const [i, { type, text, marks = [] }] of blocks.entries()) {
    if (type !== "verse" && text.includes("\n")) return `blocks.${i}.text`;
    const wrong = marks.findIndex(({ start, end }) => start >= end || end > text.length);
    if (wrong !== -1) return `blocks.${i}.marks.${wrong}`;
  }
  return undefined;
}
