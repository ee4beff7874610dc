import { passageFinder } from "../core/anchoring/find-passages";
import { rangeInPlace } from "../core/anchoring/in-place";
import { layerPlacer, type Placement } from "../core/anchoring/placement";
import type { Layer } from "../core/annotation/layer";
import { editionId } from "../core/article/edition";
import { placeShared } from "../core/sharing/place-shared";
import type { SharedLayer } from "../core/sharing/shared-layer";

/** Where a reader of `text` finds what somebody sent: all that the page does, without its slices and its worker. */
export function receivedOn(text: string, layer: SharedLayer): Placement {
  const edition = { id: editionId(text), text };
  const { annotations, origins } = placeShared(layer, edition);
  const person = { key: layer.set, name: layer.author, tint: 1 };
  const shown: Layer = { kind: "shared", source: layer.article, person, annotations, origins };
  const inPlace = new Map(
    annotations.flatMap((it) => {
      const isOfHere = it.target.edition === undefined || it.target.edition === edition.id;
      const range = isOfHere ? rangeInPlace(text, it.target.selectors) : undefined;
      return range
        ? [[it, { status: "anchored" as const, range, by: "position" as const, likeness: 1 }]]
        : [];
    }),
  );
  const sought = annotations.filter((it) => !inPlace.has(it));
  const search = passageFinder(text)(
    sought.map(({ target }) => target),
    new Map(),
  );
  let step = search.next();
  while (!step.done) step = search.next();
  const found = step.value;
  return layerPlacer(edition)([shown], (it) => inPlace.get(it) ?? found[sought.indexOf(it)]);
}
