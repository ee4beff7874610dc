import { strToU8, zipSync } from "fflate";
import type { Annotation } from "../annotation/annotation";
import type { Article, ArticleSummary } from "../article/article";
import { articleText } from "../article/article-text";
import { annotationPage } from "../formats/web-annotation";

type Publication = {
  readonly article: Article;
  /** The notes that are published with it, as the guide's. */
  readonly annotations: readonly Annotation[];
  /** What the site lists already. */
  readonly listed: readonly ArticleSummary[];
};

/** A text's name on a site: its id there, which no text of one's own has. */
export const publishedId = (id: string): string => id.replace(/^own-/u, "text-").slice(0, 64);

/**
 * A text as the files of a site: the article, the notes on it as the guide's layer, and the list of texts
 * with this one in it; a zip archive to be unpacked over the folder that the site was built into.
 */
export function publication({
  article,
  annotations,
  listed,
}: Publication): Uint8Array<ArrayBuffer> {
  const id = publishedId(article.id);
  const published: Article = { ...article, id };
  const { blocks, ...about } = published;
  const layer = annotationPage(
    annotations.map((it) => ({ ...it, target: { ...it.target, source: id } })),
    {
      id: `${id}.json`,
      text: articleText({ blocks }).text,
      articleIri: (to) => `../articles/${to}.json`,
    },
  );
  const list = { articles: [...listed.filter((it) => it.id !== id), about] };
  const file = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  return zipSync({
    [`articles/${id}.json`]: file(published),
    [`annotations/${id}.json`]: file(layer),
    "articles/index.json": file(list),
  });
}
