import type { Layer } from "../../core/annotation/layer";
import { layerPlacer, type Placement } from "../../core/anchoring/placement";
import type { LayerHere } from "../layers/layers-here";
import { shownOf, withoutHidden, type Showing, type Shown } from "../layers/showing";
import type { AnnotationStore, OwnLayer } from "../notes/annotation-store";
import { derived, type Readable } from "../observable";
import type { Preferences } from "../preferences";
import type { Edition } from "../texts/article-queries";
import type { Anchorer } from "./anchorer";

/** What lies on the text that is read, and what of it is shown. */
export type OnText = {
  /** The reader's own layer; undefined where nothing was ever marked. */
  readonly own: Readable<OwnLayer | undefined>;
  /** The guide's layer; undefined where it is not here, or not yet. */
  readonly guide: Readable<Layer | undefined>;
  /** Others' layers; undefined until what keeps them is here. */
  readonly here: Readable<readonly LayerHere[] | undefined>;
  readonly shown: Readable<Shown>;
  /** The layers that have to be placed. */
  readonly layers: Readable<readonly Layer[]>;
  /** Where all of these lie, the hidden notes among them. */
  readonly all: Readable<Placement>;
  /** Where what is shown lies. */
  readonly placement: Readable<Placement>;
  /** How much of the search for those that are sought is done, from 0 to 1. */
  readonly share: Readable<number>;
};

export type OnTextSources = Pick<OnText, "guide" | "here"> & {
  readonly edition: Edition;
  readonly annotations: Pick<AnnotationStore, "snapshot" | "subscribe">;
  readonly preferences: Readable<Pick<Preferences, "showGuide">>;
  readonly showing: Readable<Showing>;
  readonly anchorer: Pick<Anchorer, "findings" | "subscribe">;
};

/** All of it follows from what is remembered, loaded and found; nothing of it is stored. */
export function onText({ edition, guide, here, ...sources }: OnTextSources): OnText {
  const { annotations, preferences, showing, anchorer } = sources;
  const { id } = edition.article;
  const snapshot = { get: annotations.snapshot, subscribe: annotations.subscribe };
  const findings = { get: anchorer.findings, subscribe: anchorer.subscribe };
  const own = derived([snapshot], ({ layers }) => layers.get(id));
  const showsGuide = derived([preferences], ({ showGuide }) => showGuide);
  const shown = derived([showing, here], (now, others) => shownOf(now, others ?? []));
  const layers = derived(
    [own, shown, guide, showsGuide],
    (mine, { others, ...now }, theirs, isOn) =>
      [mine, ...others, isOn && now.isGuideShown ? theirs : undefined].filter(
        (layer): layer is Layer => layer !== undefined,
      ),
  );
  const anchoringOf = derived([findings], (found) => found.anchoringOf);
  const place = layerPlacer({ text: edition.line.text, edition: edition.edition });
  const all = derived([layers, anchoringOf], place);
  return {
    own,
    guide,
    here,
    shown,
    layers,
    all,
    placement: derived([all, shown], (placement, { hidden }) => withoutHidden(placement, hidden)),
    share: derived([findings], ({ share }) => share),
  };
}
