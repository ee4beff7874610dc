import {
  blankFields,
  parseArticle,
  parseLibrary,
  type ArticleFault,
} from "../../core/article/article";
import type { Article, ArticleSummary } from "../../core/article/article";
import { failed, type Result } from "../../core/result";
import { fetchBytes, isAbsent, Silence, type Fetched } from "./fetch-bytes";

/**
 * Why a published file could not be had: no answer, none for so long that it was given up, no such file,
 * or one that is not what it should be: in another encoding than UTF-8, or wrong in what it says.
 */
export type SourceFault =
  | { readonly reason: "unreachable" | "silent" | "missing" | "encoding" }
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
  let file: Fetched;
  try {
    file = await fetchBytes(new URL(path, document.baseURI), "no-cache");
  } catch (error) {
    return failed({ reason: error instanceof Silence ? "silent" : "unreachable" });
  }
  if (isAbsent(file.response)) return failed({ reason: "missing" });
  if (!file.response.ok) return failed({ reason: "unreachable" });
  const text = strictText(file.bytes);
  return text === undefined ? failed({ reason: "encoding" }) : parse(text);
}

/** Letters of another encoding would be shown as so many `\uFFFD`. */
function strictText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
