import { graphemesAfter } from "./graphemes";

/** At most so many graphemes of a text, with an ellipsis where something was left out; the rest is never read. */
export function shortened(text: string, graphemes: number): string {
  const end = graphemesAfter(text, 0, graphemes);
  return end < text.length ? `${text.slice(0, end).trimEnd()}…` : text;
}
