import { purgeBin, rewriteOlder } from "../notes/purging";
import { faultUnder } from "../notes/record-state";
import type { KeyedStorage } from "../../browser/storage/local-storage";
import { isPurged } from "../../core/record/stored-annotation";
import { purge } from "../../core/record/purge";
import { recordText } from "../../core/record/stored-record";
import type { AnnotationStore } from "../notes/annotation-store";
import type { Drafts } from "../notes/drafts";

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

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Drafts;
  /** Where drafts and reading places are kept. */
  readonly draftDisk: KeyedStorage;
  readonly placeDisk: KeyedStorage;
  /** The UTF-16 code units in use, by kind. */
  readonly unitsByName: () => ReadonlyMap<string, number>;
};

const OLD_FORMAT_UNITS = 90; // the keys' names, and a time written with letters

export function createRoomMaker(options: Options): RoomMaker {
  const { annotations, drafts, draftDisk, placeDisk } = options;
  const usedUnits = () =>
    [...options.unitsByName().values()].reduce((sum, units) => sum + units, 0);

  function bin(): RoomCandidate {
    let count = 0;
    let units = 0;
    for (const record of annotations.records().values()) {
      if (isPurged(record) || record.deleted === undefined) continue;
      count += 1;
      units += recordText(record).length - recordText(purge(record)).length;
    }
    return { kind: "bin", count, units };
  }

  function places(): RoomCandidate {
    const entries = placeDisk.entries();
    return { kind: "places", count: entries.length, units: unitsOf(entries) };
  }

  /** A draft is at home where its annotation can be seen; another version's may be one of those. */
  function homelessDrafts(): readonly (readonly [string, string])[] {
    const { states } = annotations.get();
    return draftDisk.entries().filter(([id]) => {
      const record = annotations.records().get(id);
      return !faultUnder(states.get(id)) && (record === undefined || record.deleted !== undefined);
    });
  }

  return {
    candidates() {
      const homeless = homelessDrafts();
      const older = annotations.olderIds().size;
      const all: readonly RoomCandidate[] = [
        { kind: "old-format", count: older, units: older * OLD_FORMAT_UNITS },
        places(),
        { kind: "drafts", count: homeless.length, units: unitsOf(homeless) },
        bin(),
      ];
      return all.filter(({ count }) => count > 0);
    },
    make(kinds) {
      const before = usedUnits();
      if (kinds.includes("places")) for (const [id] of placeDisk.entries()) placeDisk.remove(id);
      if (kinds.includes("drafts"))
        for (const [id] of homelessDrafts()) {
          drafts.discard(id);
          draftDisk.remove(id);
        }
      if (kinds.includes("bin")) purgeBin(annotations);
      if (kinds.includes("old-format")) rewriteOlder(annotations);
      annotations.saveAllAgain();
      return Math.max(0, before - usedUnits());
    },
  };
}

const unitsOf = (entries: readonly (readonly [key: string, value: string])[]): number =>
  entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
