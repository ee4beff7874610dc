import { type Annotation, editionsOf } from "../../core/annotation/annotation";
import type { Person } from "../../core/annotation/layer";
import { placeShared, type PlacedShare } from "../../core/sharing/place-shared";
import { toldName } from "../../core/sharing/told-name";
import type { AnnotationsSnapshot } from "../notes/annotations-snapshot";
import { derived, type Observable } from "../../core/observable";
import type { Edition } from "../../core/article/edition";
import type { HeldLayer, LayersState } from "./held-layers";

/** Somebody's layer on the text at hand. */
export type LayerHere = {
  readonly held: HeldLayer;
  readonly person: Person;
  readonly place: PlacedShare;
  /** Whether the sender's wish to write first still hides it. */
  readonly isVeiled: boolean;
};

type Options = {
  readonly shared: Observable<LayersState>;
  readonly annotations: Observable<AnnotationsSnapshot>;
  /** What one is called who told no name. */
  readonly someone: Observable<string>;
};

/** Others' layers as they lie on an edition; the same value is given for the same edition. */
export type LayersHere = (edition: Edition) => Observable<readonly LayerHere[]>;

export function layersHere({ shared, annotations, someone }: Options): LayersHere {
  const known = new WeakMap<Edition, ReturnType<LayersHere>>();
  const held = derived([shared], ({ layers }) => layers);
  return (edition) => {
    const was = known.get(edition);
    if (was) return was;
    const { id } = edition.article;
    const own = derived([annotations], ({ layers }) => layers.get(id)?.annotations ?? NONE);
    const ownCount = derived([own], ({ length }) => length);
    // The texts of the other editions that own notes were made on are held.
    const editions = derived([own], (all) =>
      editionsOf(all)
        .filter((name) => name !== edition.id)
        .join(" "),
    );
    const placer = derived([editions, someone], (names, name) =>
      placerOn(edition, name, names.split(" ")),
    );
    const here = derived([held, ownCount, placer], (layers, count, place) =>
      [...layers.values()]
        .filter(({ arrived }) => arrived.layer.article === id)
        .map((layer) => place(layer, count)),
    );
    known.set(edition, here);
    return here;
  };
}

const NONE: readonly Annotation[] = [];

/** Places layers on one edition; what did not change keeps its identity. */
function placerOn({ id, text }: Edition, someone: string, heldEditions: readonly string[]) {
  const placed = new WeakMap<object, PlacedShare>();
  const people = new Map<string, Person>();
  return (held: HeldLayer, ownCount: number): LayerHere => {
    const { layer } = held.arrived;
    const place = placed.get(layer) ?? placeShared(layer, { id, text, heldEditions });
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
