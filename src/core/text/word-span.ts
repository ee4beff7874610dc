/** A run of words by their numbers in the text, from 0; `end` is not included. */
export type WordSpan = { readonly start: number; readonly end: number };
