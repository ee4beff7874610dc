import type { Layer } from "../../core/annotation/layer";
import { layerPlacer, type Placement } from "../../core/anchoring/placement";
import { namesToldBy, type ColourNames } from "../layers/told-names";
import type { LayerHere } from "../layers/layers-here";
import { shownOf, withoutHidden, type Holds, type Showing, type Shown } from "../layers/showing";
import type { AnnotationsSnapshot } from "../notes/annotations-snapshot";
import type { OwnLayer } from "../notes/annotation-store";
import type { Filter } from "../../core/search/filter";
import { derived, type Observable } from "../../core/observable";
import type { Preferences } from "../preferences";
import type { Edition } from "../../core/article/edition";
import type { Findings } from "./anchorer";

/** What lies on the text that is read, and what of it is shown. */
export type OnText = {
  /** The reader's own layer; undefined where nothing was ever marked. */
  readonly own: Observable<OwnLayer | undefined>;
  /** The guide's layer; undefined where it is not here, or not yet. */
  readonly guide: Observable<Layer | undefined>;
  /** Others' layers; undefined until what keeps them is here. */
  readonly here: Observable<readonly LayerHere[] | undefined>;
  readonly shown: Observable<Shown>;
  /** What those whose layers are shown call the colours. */
  readonly toldNames: Observable<ColourNames>;
  /** The layers that have to be placed. */
  readonly layers: Observable<readonly Layer[]>;
  /** Where all of these lie, the hidden notes among them. */
  readonly all: Observable<Placement>;
  /** Where what is shown lies. */
  readonly placement: Observable<Placement>;
  /** How much of the search for those that are sought is done, from 0 to 1. */
  readonly progress: Observable<number>;
};

/** What the reader chose to look at, and what that leaves of the notes (`filtering.ts`). */
export type Filtering = { readonly choice: Filter; readonly holds: Holds };

export type OnTextSources = Pick<OnText, "guide" | "here"> & {
  readonly edition: Edition;
  readonly annotations: Observable<AnnotationsSnapshot>;
  readonly preferences: Observable<Pick<Preferences, "showGuide">>;
  readonly showing: Observable<Showing>;
  readonly filter: Observable<Filtering | undefined>;
  readonly anchorer: Observable<Findings>;
};

/** All of it follows from what is remembered, loaded and found; nothing of it is stored. */
export function onText({ edition, guide, here, ...sources }: OnTextSources): OnText {
  const { annotations, preferences, showing, anchorer, filter } = sources;
  const { id } = edition.article;
  const own = derived([annotations], ({ layers }) => layers.get(id));
  const showsGuide = derived([preferences], ({ showGuide }) => showGuide);
  const shown = derived([showing, here], (now, others) => shownOf(now, others ?? []));
  const layers = derived(
    [own, shown, guide, showsGuide],
    (mine, { others, ...now }, theirs, isOn) =>
      [mine, ...others, isOn && now.isGuideShown ? theirs : undefined].filter(
        (layer): layer is Layer => layer !== undefined,
      ),
  );
  const anchoringOf = derived([anchorer], (found) => found.anchoringOf);
  const place = layerPlacer(edition);
  const all = derived([layers, anchoringOf], place);
  return {
    own,
    guide,
    here,
    shown,
    toldNames: derived([shown], ({ others }) => namesToldBy(others.map(({ person }) => person))),
    layers,
    all,
    placement: derived([all, shown, filter], (placement, { hidden }, filtering) =>
      withoutHidden(placement, hidden, filtering?.holds),
    ),
    progress: derived([anchorer], ({ progress }) => progress),
  };
}
