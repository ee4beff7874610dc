import { useMemo } from "react";
import { useTranslation } from "../i18n/react";
import type { Annotation } from "../core/annotation/annotation";
import { TINTS, type Layer, type OthersLayer } from "../core/annotation/layer";
import type { Mark, Participant } from "../core/comparison/marked-words";
import { placeShared } from "../core/sharing/place-shared";
import { toldName } from "../core/sharing/told-name";
import type { Arrival } from "../core/sharing/codec/share-payload";
import { isolated } from "../core/text/bidi-controls";
import type { Compared } from "../features/compare/PeopleSection";
import type { Edition } from "../core/article/edition";
import { usePlacement } from "./use-placement";

const MINE = "mine";

/** Someone's annotations on the text at hand, before all their places are known. */
type Comer = {
  readonly key: string;
  readonly name: string;
  readonly sent: number;
  readonly annotations: readonly Annotation[];
  readonly origins?: OthersLayer["origins"];
};

type Options = {
  readonly edition: Edition;
  readonly gathered: readonly Arrival[];
  /** The reader's own annotations, where they are to be compared. */
  readonly mine: readonly Annotation[] | undefined;
  /** The other editions whose texts this browser holds, with blanks between their names. */
  readonly held: string;
  readonly onRemove: (set: string) => void;
};

/** Who is compared, with the marks that have their place on the text at hand. */
export function useCompared(options: Options): readonly Compared[] {
  const { edition, gathered, mine, held, onRemove } = options;
  const { t, format } = useTranslation();
  const comerFrom = useMemo(() => comersOn(edition, held), [edition, held]);
  const shared = useMemo(() => gathered.map(comerFrom), [comerFrom, gathered]);
  const comers = useMemo(() => {
    const own = mine && {
      key: MINE,
      name: t("compare.gather.me"),
      sent: mine.length,
      annotations: mine,
    };
    const all = own ? [own, ...shared] : shared;
    const nameAgain = (name: string, time: number) =>
      t("compare.people.again", { name: isolated(name), shown: format.number(time) });
    return withNames(all, t("compare.people.nameless"), nameAgain);
  }, [format, mine, shared, t]);

  const layers = useMemo(
    () =>
      comers.map(({ key, name, annotations, origins }, index): Layer => {
        const source = edition.article.id;
        return key === MINE
          ? { kind: "mine", source, annotations }
          : {
              kind: "shared",
              source,
              person: { key, name, tint: tintOf(index) },
              annotations,
              origins,
            };
      }),
    [comers, edition],
  );
  const { placed, sought } = usePlacement(edition, layers);
  return useMemo(() => {
    const placeOf = new Map(placed.map((it) => [it.annotation, it]));
    const isSought = new Set(sought);
    return comers.map(({ key, name, sent, annotations }, index): Compared => {
      const marks = annotations.flatMap((annotation): Mark[] => {
        const range = placeOf.get(annotation)?.range;
        const { id, colour = "saffron", bodies } = annotation;
        return range ? [{ id, range, colour, note: bodies[0]?.value ?? "" }] : [];
      });
      const person: Participant = { key, name, tint: tintOf(index), marks };
      return {
        person,
        sent,
        arrived: annotations.length,
        reworded: annotations.filter((it) => placeOf.get(it)?.fate === "reworded").length,
        isSought: annotations.some((it) => isSought.has(it)),
        onRemove: key === MINE ? undefined : () => onRemove(key),
      };
    });
  }, [comers, onRemove, placed, sought]);
}

const tintOf = (index: number): number => (index % TINTS) + 1;

/** Reads layers on one edition; one that was read before gives the same object again. */
function comersOn({ id, text }: Edition, held: string) {
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

/** Gives everyone a name of their own: of several with the same name the second is numbered, and so on. */
function withNames(
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
