import { unpackLayerFiles } from "../../browser/storage/layer-file";
import { unpackTextFile } from "../../browser/net/text-link";
import type { BroughtText } from "../../core/library/brought-text";
import type { OwnText } from "../../core/library/own-text";
import { parseLayerFile } from "../../core/sharing/codec/layer-file";
import type { Found, Trouble } from "./use-bringing";

/** Reads a `.hashiya` file: a text, with somebody's notes on it or without. */
export async function readSentFile(file: File): Promise<Found | Trouble> {
  const from = file.name;
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return { from, fault: "unreadable" };
  const read = await unpackTextFile(bytes);
  if (!read.ok) {
    const isLayer = read.fault === "not-a-text" && (await unpackLayerFiles(bytes)).ok;
    return { from, fault: isLayer ? "notes-only" : read.fault };
  }
  const { own, layer: layerText } = read.value;
  const layer = layerText === undefined ? undefined : parseLayerFile(layerText);
  return {
    ...sentText(own),
    from,
    sent: { ...sentBy(own), layer: layer?.ok ? layer.value : undefined },
  };
}

type SentWords = Pick<OwnText, "article"> & Partial<Pick<OwnText, "pages">>;

/** A text that came with its name and its id, to be looked at. */
export const sentText = (own: SentWords) => ({
  text: broughtFrom(own),
  isGuess: false,
  sent: sentBy(own),
});

const sentBy = ({ article }: Pick<OwnText, "article">) => ({
  id: article.id,
  details: {
    headline: article.headline,
    author: article.author ?? "",
    inLanguage: article.inLanguage,
  },
});

const broughtFrom = ({ article, pages = [] }: SentWords): BroughtText => ({
  about: {
    ...(article.publisher && { publisher: article.publisher }),
    ...(article.url && { url: article.url }),
  },
  blocks: article.blocks,
  pages,
  comments: [],
  leftOut: new Map(),
});
