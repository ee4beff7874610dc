import { shareAddress } from "../../browser/share-link";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { ok, type Result } from "../../core/result";
import { ownSetId, type SetPart } from "../../core/sharing/own-set";
import { shareLayer } from "../../core/sharing/share-layer";
import { encodeShare } from "../../core/sharing/share-payload";
import type { Edition } from "../../state/article-queries";
import type { ShareForm } from "./share-form";

export type ShareRequest = {
  readonly edition: Edition;
  /** What is shared, in reading order. */
  readonly chosen: readonly PlacedAnnotation[];
  readonly form: Omit<ShareForm, "picked">;
  readonly authorKey: string;
  /** The page's address without its fragment. */
  readonly page: string;
};

/** What was chosen, ready to be handed over. */
export type Share = {
  readonly address: string;
  /** How many texts held a lone surrogate, which no link carries. */
  readonly replaced: number;
  /** What the address carries. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type MadeShare = Result<Share, "too-many" | "too-long">;

/** Makes the link and the file; `made` is in whole minutes since 2026-01-01T00:00Z. */
export function makeShare(request: ShareRequest, made: number): MadeShare {
  const { edition, chosen, form, authorKey, page } = request;
  const { article, line } = edition;
  const layer = shareLayer(
    chosen,
    { article: article.id, text: line.text, edition: edition.edition },
    {
      author: form.author.trim(),
      title: form.title.trim(),
      message: form.message.trim(),
      veil: form.veil,
      colourNames: toldNames(form.colourNames),
      made,
      withNotes: form.withNotes,
      isRobust: form.isRobust,
      authorKey,
    },
  );
  const encoded = encodeShare({
    ...layer,
    set: ownSetId(authorKey, article.id, partOf(request)),
  });
  if (!encoded.ok) return encoded;
  const { bytes, replaced } = encoded.value;
  return ok({ address: shareAddress(page, article.id, bytes), replaced, bytes });
}

const toldNames = (names: ShareForm["colourNames"]): ShareForm["colourNames"] =>
  Object.fromEntries(
    Object.entries(names).flatMap(([colour, name]) => {
      const told = name.trim();
      return told ? [[colour, told]] : [];
    }),
  );

/** What the set is called by: see `ownSetId`. */
const partOf = ({ chosen, form }: ShareRequest): SetPart => {
  const title = form.title.trim();
  if (form.which === "all") return "all";
  return title ? { title } : { ids: chosen.map(({ annotation }) => annotation.id) };
};

export const layerFileName = (articleId: string): string => `${articleId}.hashiya`;
