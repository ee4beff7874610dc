import { keyedStorage, type KeyedStorage } from "./local-storage";

/** Where the reader's annotations are kept: one key each, so that a write touches one note only. */
export const annotationStorage = (): KeyedStorage => keyedStorage("annotation");
