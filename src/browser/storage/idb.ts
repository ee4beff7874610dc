import { late } from "../net/late";

const part = late(() => import("idb-keyval"));

/** The library that speaks with IndexedDB, for what can wait until it comes. */
export const idbKeyval = part.bring;
