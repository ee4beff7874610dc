import type { VersionFault } from "../../core/versioned";
import type { WriteFault } from "../../browser/storage/local-storage";
import type { Wording } from "../../core/record/stored-annotation";
import type { Glimpse } from "../../core/record/stored-record";

/**
 * What keeps a record from lying under its key as it is shown:
 * - `unsaved`: the browser refused to keep its last change;
 * - `withheld`: it was changed here while its key came to hold what must not be overwritten (a newer
 *   version's record, or garbage): the change is on screen only, a backup holds it;
 * - `set-aside`: its key holds what cannot be used, and is left as it is; there is nothing to show;
 * - `read-only`: the same, but a newer version's, which can be shown: it stands in the layers and cannot
 *   be changed.
 */
export type Hindrance =
  | { readonly status: "unsaved"; readonly fault: WriteFault }
  | { readonly status: "withheld"; readonly fault: VersionFault }
  | { readonly status: "set-aside"; readonly fault: VersionFault }
  | { readonly status: "read-only"; readonly glimpse: Glimpse };

/** How a record stands. One that is kept as it is shown and has no earlier wordings has no state. */
export type RecordState = (Hindrance | { readonly status: "kept" }) & {
  /** What another page wrote at the same time as the wording shown, the latest first; absent for none. */
  readonly earlier?: readonly Wording[];
};

/** By id, where there is something to say. */
export type RecordStates = ReadonlyMap<string, RecordState>;

export const stateFrom = (
  hindrance: Hindrance | undefined,
  earlier: readonly Wording[] | undefined,
): RecordState | undefined =>
  earlier ? { ...(hindrance ?? { status: "kept" }), earlier } : hindrance;

/** Whether what is shown is in this page's memory alone. */
export const isInMemory = (state: RecordState | undefined): boolean =>
  state?.status === "unsaved" || state?.status === "withheld";

/** Whether the browser refused something that it may take later. */
export const hasUnsaved = (states: RecordStates): boolean =>
  [...states.values()].some(({ status }) => status === "unsaved");

/** How many records are in this page's memory alone. */
export function countInMemory(states: RecordStates): number {
  let count = 0;
  for (const state of states.values()) if (isInMemory(state)) count += 1;
  return count;
}

/** Why a record's key is left alone; undefined where it is not. */
export function faultUnder(state: Hindrance | RecordState | undefined): VersionFault | undefined {
  if (state?.status === "read-only") return "newer-version";
  return state?.status === "withheld" || state?.status === "set-aside" ? state.fault : undefined;
}

/** The records whose keys are left alone, and why, by id. */
export function setAsideAmong(states: RecordStates): ReadonlyMap<string, VersionFault> {
  const found = new Map<string, VersionFault>();
  for (const [id, state] of states) {
    const fault = faultUnder(state);
    if (fault) found.set(id, fault);
  }
  return found;
}
