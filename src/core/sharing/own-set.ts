import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { setIdOf } from "./codec/shared-ids";
import type { SharedLayer } from "./shared-layer";

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

type Own = {
  /** Blank where nothing was shared from this browser yet. */
  readonly authorKey: string;
  /** Of one's own annotations on the article. */
  readonly ids: readonly string[];
};

/**
 * Whether a set that arrived is one's own. A part that was picked by hand and has no title is known only
 * where it is one passage: which of the others it was made of, its name does not tell.
 */
export function isOwnSet(layer: SharedLayer, { authorKey, ids }: Own): boolean {
  if (authorKey === "") return false;
  const { article, set, title, annotations } = layer;
  const isNamed = (part: SetPart): boolean => ownSetId(authorKey, article, part) === set;
  if (isNamed("all") || (title !== "" && isNamed({ title }))) return true;
  return annotations.length === 1 && ids.some((id) => isNamed({ ids: [id] }));
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
