import { parseOwnText } from "../library/own-text";

/**
 * Which texts of one's own a backup would add, as they are kept: those that are not here. One that is here, whatever
 * its words are by now, stays as it is; the file keeps the other.
 */
export function planTexts(
  here: ReadonlySet<string>,
  articles: readonly unknown[],
): { readonly texts: readonly string[]; readonly unusable: number } {
  const texts = new Map<string, string>();
  let unusable = 0;
  for (const article of articles) {
    const own = typeof article === "string" ? parseOwnText(article) : undefined;
    if (!own?.ok) unusable += 1;
    else if (!here.has(own.value.article.id)) texts.set(own.value.article.id, String(article));
  }
  return { texts: [...texts.values()], unusable };
}
