import { useMemo, useSyncExternalStore } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { type Address, parseAddress } from "../core/address";

/** What the page's address says is open. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(hashAddress.subscribe, hashAddress.hash);
  return useMemo(() => parseAddress(hash), [hash]);
}
