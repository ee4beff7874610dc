import {
  blankFields,
  parseArticle,
  parseLibrary,
  type ArticleFault,
} from "../core/article/article";
import type { Article, ArticleSummary } from "../core/article/article";
import { failed, type Result } from "../core/result";

/** Why a published file could not be had: no answer, no such file, or one that is not what it should be. */
export type SourceFault =
  | { readonly reason: "unreachable" }
  | { readonly reason: "missing" }
  | ArticleFault;

/** `index` is the library's list, and no article. */
const isArticleId = (id: string): boolean =>
  /^[a-z0-9][a-z0-9-]{0,63}$/u.test(id) && id !== "index";

export const fetchLibrary = (): Promise<Result<readonly ArticleSummary[], SourceFault>> =>
  fetchPublished("articles/index.json", parseLibrary);

export const fetchArticle = async (id: string): Promise<Result<Article, SourceFault>> =>
  isArticleId(id)
    ? fetchPublished(`articles/${id}.json`, (json) => warned(id, withId(id, parseArticle(json))))
    : failed({ reason: "missing" });

/** Notes belong to an article by its id: one that bears another's would be given the other's notes. */
const withId = (
  id: string,
  article: Result<Article, ArticleFault>,
): Result<Article, ArticleFault> =>
  article.ok && article.value.id !== id ? failed({ reason: "wrong-field", field: "id" }) : article;

/** Tells whoever publishes the article what of it is passed over. */
function warned(id: string, article: Result<Article, ArticleFault>): Result<Article, ArticleFault> {
  const blank = article.ok ? blankFields(article.value) : [];
  if (blank.length > 0)
    // oxlint-disable-next-line no-console -- it is told to the publisher, not to the reader
    console.warn(`articles/${id}.json: nothing to read, passed over: ${blank.join(", ")}`);
  return article;
}

/** The text of the guide's layer on an article (a W3C AnnotationPage), unchecked. */
export const fetchGuide = (id: string): Promise<Result<string, SourceFault>> =>
  fetchPublished(`annotations/${id}.json`, (json) => ({ ok: true, value: json }));

async function fetchPublished<Value, Fault>(
  path: string,
  parse: (json: string) => Result<Value, Fault>,
): Promise<Result<Value, Fault | SourceFault>> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(new URL(path, document.baseURI), { cache: "no-cache" });
    body = await response.text();
  } catch {
    return failed({ reason: "unreachable" });
  }
  if (isAbsent(response)) return failed({ reason: "missing" });
  return response.ok ? parse(body) : failed({ reason: "unreachable" });
}

/** Servers of single-page apps answer an unknown path with the app's own page. */
const isAbsent = ({ status, headers }: Response): boolean =>
  status === 404 || status === 410 || (headers.get("content-type") ?? "").startsWith("text/html");
