import * as v from "valibot";
import { parseArticle, type Article } from "../article/article";
import { articleText } from "../article/article-text";
import { editionId } from "../article/edition";
import { failed, ok, type Result } from "../result";
import { parseVersioned } from "../versioned";
import type { BroughtText, PageEnd } from "./brought-text";
import { isOwnTextId } from "./own-text-id";
import { languageOf } from "./guess-language";

/** What a list tells of a text of one's own. */
export type OwnTextSummary = {
  readonly id: string;
  readonly headline: string;
  readonly author?: string;
  /** BCP 47 */
  readonly inLanguage: string;
  /** The edition that stands. */
  readonly edition: string;
  /** When it was brought in (ISO 8601, UTC). */
  readonly added: string;
  readonly words: number;
  /** Of its letters as JSON, in UTF-16 code units. */
  readonly size: number;
};

/** A text that a reader brought in, as this browser keeps it. */
export type OwnText = {
  readonly article: Article;
  readonly added: string;
  readonly pages: readonly PageEnd[];
};

/** What the reader says of a text that is being brought in. */
export type TextDetails = {
  readonly headline: string;
  readonly author: string;
  /** BCP 47 */
  readonly inLanguage: string;
};

const LONGEST_HEADLINE = 200; // UTF-16 code units

/** What is proposed where the file tells nothing: its first heading or line, the name of the file, the letters' language. */
export function proposedDetails({ about, blocks }: BroughtText, fileName: string): TextDetails {
  const first = blocks.find(({ type }) => type === "heading") ?? blocks[0];
  const line = first?.text.split("\n")[0] ?? "";
  const isShort = line.length > 0 && line.length <= 100;
  const named = fileName.replace(/\.[^.]*$/u, "").replaceAll("_", " ");
  return {
    headline: about.headline ?? (isShort ? line : named || line.slice(0, 80)),
    author: about.author ?? "",
    inLanguage: languageOf(about.inLanguage, blocks.map(({ text }) => text).join(" ")),
  };
}

/** Makes an article of what was brought in; blank fields are left out. */
export function ownTextFrom(
  { about, blocks, pages }: BroughtText,
  { headline, author, inLanguage }: TextDetails,
  { id, added }: { readonly id: string; readonly added: string },
): OwnText {
  const article: Article = {
    id,
    headline: headline.trim().slice(0, LONGEST_HEADLINE) || id,
    inLanguage,
    ...(author.trim() && { author: author.trim() }),
    ...(about.publisher && { publisher: about.publisher }),
    ...(about.url && { url: about.url }),
    blocks: [...blocks],
  };
  return { article, added, pages };
}

/** Of a book the digest takes a good part of a second, and is asked for again and again until it is kept. */
const known = new WeakMap<BroughtText["blocks"], string>();

/** The edition that a text would be: the same words are the same edition, whatever they are called. */
export function editionOfBlocks(blocks: BroughtText["blocks"]): string {
  const edition = known.get(blocks) ?? editionId(articleText({ blocks: [...blocks] }).text);
  known.set(blocks, edition);
  return edition;
}

export function summaryOf(own: OwnText): OwnTextSummary {
  const { id, headline, author, inLanguage, blocks } = own.article;
  const words = blocks.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  return {
    id,
    headline,
    ...(author && { author }),
    inLanguage,
    edition: editionOfBlocks(blocks),
    added: own.added,
    words,
    size: ownTextRecord(own).length,
  };
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const recordSchema = v.object({
  v: v.literal(1),
  added: v.pipe(v.string(), v.isoTimestamp()),
  pages: v.array(v.object({ block: whole, offset: whole, volume: whole, page: whole })),
  article: v.unknown(),
});

/** A text of one's own as it is kept and as a backup holds it. */
export const ownTextRecord = ({ article, added, pages }: OwnText): string =>
  JSON.stringify({ v: 1, added, pages, article });

/** Reads what was kept: the inverse of `ownTextRecord`. */
export function parseOwnText(record: string): Result<OwnText, "unreadable"> {
  const read = parseVersioned(record, recordSchema);
  if (!read.ok) return failed("unreadable");
  const article = parseArticle(JSON.stringify(read.value.article));
  if (!article.ok || !isOwnTextId(article.value.id)) return failed("unreadable");
  const { added, pages } = read.value;
  return ok({ article: article.value, added, pages });
}
