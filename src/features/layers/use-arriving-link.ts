import { useCallback, useEffect, useState } from "react";
import { hashAddress } from "../../browser/net/hash-address";
import { bytesFromLink, type LinkFault } from "../../core/sharing/share-link";
import { decodePercentFully, parseAddress, withoutUnseen } from "../../core/address";
import { decodeShare, type Arrival, type ShareFault } from "../../core/sharing/codec/share-payload";

/** What the address brought: a set that was handed on, or why there is none. */
export type BroughtByLink =
  | { readonly set: string; readonly arrived: Arrival }
  | { readonly fault: LinkFault | ShareFault }
  | { readonly fault: "other-article"; readonly article: string };

/** Reads the layer that the page's address brings along, now and whenever the address changes. */
export function useArrivingLink(articleId: string, onReceive: (arrived: Arrival) => void) {
  const [arrival, setArrival] = useState<BroughtByLink>();

  useEffect(() => {
    let read = "";
    const readAddress = () => {
      const { query } = parseAddress(hashAddress.hash());
      if (query === read) return;
      read = query;
      const next = isShare(query) ? arrivalOf(hashAddress.hash(), articleId) : undefined;
      setArrival(next);
      if (next && "arrived" in next) onReceive(next.arrived);
    };
    readAddress();
    return hashAddress.subscribe(readAddress);
  }, [articleId, onReceive]);

  return { arrival, dismiss: useCallback(() => setArrival(undefined), []) };
}

/** Whether a query is a share, also where a mark that nobody sees was put before it. */
const isShare = (query: string): boolean =>
  /^\s*s(?:=|%)/i.test(withoutUnseen(decodePercentFully(query.slice(0, 64))));

function arrivalOf(link: string, articleId: string): BroughtByLink {
  const found = bytesFromLink(link);
  // The address says that something was shared: where there is nothing, it was cut off.
  if (!found.ok) return { fault: found.fault === "not-a-link" ? "cut-off" : found.fault };
  const decoded = decodeShare(found.value.bytes);
  if (!decoded.ok) return { fault: decoded.fault };
  const { article, set } = decoded.value.layer;
  if (article !== articleId) return { fault: "other-article", article };
  return { set, arrived: decoded.value };
}
