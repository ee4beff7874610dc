import { useSyncExternalStore } from "react";
import { hashAddress, readHash } from "../browser/hash-address";

/** The router's location: the path after `#`, without what a link brought along behind it. */
export const useHashPath = (): [string, typeof hashAddress.goTo] => [
  useSyncExternalStore(hashAddress.subscribe, () => readHash(hashAddress.hash()).path),
  hashAddress.goTo,
];
useHashPath.hrefs = (path: string): string => `#${path}`;
