import { QueryClient, queryOptions } from "@tanstack/react-query";
import {
  fetchArticle,
  fetchGuide,
  fetchLibrary,
  type SourceFault,
} from "../../browser/net/article-source";
import { editionDigest } from "../../browser/work/edition-digest";
import { tellPublisher } from "../../browser/net/publisher-console";
import { LateFileFault } from "../../browser/net/late-file";
import type { Layer } from "../../core/annotation/layer";
import type { Edition } from "../../core/article/edition";
import { articleText } from "../../core/article/article-text";
import { isOwnTextId } from "../../core/library/own-text-id";
import type { Result } from "../../core/result";
import type { Observable } from "../../core/observable";

/** What a query fails with; `fault` says why. */
export class LoadFailure extends Error {
  constructor(readonly fault: SourceFault) {
    super(fault.reason);
  }
}

/** Published files do not change under a page that is open, and reading offline is no error. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        // What could not be had is asked for when the network is back; what is here stays.
        refetchOnReconnect: true,
        retry: (failures, error) =>
          failures < 2 && error instanceof LoadFailure && error.fault.reason === "unreachable",
        retryDelay: 500,
      },
    },
  });

/** A bug is no fault of a file: it is the page's crash, not a text that is waited for without end. */
const throwOnError = (error: Error) => !(error instanceof LoadFailure);

export const libraryQuery = queryOptions({
  throwOnError,
  queryKey: ["library"],
  queryFn: async () => valueOf(await fetchLibrary()),
});

const readOwn = async (id: string) => (await import("./read-own-text")).readOwnText(id);

export const articleQuery = (id: string) =>
  queryOptions({
    throwOnError,
    queryKey: ["article", id],
    queryFn: async (): Promise<Edition> => {
      const article = valueOf(await (isOwnTextId(id) ? readOwn(id) : fetchArticle(id)));
      const { text, blocks } = articleText(article);
      return { id: await comes(editionDigest(text)), article, text, blocks };
    },
  });

/** The guide's layer on one edition; an article without one has an empty layer. */
export const guideQuery = (id: string, edition: Pick<Edition, "id" | "text">) =>
  queryOptions({
    queryKey: ["guide", id, edition.id],
    queryFn: async (): Promise<Layer> => {
      // Nobody publishes notes on a text of one's own, and its name is nobody's business.
      if (isOwnTextId(id)) return { kind: "guide", source: id, annotations: [] };
      const page = await fetchGuide(id);
      if (!page.ok && page.fault.reason === "missing")
        return { kind: "guide", source: id, annotations: [] };
      const json = valueOf(page);
      const { parseAnnotations } = await comes(import("../../core/formats/web-annotation"));
      const { annotations, leftOut } = valueOf(parseAnnotations(json, edition.text, id));
      tellPublisher(`annotations/${id}.json`, leftOut);
      return { kind: "guide", source: id, annotations };
    },
  });

/** The guide's layer as far as it is here; it has to be asked for elsewhere. */
export function guideValue(queries: QueryClient, edition: Edition): Observable<Layer | undefined> {
  const { queryKey } = guideQuery(edition.article.id, edition);
  return {
    get: () => queries.getQueryData(queryKey),
    subscribe: (listener) => queries.getQueryCache().subscribe(listener),
  };
}

/** A part of the program that does not come is as a file that cannot be reached: it can be asked for again. */
const comes = <Value>(part: Promise<Value>): Promise<Value> =>
  part.catch((error: unknown) => {
    if (error instanceof LateFileFault) throw new LoadFailure({ reason: "unreachable" });
    throw error;
  });

function valueOf<Value>(result: Result<Value, SourceFault>): Value {
  if (!result.ok) throw new LoadFailure(result.fault);
  return result.value;
}
