import type { OwnAnnotation } from "../core/annotation/stored-annotation";

/** How long deleted annotations keep their words, in days. */
export const BIN_DAYS = 30;

/** A deleted annotation that can still be had back. */
export type BinEntry = {
  readonly annotation: OwnAnnotation;
  /** ISO 8601, UTC. */
  readonly deleted: string;
  /** When its words are forgotten (ISO 8601, UTC). */
  readonly purgedAfter: string;
};
