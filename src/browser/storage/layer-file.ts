import { failed, type Result } from "../../core/result";
import {
  type LayerFileFault,
  layerFileText,
  LONGEST_LAYER_FILE,
  LONGEST_LAYERS_FILE,
  parseLayerFile,
  parseLayerFiles,
} from "../../core/sharing/codec/layer-file";
import type { SharedLayer } from "../../core/sharing/shared-layer";
import { gunzip, gzip, isGzip } from "./gzip";

/** A shared layer as a `.hashiya` file. */
export const packLayerFile = (layer: SharedLayer): Promise<Uint8Array<ArrayBuffer>> =>
  gzip(layerFileText(layer));

/** Reads a `.hashiya` file of one layer or of several people's. */
export async function unpackLayerFiles(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly SharedLayer[], LayerFileFault>> {
  if (bytes.length > LONGEST_LAYER_FILE) return failed("too-large");
  if (!isGzip(bytes)) return failed("not-a-layer");
  const text = await gunzip(bytes, LONGEST_LAYERS_FILE);
  return text.ok ? parseLayerFiles(text.value) : text;
}

/** Reads a `.hashiya` file. A small file that would unfold to a huge one is refused before it does. */
export async function unpackLayerFile(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<SharedLayer, LayerFileFault>> {
  if (bytes.length > LONGEST_LAYER_FILE) return failed("too-large");
  if (!isGzip(bytes)) return failed("not-a-layer");
  const text = await gunzip(bytes, LONGEST_LAYER_FILE);
  return text.ok ? parseLayerFile(text.value) : text;
}
