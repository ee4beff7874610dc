import type { SharedAnnotation, SharedLayer } from "./shared-layer";
import type { Arrival } from "./codec/share-payload";

/**
 * One set out of two copies of it: the later made holds, and nothing that arrived once is lost
 * because another copy was cut. Two copies of the same time complete each other; an older one
 * changes nothing (then `had` itself is returned).
 */
export function mergeShares(had: Arrival | undefined, arrived: Arrival): Arrival {
  if (!had || had.layer.set !== arrived.layer.set) return arrived;
  if (arrived.layer.made < had.layer.made) return had;
  const isSameMaking = arrived.layer.made === had.layer.made;
  const isWhole = arrived.layer.annotations.length >= arrived.sent;
  if (isSameMaking) return completed(had, arrived);
  return isWhole || arrived.layer.edition !== had.layer.edition
    ? arrived
    : { ...arrived, layer: withMissing(arrived.layer, had.layer.annotations) };
}

function completed(had: Arrival, arrived: Arrival): Arrival {
  const { annotations } = had.layer;
  const texts = had.isTextLost && !arrived.isTextLost ? arrived.layer : had.layer;
  const layer = withMissing({ ...texts, annotations }, arrived.layer.annotations);
  const isTextLost = had.isTextLost && arrived.isTextLost;
  const isNew = layer.annotations.length > annotations.length || isTextLost !== had.isTextLost;
  return isNew ? { layer, sent: Math.max(had.sent, arrived.sent), isTextLost } : had;
}

function withMissing(layer: SharedLayer, others: readonly SharedAnnotation[]): SharedLayer {
  const known = new Set(layer.annotations.map(({ id }) => id));
  const missing = others.filter(({ id }) => !known.has(id));
  const annotations = [...layer.annotations, ...missing];
  return { ...layer, annotations: annotations.sort((a, b) => a.range.start - b.range.start) };
}
