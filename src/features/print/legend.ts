import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { COLOURS, type Colour } from "../../core/annotation/annotation";
import type { LayerKind, Person } from "../../core/annotation/layer";

/** Somebody whose annotations are on the page, and the colours that they are in; none where the layer has none. */
export type LegendRow = {
  readonly layer: LayerKind;
  readonly person: Person | undefined;
  readonly colours: readonly Colour[];
};

const KINDS: readonly LayerKind[] = ["mine", "guide", "shared"];

/** Whose marks there are and in which colours: the reader's own first, then the guide's, then others' as they come in the text. */
export function legendOf(placed: readonly PlacedAnnotation[]): readonly LegendRow[] {
  const rows = new Map<string, { of: PlacedAnnotation; used: Set<Colour> }>();
  for (const each of placed) {
    const { annotation, layer, person } = each;
    const key = person ? `shared ${person.key}` : layer;
    const row = rows.get(key) ?? { of: each, used: new Set() };
    rows.set(key, row);
    if (annotation.colour) row.used.add(annotation.colour);
  }
  return [...rows.values()]
    .map(({ of: { layer, person }, used }) => ({
      layer,
      person,
      colours: COLOURS.filter((colour) => used.has(colour)),
    }))
    .sort((a, b) => KINDS.indexOf(a.layer) - KINDS.indexOf(b.layer));
}
