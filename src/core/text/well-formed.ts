/** Words without halves of surrogate pairs, which no file can hold: each becomes U+FFFD. */
export const wellFormed = (words: string): string => words.replace(/\p{Cs}/gu, "\ufffd");
