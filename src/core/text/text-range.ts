/**
 * A stretch of an article's text: `start` is included, `end` is not.
 *
 * Offsets count UTF-16 code units from the start of the article, as
 * `String.prototype.slice` does. W3C counts code points: only
 * `formats/web-annotation.ts` converts. (W3C Web Annotation Data Model, 4.2.4-4.2.5)
 */
export type TextRange = { readonly start: number; readonly end: number };

export const isEmptyRange = ({ start, end }: TextRange): boolean => start >= end;

/** The part that both ranges cover; empty (`start >= end`) where they do not meet. */
export const intersection = (a: TextRange, b: TextRange): TextRange => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

/** The smallest range that holds both. */
export const around = (a: TextRange, b: TextRange): TextRange => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

export const isSameRange = (a: TextRange, b: TextRange): boolean =>
  a.start === b.start && a.end === b.end;

/** Reading order: by where a range begins; of two that begin together the longer comes first. */
export const byPlace = (a: TextRange, b: TextRange): number => a.start - b.start || b.end - a.end;
