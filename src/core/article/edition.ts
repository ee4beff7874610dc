import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Article } from "./article";
import type { ArticleText } from "./article-text";

/** One exact text of an article: `text` is the line that every offset counts on, `blocks` where each block lies on it. */
export type Edition = ArticleText & {
  /** The name of the text, as `editionId` gives it. */
  readonly id: string;
  readonly article: Article;
};

/** What can be said of an edition before its name is known. */
export type UnnamedEdition = Omit<Edition, "id">;

/**
 * The name of one exact text: the first 128 bits of the SHA-256 of its UTF-8 bytes, as 32
 * hexadecimal digits. It changes when a letter changes. (A lone surrogate counts as U+FFFD.)
 *
 * Computed without `crypto.subtle`, which plain http does not have.
 */
export const editionId = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16));
