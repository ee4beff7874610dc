import { useEffect, useMemo, useState } from "react";
import { type Annotation, COLOURS, editionsOf } from "../../core/annotation/annotation";
import type { OthersLayer, Person } from "../../core/annotation/layer";
import { placeShared, type PlacedShare } from "../../core/sharing/place-shared";
import { toldName } from "../../core/sharing/told-name";
import { answeredId } from "../../core/sharing/answered-id";
import type { PlacedAnnotation, Placement } from "../../core/anchoring/placement";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { toldNames, type ColourNames } from "../../state/layers/told-names";
import type { Edition } from "../../state/texts/article-queries";
import type { HeldLayer, LayersState } from "../../state/layers/shared-layers";

/** Somebody's layer on the text at hand. */
export type LayerHere = {
  readonly held: HeldLayer;
  readonly person: Person;
  readonly place: PlacedShare;
  /** Whether the sender's wish to write first still hides it. */
  readonly isVeiled: boolean;
};

/** What of all layers the page shows. */
export type ShownLayers = {
  readonly shared: readonly OthersLayer[];
  /** Ids of what is here and not shown: the reader's own that were made before he hid them, and all of others' hidden layers. */
  readonly hidden: ReadonlySet<string>;
  readonly isGuideShown: boolean;
  /** What is not hidden of all that is placed. */
  readonly visible: (all: Placement) => Placement;
  /** The reader's own annotation that a reply means, where there is one. */
  readonly ownIdOf: (replyTo: string, placed: readonly PlacedAnnotation[]) => string | undefined;
};

/** Places layers on one edition; what did not change keeps its identity. */
function placerOn({ line, edition }: Edition, someone: string, heldEditions: readonly string[]) {
  const placed = new WeakMap<object, PlacedShare>();
  const people = new Map<string, Person>();
  return (held: HeldLayer, ownCount: number): LayerHere => {
    const { layer } = held.arrived;
    const place =
      placed.get(layer) ?? placeShared(layer, { text: line.text, edition, heldEditions });
    placed.set(layer, place);
    const name = toldName(held.name) || toldName(layer.author) || someone;
    const was = people.get(layer.set);
    const { set: key, colourNames } = layer;
    const is: Person = { key, name, tint: held.tint, colourNames };
    const isSame = was?.name === name && was.tint === is.tint && was.colourNames === colourNames;
    const person = was && isSame ? was : is;
    people.set(layer.set, person);
    return { held, person, place, isVeiled: !held.isUnveiled && ownCount < layer.veil };
  };
}

/** The layers held for an article, placed on it. */
export function useLayersHere(
  edition: Edition,
  { layers }: LayersState,
  { own, someone }: { readonly own: readonly Annotation[]; readonly someone: string },
): readonly LayerHere[] {
  // The texts of the editions that own notes were made on are held.
  const held = editionsOf(own).join(" ");
  const ownCount = own.length;
  const place = useMemo(
    () => placerOn(edition, someone, held.split(" ")),
    [edition, held, someone],
  );
  return useMemo(
    () =>
      [...layers.values()]
        .filter(({ arrived }) => arrived.layer.article === edition.article.id)
        .map((held) => place(held, ownCount)),
    [edition, layers, ownCount, place],
  );
}

type Hidden = {
  readonly ids: ReadonlySet<string>;
  /** The layer that was hidden, or the one that is shown alone. */
  readonly by: string | undefined;
};
const NONE_HIDDEN: Hidden = { ids: new Set(), by: undefined };

/**
 * Ids of the reader's own that are hidden: those that were there when he hid them. What he makes from then on
 * is seen, and the hidden ones stay hidden.
 */
export function useHiddenOwn(
  own: readonly Annotation[],
  { solo, isMineShown }: LayersState,
): ReadonlySet<string> {
  const [{ ids, by }, setHidden] = useState(NONE_HIDDEN);
  const alone = solo === "mine" ? undefined : solo;
  const hiddenBy = solo === undefined && !isMineShown ? "mine" : alone;
  if (by !== hiddenBy)
    setHidden({
      ids: new Set(hiddenBy === undefined ? [] : own.map(({ id }) => id)),
      by: hiddenBy,
    });
  return ids;
}

/** Tells the page which layers to show, whenever that changes. */
export function useShowing(
  { article, line: { text } }: Edition,
  here: readonly LayerHere[],
  {
    state: { solo },
    hiddenOwn,
  }: { readonly state: LayersState; readonly hiddenOwn: ReadonlySet<string> },
  onShow: (shown: ShownLayers) => void,
): void {
  const shown = useMemo((): ShownLayers => {
    const isAlone = (key: string) => solo === undefined || solo === key;
    const isShown = ({ held, person, isVeiled }: LayerHere) =>
      !isVeiled && (solo === person.key || (held.isShown && isAlone(person.key)));
    const unseen = here.filter((it) => !isShown(it)).flatMap(({ place }) => place.annotations);
    const hidden = new Set([...hiddenOwn, ...unseen.map(({ id }) => id)]);
    return {
      shared: here.filter(isShown).map(({ person, place }) => ({
        kind: "shared",
        source: article.id,
        person,
        annotations: place.annotations,
        origins: place.origins,
      })),
      hidden,
      visible: (all) => (hidden.size === 0 ? all : without(hidden, all)),
      isGuideShown: isAlone("guide"),
      ownIdOf: (replyTo, placed) => answeredId(replyTo, { text, placed }),
    };
  }, [article, here, hiddenOwn, solo, text]);
  useEffect(() => onShow(shown), [onShow, shown]);
  useEffect(() => {
    toldNames.set(namesToldBy(shown.shared.map(({ person }) => person)));
    return () => toldNames.set({});
  }, [shown]);
}

/** Of several names for one colour that of the layer which came first. */
export const namesToldBy = (people: readonly Person[]): ColourNames =>
  Object.fromEntries(
    COLOURS.flatMap((colour) => {
      const names = people.map(({ colourNames }) => colourNames?.[colour]?.trim() ?? "");
      const name = names.find((it) => it !== "");
      return name === undefined ? [] : [[colour, bidiBalanced(name)]];
    }),
  );

function without(hidden: ReadonlySet<string>, { placed, orphans, sought }: Placement): Placement {
  const isShown = ({ annotation }: { readonly annotation: Annotation }) =>
    !hidden.has(annotation.id);
  return {
    placed: placed.filter(isShown),
    orphans: orphans.filter(isShown),
    sought: sought.filter(({ id }) => !hidden.has(id)),
  };
}
