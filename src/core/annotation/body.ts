import type { TextualBody } from "./annotation";

/**
 * The body to show to a reader of `language` (BCP 47): the one in that language, else one whose
 * language is not told, else the first.
 */
export function bodyFor(bodies: readonly TextualBody[], language: string): TextualBody | undefined {
  const primary = (tag: string | undefined) => tag?.split("-")[0]?.toLowerCase();
  return (
    bodies.find((body) => primary(body.language) === primary(language)) ??
    bodies.find((body) => body.language === undefined) ??
    bodies[0]
  );
}
