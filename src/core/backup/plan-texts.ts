import { parseOwnText } from "../library/own-text";

/** The texts of one's own that this browser knows, by id. */
export type TextsHere = {
  readonly listed: ReadonlySet<string>;
  /** Those that were removed and lie in the bin. */
  readonly inBin: ReadonlySet<string>;
};

/** What a backup would do to one's own texts. */
export type TextsPlan = {
  /** Those to add, as they are kept. */
  readonly texts: readonly string[];
  /** How many stay in the bin. */
  readonly leftInBin: number;
  readonly unusable: number;
};

/**
 * Which texts of one's own a backup would add: those that are not here. One that is here, whatever its words are
 * by now, stays as it is; the file keeps the other. One that was removed here comes back only with `bringBack`.
 */
export function planTexts(
  here: TextsHere,
  articles: readonly unknown[],
  { bringBack }: { readonly bringBack: boolean },
): TextsPlan {
  const texts = new Map<string, string>();
  const leftInBin = new Set<string>();
  let unusable = 0;
  for (const article of articles) {
    const own = typeof article === "string" ? parseOwnText(article) : undefined;
    if (!own?.ok) {
      unusable += 1;
      continue;
    }
    const { id } = own.value.article;
    if (here.inBin.has(id) && !bringBack) leftInBin.add(id);
    else if (!here.listed.has(id)) texts.set(id, String(article));
  }
  return { texts: [...texts.values()], leftInBin: leftInBin.size, unusable };
}
