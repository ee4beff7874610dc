import { useQuery } from "@tanstack/react-query";
import type { Address } from "../core/address";
import { isOwnTextId } from "../core/library/own-text-id";
import { articleQuery } from "../state/texts/article-queries";
import { loadingOf } from "../state/texts/loading";
import { TextPage } from "./lazy-pages";
import { LoadedPage } from "./LoadedPage";
import { ReadingRoom } from "./ReadingRoom";

type Props = { readonly address: Extract<Address, { readonly page: "read" }> };

/** An article's page: loading, missing, broken, or the text with its margin. */
export function ReadingPage({ address }: Props) {
  const { article } = address;
  const query = useQuery(articleQuery(article));
  const from = loadingOf(query);
  // The texts of one's own are not everybody's: who has a link to notes on one may lack it.
  if (from.status === "fault" && from.fault.reason === "missing" && isOwnTextId(article))
    return <TextPage onHere={from.again} />;
  return (
    <LoadedPage query={query}>
      {(edition) => <ReadingRoom key={edition.id} edition={edition} />}
    </LoadedPage>
  );
}
