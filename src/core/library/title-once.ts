import type { BroughtText } from "./brought-text";

/**
 * A text without its first heading where that is its title, which stands over it anyway. It stays where there is nothing
 * else to read, and where somebody has written a comment on it.
 */
export function withTitleOnce(text: BroughtText, headline: string): BroughtText {
  const [first, ...blocks] = text.blocks;
  if (first?.type !== "heading" || wordsOf(first.text) !== wordsOf(headline)) return text;
  if (!blocks.some((block) => wordsOf(block.text) !== "")) return text;
  if (text.comments.some(({ from, to }) => from.block === 0 || to.block === 0)) return text;
  const before = <Spot extends { readonly block: number; readonly offset: number }>(spot: Spot) =>
    spot.block === 0 ? { ...spot, offset: 0 } : { ...spot, block: spot.block - 1 };
  return {
    ...text,
    blocks,
    pages: text.pages.map(before),
    comments: text.comments.map((it) => ({ ...it, from: before(it.from), to: before(it.to) })),
  };
}

const wordsOf = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
