import type { OrphanReason } from "../anchoring/anchoring";
import type { TextRange } from "../text/text-range";
import type { Annotation, Colour } from "./annotation";

/** Whose layer it is: the reader's own, the one published with the article, or one that somebody sent. */
export type LayerKind = "mine" | "guide" | "shared";

/** How many tints there are to tell the senders of layers apart. */
export const TINTS = 8;

/** The sender of a layer, as the reader sees them. */
export type Person = {
  /** Names the layer among those on its article. */
  readonly key: string;
  /** Blank where it was not told. */
  readonly name: string;
  /** From 1 to `TINTS`. */
  readonly tint: number;
  /** What the sender calls the colours, where that was told. */
  readonly colourNames?: Partial<Readonly<Record<Colour, string>>>;
};

type Annotations = {
  /** The article's id. */
  readonly source: string;
  readonly annotations: readonly Annotation[];
};

/** Where a passage stood, and as what, on the edition that its sender had. */
export type Origin = {
  readonly range: TextRange;
  /** Absent where they were not sent. */
  readonly words?: string | undefined;
  /** Tells passages that are spelt otherwise from others; whoever has `words` brings it along, for it is long. */
  readonly isLike?: (was: string, is: string) => boolean;
  /** Why it has no place where its words are the same: they recur, and none of them is known to be it. */
  readonly doubt?: OrphanReason | undefined;
};

/** A layer that somebody sent, as it is shown. */
export type OthersLayer = Annotations & {
  readonly kind: "shared";
  readonly person: Person;
  /** By the annotations' ids; absent where the sender had the edition at hand. */
  readonly origins?: ReadonlyMap<string, Origin> | undefined;
};

/** The annotations of one author on one article. */
export type Layer =
  | (Annotations & {
      readonly kind: "mine" | "guide";
      readonly person?: undefined;
      readonly origins?: undefined;
    })
  | OthersLayer;
