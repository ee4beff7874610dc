/** One text and what is derived from it for searching: each part is made when first asked for, and once. */
export type TextIndex = { readonly text: string };

export const indexText = (text: string): TextIndex => ({ text });
