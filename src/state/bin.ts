import type { AnnotationStore } from "./annotation-store";

/** How long deleted annotations keep their words, in days. */
export const BIN_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was deleted before this time keeps its words no longer (ISO 8601, UTC). */
export const binEnd = (now: string): string =>
  new Date(Date.parse(now) - BIN_DAYS * DAY_MS).toISOString();

/** Forgets the words of what lay in the bin for too long; answers with how many. */
export const emptyOldBin = (annotations: Pick<AnnotationStore, "purge">, now: string): number =>
  annotations.purge(binEnd(now));
