import * as v from "valibot";
import { TINTS } from "../annotation/layer";
import type { Stamp } from "../record/stamp";
import { parseVersioned, type VersionFault } from "../versioned";
import { failed, ok, type Result } from "../result";
import { layerFileText, parseLayerFile } from "./codec/layer-file";
import type { Arrival } from "./codec/share-payload";

/** A set that the reader keeps, and how it is shown. */
export type KeptLayer = {
  readonly arrived: Arrival;
  /** What the reader calls the sender; blank where the sender's own name will do. */
  readonly name: string;
  /** From 1 to `TINTS`. */
  readonly tint: number;
  readonly isShown: boolean;
  /** Which write of the layer's key this is; absent where the program did not tell them apart yet. */
  readonly stamp?: Stamp | undefined;
};

const schema = v.object({
  v: v.literal(1),
  /** The layer as its file has it. */
  file: v.string(),
  sent: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isTextLost: v.boolean(),
  name: v.string(),
  tint: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TINTS)),
  isShown: v.boolean(),
  stamp: v.optional(
    v.object({ replica: v.string(), revision: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),
});

/** A kept layer as the text of its storage key: the inverse of `parseKeptLayer`. */
export function keptLayerText({ arrived, ...shown }: KeptLayer): string {
  const { layer, sent, isTextLost } = arrived;
  const record: v.InferOutput<typeof schema> = {
    v: 1,
    file: layerFileText(layer),
    sent,
    isTextLost,
    ...shown,
  };
  return JSON.stringify(record);
}

export function parseKeptLayer(text: string): Result<KeptLayer, VersionFault> {
  const record = parseVersioned(text, schema);
  if (!record.ok) return record;
  const { v: _, file, sent, isTextLost, ...shown } = record.value;
  const layer = parseLayerFile(file);
  if (!layer.ok) return failed(layer.fault === "newer-version" ? "newer-version" : "unreadable");
  return ok({ arrived: { layer: layer.value, sent, isTextLost }, ...shown });
}
