import { decodePercentFully, parseAddress, withoutUnseen } from "../../core/address";
import { decodeShare, type Arrival, type ShareFault } from "../../core/sharing/codec/share-payload";
import { bytesFromLink, type LinkFault } from "../../core/sharing/share-link";
import { observable, type Observable } from "../../core/observable";
import type { SharedLayers } from "./shared-layers";

/** What the address of a text brought: a set that was handed on, or why there is none. */
export type Brought =
  | { readonly set: string; readonly arrived: Arrival }
  | { readonly fault: LinkFault | ShareFault }
  | { readonly fault: "other-article"; readonly article: string };

export type Arriving = Observable<Brought | undefined> & {
  /** The reader has seen it; the layer itself stays. */
  dismiss(): void;
};

type Options = {
  readonly address: { hash(): string; subscribe(listener: () => void): () => void };
  readonly layers: Pick<SharedLayers, "receive">;
};

/** Receives the layer that the page's address brings along, now and whenever the address changes. */
export function createArriving({ address, layers }: Options): Arriving {
  const arrival = observable<Brought | undefined>(undefined);
  let read = "";
  const look = () => {
    const at = parseAddress(address.hash());
    const { query } = at;
    const share = at.page === "read" && isShare(query) ? `${at.article}?${query}` : "";
    if (share === read) return;
    read = share;
    const next =
      share !== "" && at.page === "read" ? arrivalOf(address.hash(), at.article) : undefined;
    if (next && "arrived" in next) layers.receive(next.arrived);
    arrival.set(next);
  };
  look();
  address.subscribe(look);
  return {
    get: arrival.get,
    subscribe: arrival.subscribe,
    dismiss: () => arrival.set(undefined),
  };
}

/** Whether a query is a share, also where a mark that nobody sees was put before it. */
const isShare = (query: string): boolean =>
  /^\s*s(?:=|%)/i.test(withoutUnseen(decodePercentFully(query.slice(0, 64))));

function arrivalOf(link: string, articleId: string): Brought {
  const found = bytesFromLink(link);
  // The address says that something was shared: where there is nothing, it was cut off.
  if (!found.ok) return { fault: found.fault === "not-a-link" ? "cut-off" : found.fault };
  const decoded = decodeShare(found.value.bytes);
  if (!decoded.ok) return { fault: decoded.fault };
  const { article, set } = decoded.value.layer;
  if (article !== articleId) return { fault: "other-article", article };
  return { set, arrived: decoded.value };
}
