import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { setIdOf } from "./shared-ids";

/** What part of an author's annotations on an article is shared. */
export type SetPart =
  | "all"
  /** A part that has a title goes by it: it may grow and shrink. */
  | { readonly title: string }
  /** One without a title is another part where it holds other annotations. */
  | { readonly ids: readonly string[] };

/**
 * Names a set of one's own. The same part of the same article has the same name whenever it is sent,
 * so that a newer link takes an older one's place; a passage sent alone takes the place of nothing else.
 * `authorKey` is a chance name that only its author's browser knows: from the set it cannot be told.
 */
export function ownSetId(authorKey: string, article: string, part: SetPart): string {
  const named =
    part === "all" ? [] : "title" in part ? ["t", part.title] : ["i", ...part.ids.toSorted(byCode)];
  const [a = 0, b = 0, c = 0] = sha256(utf8ToBytes(JSON.stringify([authorKey, article, ...named])));
  return setIdOf((a << 16) | (b << 8) | c);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
