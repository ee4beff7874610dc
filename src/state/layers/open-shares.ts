import { readFile, type FileFault } from "../../browser/storage/chosen-file";
import { unpackLayerFiles } from "../../browser/storage/layer-file";
import { holdsShare, linksIn } from "../../core/sharing/links-in";
import { bytesFromLink } from "../../core/sharing/share-link";
import { failed, ok, type Result } from "../../core/result";
import { type LayerFileFault, LONGEST_LAYER_FILE } from "../../core/sharing/codec/layer-file";
import { type Arrival, decodeShare } from "../../core/sharing/codec/share-payload";
import type { Opened } from "./gathered";

/** Opens every link that stands in a text, such as a whole chat; also a payload that stands there alone. */
export function openLinks(text: string): readonly Opened[] {
  const links = linksIn(text);
  if (links.length > 0) return links.map((from) => openLink(from));
  const from = text.trim();
  // An address without its beginning, or a payload; among other words, what is too large is no link.
  const mayBeLink = holdsShare(from) || !/\S[ \t]\S|:\/\//u.test(from);
  const { result } = mayBeLink ? openLink(from) : { result: failed("not-a-link" as const) };
  const isNone = !result.ok && result.fault === "not-a-link";
  return [{ from, result: isNone ? failed("no-links") : result }];
}

function openLink(from: string): Opened {
  const found = bytesFromLink(from);
  return { from, result: found.ok ? decodeShare(found.value.bytes) : found };
}

type OpenedFile = {
  readonly from: string;
  readonly result: Result<Arrival, LayerFileFault | FileFault>;
};

/** Opens `.hashiya` files: of one that holds several people's layers, each by itself. */
export async function openFiles(files: readonly File[]): Promise<readonly OpenedFile[]> {
  const opened = await Promise.all(files.map(openFile));
  return opened.flat();
}

async function openFile(file: File): Promise<readonly OpenedFile[]> {
  const from = file.name;
  // A file so long is not even read.
  const unpacked =
    file.size > LONGEST_LAYER_FILE
      ? failed("too-large" as const)
      : await readFile(file, unpackLayerFiles);
  if (!unpacked.ok) return [{ from, result: unpacked }];
  return unpacked.value.map((layer) => {
    const sent = layer.annotations.length;
    return { from, result: ok({ layer, sent, isTextLost: false }) };
  });
}
