/**
 * What can be given up to make room:
 * - `bin`: the words of deleted annotations (they cannot be had back then);
 * - `places`: where each article was left;
 * - `drafts`: drafts of notes whose annotation is gone, or deleted;
 * - `old-format`: nothing is lost, records of older versions are written more tightly.
 */
export type RoomKind = "bin" | "places" | "drafts" | "old-format";

export type RoomCandidate = {
  readonly kind: RoomKind;
  readonly count: number;
  /** About how much room it would make, in UTF-16 code units. */
  readonly units: number;
};

/** Finds room where the storage is full. */
export type RoomMaker = {
  /** Those that would make any room, the harmless ones first. */
  candidates(): readonly RoomCandidate[];
  /** Gives up what is named, then tries once more to save what was not; answers with the freed units. */
  make(kinds: readonly RoomKind[]): number;
};
