import * as v from "valibot";
import { type JsonFault, parseJson } from "../parse-json";
import { failed, ok, type Result } from "../result";

const text = v.pipe(v.string(), v.nonEmpty());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/u));

/** BCP 47 */
const language = v.pipe(v.string(), v.regex(/^(?:[a-z]{2,3}|[ix](?=-))(?:-[a-z0-9]{1,8})*$/iu));
/** What is not in the language around it, or flows another way; a direction that is not told is the language's. */
const flow = {
  inLanguage: v.optional(language),
  dir: v.optional(v.picklist(["ltr", "rtl"])),
};

const mark = { start: offset, end: offset, ...flow };
const inlineMark = v.variant("type", [
  v.object({ type: v.literal("emphasis"), ...mark }),
  v.object({ type: v.literal("strong"), ...mark }),
  v.object({ type: v.literal("link"), ...mark, href: webAddress }),
  v.object({ type: v.literal("span"), ...mark }),
]);

const inline = { text: v.string(), marks: v.optional(v.array(inlineMark)), ...flow };
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
  inLanguage: language,
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
 * A span says nothing but in which language or direction its words are.
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

/** Nothing that is seen: white space, controls and the like. */
const BLANK = /^[\s\p{Cf}]*$/u;

/**
 * Whether there is nothing to read in a block. It has its place on the article's line, so that
 * offsets are the same for all who count them, but no element.
 */
export const isBlank = ({ text }: Pick<Block, "text">): boolean => BLANK.test(text);

/** The fields in which there is nothing to read, of blocks that are passed over. */
export const blankFields = ({ blocks }: Article): readonly string[] =>
  blocks.flatMap((block, i) => (isBlank(block) ? [`blocks.${i}.text`] : []));

/** The first field whose value fits by itself but not with its block: an empty range, a stray line break. */
function misplacedField({ blocks }: Article): string | undefined {
  if (blocks.every(isBlank)) return "blocks";
  for (const [i, { type, text, marks = [] }] of blocks.entries()) {
    if (type !== "verse" && text.includes("\n")) return `blocks.${i}.text`;
    const wrong = marks.findIndex(
      ({ type, start, end, inLanguage, dir }) =>
        start >= end || end > text.length || (type === "span" && !inLanguage && !dir),
    );
    if (wrong !== -1) return `blocks.${i}.marks.${wrong}`;
  }
  return undefined;
}
