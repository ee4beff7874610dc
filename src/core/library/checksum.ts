import { sha256 } from "@noble/hashes/sha2.js";

/** What tells a payload from one that was changed on its way: the first four bytes of its SHA-256. */
export const checksum = (bytes: Uint8Array): Uint8Array => sha256(bytes).subarray(0, 4);
