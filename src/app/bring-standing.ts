import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { hashAddress } from "../browser/net/hash-address";
import { removeStanding, standingText } from "../browser/page/standing-text";
import { parseAddress, readPath } from "../core/address";
import { articleQuery, libraryQuery } from "../state/texts/article-queries";

/**
 * Brings the text that stands on the page already, as it is published now, before the program is drawn; resolves also where it
 * cannot be had, which the program says. A text that the address does not name goes.
 */
export async function bringStanding(queries: QueryClient): Promise<void> {
  const standing = standingText();
  if (standing === undefined) return;
  const address = parseAddress(hashAddress.hash());
  let id = address.page === "read" ? address.article : undefined;
  if (address.page === "home") {
    await queries.prefetchQuery(libraryQuery);
    tellFailure(queries, libraryQuery.queryKey);
    id = queries.getQueryData(libraryQuery.queryKey)?.[0]?.id;
    if (id !== undefined) hashAddress.goTo(readPath(id), { replace: true });
  }
  if (id !== standing) return removeStanding();
  await queries.prefetchQuery(articleQuery(id));
  tellFailure(queries, articleQuery(id).queryKey);
}

/** What could not be had just now is not waited for once more before the program says so. */
function tellFailure(queries: QueryClient, key: QueryKey): void {
  if (queries.getQueryState(key)?.status === "error")
    queries.setQueryDefaults(key, { retryOnMount: false });
}
