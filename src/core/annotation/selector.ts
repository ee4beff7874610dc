/**
 * The words themselves, with what stands around them. `exact`, `prefix` and `suffix` are copied
 * from the text as it stood, tashkeel included. (W3C Web Annotation Data Model, 4.2.4)
 */
export type TextQuoteSelector = {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * Where the words stood, in UTF-16 code units from the start of the article's text.
 * (W3C Web Annotation Data Model, 4.2.5, which counts code points: see `formats/web-annotation.ts`)
 */
export type TextPositionSelector = {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
};

/** A recipe for finding a place in a text again. */
export type Selector = TextQuoteSelector | TextPositionSelector;

export const quoteAmong = (selectors: readonly Selector[]): TextQuoteSelector | undefined =>
  selectors.find((selector) => selector.type === "TextQuoteSelector");

export const positionAmong = (selectors: readonly Selector[]): TextPositionSelector | undefined =>
  selectors.find((selector) => selector.type === "TextPositionSelector");

/** A passage's two selectors; `start` and `length` are in UTF-16 code units. */
export const selectorsFrom = (
  exact: string,
  prefix: string,
  suffix: string,
  start: number,
  length: number,
): readonly [TextQuoteSelector, TextPositionSelector] => [
  { type: "TextQuoteSelector", exact, prefix, suffix },
  { type: "TextPositionSelector", start, end: start + length },
];
