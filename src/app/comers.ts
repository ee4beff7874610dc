import type { Annotation } from "../core/annotation/annotation";
import type { OthersLayer } from "../core/annotation/layer";
import type { Arrival } from "../core/sharing/codec/share-payload";
import { placeShared } from "../core/sharing/place-shared";
import { toldName } from "../core/sharing/told-name";
import type { Edition } from "../core/article/edition";

/** Someone's annotations on the text at hand, before all their places are known. */
export type Comer = {
  readonly key: string;
  readonly name: string;
  readonly sent: number;
  readonly annotations: readonly Annotation[];
  readonly origins?: OthersLayer["origins"];
};

/** Reads layers on one edition; one that was read before gives the same object again. */
export function comersOn({ id, text }: Edition, held: string) {
  const known = new WeakMap<Arrival, Comer>();
  return (arrived: Arrival): Comer => {
    const { layer, sent } = arrived;
    const was = known.get(arrived);
    if (was) return was;
    const at = { id, text, heldEditions: held.split(" ") };
    const { annotations, origins } = placeShared(layer, at);
    const name = toldName(layer.author);
    const comer = { key: layer.set, name, sent, annotations, origins };
    known.set(arrived, comer);
    return comer;
  };
}

/** Gives everyone a name of their own: of several with the same one the second is told as the second. */
export function withNames(
  comers: readonly Comer[],
  nameless: string,
  nameAgain: (name: string, time: number) => string,
): readonly Comer[] {
  const times = new Map<string, number>();
  return comers.map((comer) => {
    const name = comer.name || nameless;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...comer, name: time === 1 ? name : nameAgain(name, time) };
  });
}
