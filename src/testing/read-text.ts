import type { Article } from "../core/article/article";
import { articleText } from "../core/article/article-text";
import { editionOf } from "../core/article/edition";
import type { Edition } from "../state/texts/article-queries";

/** A short Arabic text of one paragraph, as the program reads it. */
export function editionWith(text: string, id = "hikam"): Edition {
  const article: Article = {
    id,
    headline: "حكم",
    inLanguage: "ar",
    blocks: [{ type: "paragraph", text }],
  };
  const line = articleText(article);
  return { article, line, edition: editionOf(line.text) };
}
