import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The name of one exact text: the first 128 bits of the SHA-256 of its UTF-8 bytes, as 32
 * hexadecimal digits. It changes when a letter changes. (A lone surrogate counts as U+FFFD.)
 *
 * Computed without `crypto.subtle`, which plain http does not have.
 */
export const editionOf = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16));
