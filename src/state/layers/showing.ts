import type { OthersLayer } from "../../core/annotation/layer";
import type {
  OrphanedAnnotation,
  PlacedAnnotation,
  Placement,
} from "../../core/anchoring/placement";
import { observable, type Settable, type Observable } from "../../core/observable";
import type { LayerHere } from "./layers-here";

/** Which layers of a text the reader wants to see. */
export type Showing = {
  /** The one layer that is shown alone: a set, "mine" or "guide". */
  readonly alone: string | undefined;
  readonly isMineShown: boolean;
  /**
   * Ids of the reader's own that were there when they were hidden, or another layer was shown alone. What is made
   * from then on is seen, and the hidden ones stay hidden.
   */
  readonly hiddenOwn: ReadonlySet<string>;
};

export type ShowingStore = Observable<Showing> & {
  /** Shows one layer alone; undefined: all again that were not hidden. */
  showAlone(key: string | undefined): void;
  showMine(isShown: boolean): void;
};

type Options = {
  /** The reader's own annotations on the text, by now. */
  readonly ownIds: () => readonly string[];
  /** Whether the reader wants to see own notes; it outlives a text, until the page is left. */
  readonly isMineShown: Settable<boolean>;
};

/** How the layers of one text are shown, from when it is opened: no layer is alone. */
export function createShowing({ ownIds, isMineShown }: Options): ShowingStore {
  const next = (alone: string | undefined, was?: Showing): Showing => {
    const is = { alone, isMineShown: isMineShown.get() };
    const by = hiderOf(is);
    if (was && by === hiderOf(was)) return { ...is, hiddenOwn: was.hiddenOwn };
    return { ...is, hiddenOwn: new Set(by === undefined ? [] : ownIds()) };
  };
  const showing = observable(next(undefined));
  return {
    get: showing.get,
    subscribe: showing.subscribe,
    showAlone: (key) => showing.set(next(key, showing.get())),
    showMine(isShown) {
      isMineShown.set(isShown);
      showing.set(next(showing.get().alone, showing.get()));
    },
  };
}

/** What hides the reader's own: that they were hidden, or the layer that is alone; undefined where nothing does. */
const hiderOf = ({ alone, isMineShown }: Omit<Showing, "hiddenOwn">): string | undefined =>
  alone === undefined ? (isMineShown ? undefined : "mine") : alone === "mine" ? undefined : alone;

/** What of all layers on a text is shown. */
export type Shown = {
  readonly alone: string | undefined;
  readonly isGuideShown: boolean;
  /** Those that others sent. */
  readonly others: readonly OthersLayer[];
  readonly hiddenOwn: ReadonlySet<string>;
  /** Ids of all that is on the text and not shown; the guide's are not among them. */
  readonly hidden: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/** What is shown of a text on which others' layers lie, by their `here`. */
export function shownOf(showing: Showing, here: readonly LayerHere[]): Shown {
  // A layer that was alone may have been removed.
  const isHere = (key: string | undefined) =>
    key === "mine" || key === "guide" || here.some(({ person }) => person.key === key);
  const alone = isHere(showing.alone) ? showing.alone : undefined;
  const hiddenOwn = hiderOf({ ...showing, alone }) === undefined ? NONE : showing.hiddenOwn;
  const seen = here.filter((it) => isLayerShown(it, alone));
  const unseen = here.filter((it) => !seen.includes(it));
  return {
    alone,
    isGuideShown: alone === undefined || alone === "guide",
    others: seen.map(othersLayer),
    hiddenOwn,
    hidden: new Set([
      ...hiddenOwn,
      ...unseen.flatMap(({ place }) => place.annotations.map(({ id }) => id)),
    ]),
  };
}

/** Whether a layer is seen: one that is shown alone is, also where it was hidden; a veiled one is not. */
export const isLayerShown = (
  { held, person, isVeiled }: LayerHere,
  alone: string | undefined,
): boolean => !isVeiled && (alone === undefined ? held.isShown : alone === person.key);

const othersLayer = ({ held, person, place }: LayerHere): OthersLayer => ({
  kind: "shared",
  source: held.arrived.layer.article,
  person,
  annotations: place.annotations,
  origins: place.origins,
});

/** Whether an annotation is among those that the reader looks at. */
export type Holds = (entry: PlacedAnnotation | OrphanedAnnotation) => boolean;

/** A placement without what is hidden, and without what a filter leaves out; itself where there is neither. */
export function withoutHidden(
  all: Placement,
  hidden: ReadonlySet<string>,
  holds?: Holds,
): Placement {
  if (hidden.size === 0 && !holds) return all;
  const isShown: Holds = (it) => !hidden.has(it.annotation.id) && (!holds || holds(it));
  return {
    placed: all.placed.filter(isShown),
    orphans: all.orphans.filter(isShown),
    sought: all.sought.filter(({ id }) => !hidden.has(id)),
  };
}
