import type { Annotation } from "./annotation";

/** Whose layer it is: the reader's own, or the one published with the article. */
export type LayerKind = "mine" | "guide";

/** The annotations of one author on one article. */
export type Layer = {
  readonly kind: LayerKind;
  /** The article's id. */
  readonly source: string;
  readonly annotations: readonly Annotation[];
};
