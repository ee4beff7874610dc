import type { Article } from "../core/article/article";
import { articleText } from "../core/article/article-text";
import { type Edition, editionId } from "../core/article/edition";

/** A short Arabic text of one paragraph, as the program reads it. */
export function editionWith(text: string, id = "hikam"): Edition {
  const article: Article = {
    id,
    headline: "حكم",
    inLanguage: "ar",
    blocks: [{ type: "paragraph", text }],
  };
  const line = articleText(article);
  return { ...line, article, id: editionId(line.text) };
}
