import type { LayerHere } from "../../state/layers/layers-here";
import { isLayerShown, type Shown, type Showing } from "../../state/layers/showing";

/** Where the note that the address names lies, if it is not shown: in the reader's own layer, or in somebody's. */
export type HiddenIn = "mine" | LayerHere;

/** The hidden layer in which a note is; undefined where none of them holds it. */
export function hiddenIn(
  id: string | undefined,
  here: readonly LayerHere[],
  { alone, hiddenOwn }: Pick<Shown, "alone" | "hiddenOwn">,
): HiddenIn | undefined {
  if (id === undefined) return undefined;
  if (hiddenOwn.has(id)) return "mine";
  return here.find(
    (layer) => !isLayerShown(layer, alone) && layer.place.annotations.some((it) => it.id === id),
  );
}

/** Whether the reader's own notes, or some of them, are hidden because the reader wanted them to be. */
export const isMineHidden = (
  { isMineShown }: Pick<Showing, "isMineShown">,
  { alone, hiddenOwn }: Pick<Shown, "alone" | "hiddenOwn">,
): boolean => alone === undefined && !isMineShown && hiddenOwn.size > 0;
