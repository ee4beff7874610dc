import { useQuery } from "@tanstack/react-query";
import type { Address } from "../core/address";
import { articleQuery } from "../state/texts/article-queries";
import { LoadedPage } from "./LoadedPage";
import { ReadingRoom } from "./ReadingRoom";

type Props = { readonly address: Extract<Address, { readonly page: "read" }> };

/** An article's page: loading, missing, broken, or the text with its margin. */
export function ReadingPage({ address }: Props) {
  const query = useQuery(articleQuery(address.article));
  return (
    <LoadedPage query={query}>
      {(edition) => <ReadingRoom key={edition.id} edition={edition} />}
    </LoadedPage>
  );
}
