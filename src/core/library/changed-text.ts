import type { BroughtText } from "./brought-text";
import type { OwnText, TextDetails } from "./own-text";

/** A text that is called otherwise; its words stay, and so does its headline where the new one is blank. */
export function renamed(own: OwnText, { headline, author, inLanguage }: TextDetails): OwnText {
  const { author: _, ...article } = own.article;
  const name = headline.trim() || article.headline;
  const told = author.trim() ? { author: author.trim() } : {};
  return { ...own, article: { ...article, ...told, headline: name, inLanguage } };
}

/** A text with other words in the place of its own. */
export const reworded = (
  own: OwnText,
  { blocks, pages }: Pick<BroughtText, "blocks" | "pages">,
): OwnText => ({ ...own, pages, article: { ...own.article, blocks: [...blocks] } });
