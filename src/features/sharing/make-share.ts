import { packLayerFile, unpackLayerFile } from "../../browser/storage/layer-file";
import { payloadText, shareAddress } from "../../core/sharing/share-link";
import { packTextFile, textAddress, unpackTextFile } from "../../browser/net/text-link";
import { isOwnTextId } from "../../core/library/own-text-id";
import { layerFileText } from "../../core/sharing/codec/layer-file";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { failed, ok, type Result } from "../../core/result";
import { ownSetId, type SetPart } from "../../core/sharing/own-set";
import { shareLayer } from "../../core/sharing/share-layer";
import { encodeShare } from "../../core/sharing/codec/share-payload";
import { SHARE_LIMITS, type SharedLayer } from "../../core/sharing/shared-layer";
import type { Edition } from "../../core/article/edition";
import type { ShareForm } from "./share-form";

export type ShareRequest = {
  readonly edition: Edition;
  /** What is shared, in reading order. */
  readonly chosen: readonly PlacedAnnotation[];
  readonly form: Omit<ShareForm, "picked">;
  readonly authorKey: string;
  /** The text's own page or the program's, without a fragment. */
  readonly page: string;
  /** The text itself as it stands in a link, where whoever opens the link cannot have it otherwise. */
  readonly text?: string | undefined;
};

/** What was chosen, ready to be handed over. */
export type Share = {
  readonly address: string;
  /** How many texts held a lone surrogate, which no link carries. */
  readonly replaced: number;
};

export type MadeShare = Result<Share, "too-many" | "too-long">;

/** Makes the link; `made` is in whole minutes since 2026-01-01T00:00Z. */
export function makeShare(request: ShareRequest, made: number): MadeShare {
  const encoded = encodeShare(layerFrom(request, made));
  if (!encoded.ok) return encoded;
  const { bytes, replaced } = encoded.value;
  const { page, text, edition } = request;
  const address =
    text === undefined
      ? shareAddress(page, edition.article.id, bytes)
      : textAddress(page, text, payloadText(bytes));
  return ok({ address, replaced });
}

/**
 * The same as a file. It has room for the words themselves in any case, and for more than a link has;
 * what no program would open is not made.
 */
export async function makeFile(
  request: ShareRequest,
  made: number,
): Promise<Result<Uint8Array<ArrayBuffer>, "too-large">> {
  const form = { ...request.form, isRobust: true };
  // A file of a text of one's own holds the text, and so says what it is called.
  const layer = layerFrom({ ...request, form, text: request.text ?? "" }, made, true);
  const { article } = request.edition;
  if (isOwnTextId(article.id)) {
    const own = {
      article,
      added: new Date(Date.UTC(2026, 0, 1) + made * 60_000).toISOString(),
      pages: [],
    };
    const file = await packTextFile({ own, layer: layerFileText(layer) });
    return (await unpackTextFile(file)).ok ? ok(file) : failed("too-large");
  }
  const bytes = await packLayerFile(layer);
  return (await unpackLayerFile(bytes)).ok ? ok(bytes) : failed("too-large");
}

/** Whoever gets notes on a text that they may not have is told what it is called. */
function titleOf({ form, text, edition: { article } }: ShareRequest): string {
  const title = form.title.trim();
  if (!isOwnTextId(article.id) || text !== undefined) return title;
  const told = [title, article.headline].filter((it) => it !== "").join(" · ");
  return [...told].slice(0, SHARE_LIMITS.name).join("");
}

function layerFrom(request: ShareRequest, made: number, withDates = false): SharedLayer {
  const { edition, chosen, form, authorKey } = request;
  return shareLayer(chosen, edition, {
    set: ownSetId(authorKey, edition.article.id, partOf(request)),
    author: form.author.trim(),
    title: titleOf(request),
    message: form.message.trim(),
    veil: form.veil,
    colourNames: toldNames(form.colourNames),
    made,
    withNotes: form.withNotes,
    isRobust: form.isRobust,
    withDates,
  });
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
