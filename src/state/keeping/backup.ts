import * as v from "valibot";
import { gunzip, gzip, isGzip, plainText } from "../../browser/storage/gzip";
import type { KeyedStorage } from "../../browser/storage/local-storage";
import { idOf } from "../../core/record/stored-annotation";
import type { Backup, BackupFault } from "../../core/backup/backup";
import { backupInTurn, backupText } from "../../core/backup/backup-file";
import { planInTurn, type RestorePlan } from "../../core/backup/plan-restore";
import { failed, type Result } from "../../core/result";
import type { AnnotationStore } from "../notes/annotation-store";
import type { Drafts } from "../notes/drafts";
import { inSlices, type Slicing } from "./in-slices";
import { isInMemory, setAsideAmong } from "../notes/record-state";
import { parseVersioned } from "../../core/versioned";
import { observable, type Observable } from "../../core/observable";
import type { OwnTexts } from "../texts/own-texts";
import type { PreferencesStore } from "../preferences";
import type { SharedLayers } from "../layers/shared-layers";

/** What came of a restoration: what the browser did not keep is on screen, marked not saved. */
export type Restored = { readonly restored: number; readonly unsaved: number };

/** Everything in one file, and back. */
export type BackupKeeper = {
  /** The file's bytes (gzip). It counts as made when the reader has it: `markMade`. */
  make(): Promise<Uint8Array<ArrayBuffer>>;
  /** What would go into it. */
  everything(): Promise<Backup>;
  /** The name to save the file under: `hashiya-2026-11-22.json.gz`. */
  fileName(): string;
  /** Remembers that the reader has a backup from now. */
  markMade(): void;
  /** When the last backup was made (ISO 8601, UTC), by hand or into the folder. */
  readonly last: Observable<string | undefined>;
  read(file: Uint8Array<ArrayBuffer>, onProgress?: Progress): Promise<Result<Backup, BackupFault>>;
  /** What restoring would do as things stand now. */
  plan(
    backup: Backup,
    options: { readonly bringBack: boolean },
    onProgress?: Progress,
  ): Promise<RestorePlan>;
  /** Why a plan cannot be carried out, in UTF-16 code units; undefined where it can. */
  lackOfRoom(plan: RestorePlan): { readonly needed: number; readonly free: number } | undefined;
  /** Does what the plan says; what changed since it was made is merged, never overwritten. */
  restore(plan: RestorePlan, onProgress?: Progress): Promise<Restored>;
};

/** Is told how much is done, from 0 to 1, where it takes long enough to be worth a word. */
type Progress = (progress: number) => void;

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Drafts;
  readonly preferences: PreferencesStore;
  readonly layers: Pick<SharedLayers, "stored" | "restore">;
  readonly texts: Pick<OwnTexts, "stored" | "get" | "restore">;
  /** Where the time of the last backup is kept. */
  readonly disk: KeyedStorage;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  /** The name of this page as a writer. */
  readonly replica: string;
  /** About how much room the browser has left for us, in UTF-16 code units. */
  readonly freeUnits: () => number;
  /** How long work is cut into slices. */
  readonly slicing?: Slicing;
};

/** More than a full storage unfolds to, and little enough for a telephone's memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const KEY = "last";
const schema = v.object({ v: v.literal(1), made: v.pipe(v.string(), v.isoTimestamp()) });

export function createBackupKeeper(options: Options): BackupKeeper {
  const { annotations, drafts, preferences, layers, texts, disk, now, replica, slicing } = options;
  const last = observable(lastFrom(disk));
  disk.subscribe(() => last.set(lastFrom(disk)));

  async function everything(): Promise<Backup> {
    const articles = await texts.stored();
    const chosen = preferences.stored();
    const setAside = [...setAsideAmong(annotations.get().states).keys()].flatMap((id) => {
      const text = annotations.setAsideText(id);
      return text === undefined ? [] : [[id, text] as const];
    });
    return {
      made: now(),
      records: [...annotations.records().values()],
      drafts: drafts.stored(),
      ...(chosen !== undefined && { preferences: chosen }),
      articles,
      layers: layers.stored(),
      setAside: new Map(setAside),
    };
  }

  return {
    make: async () => packed(await everything()),
    everything,
    fileName: () => `hashiya-${now().slice(0, 10)}.json.gz`,
    markMade() {
      const made = now();
      disk.write(KEY, JSON.stringify({ v: 1, made }));
      last.set(made);
    },
    last,
    async read(file, onProgress) {
      const text = await unpacked(file);
      return text.ok ? inSlices(backupInTurn(text.value), onProgress, slicing) : text;
    },
    plan(backup, { bringBack }, onProgress) {
      const ground = {
        records: annotations.records(),
        drafts: new Set(drafts.get().keys()),
        hasPreferences: preferences.stored() !== undefined,
        layers: layers.stored(),
        texts: {
          listed: new Set(texts.get().texts.keys()),
          inBin: new Set(texts.get().removed.keys()),
        },
      };
      const work = planInTurn(ground, backup, { bringBack, replica });
      return inSlices(work, onProgress, slicing);
    },
    lackOfRoom({ units }) {
      const free = Math.max(0, options.freeUnits());
      return units > free ? { needed: units, free } : undefined;
    },
    async restore(plan, onProgress) {
      const received = [...plan.add, ...plan.change.map(({ after }) => after), ...plan.quiet];
      await inSlices(annotations.receiveInTurn(received), onProgress, slicing);
      drafts.receive(plan.drafts);
      if (plan.preferences !== undefined) preferences.receive(plan.preferences);
      const unkept = layers.restore(plan.layers) + (await texts.restore(plan.texts));
      const { states } = annotations.get();
      const lost = received.filter((record) => isInMemory(states.get(idOf(record))));
      return { restored: received.length - lost.length, unsaved: lost.length + unkept };
    },
  };
}

async function unpacked(file: Uint8Array<ArrayBuffer>): Promise<Result<string, BackupFault>> {
  if (isGzip(file)) return gunzip(file, MOST_BYTES);
  if (file.length > MOST_BYTES) return failed("too-large");
  const text = plainText(file);
  return text.ok ? text : failed("not-a-backup");
}

/** A backup as the bytes of its file. */
export const packed = (backup: Backup): Promise<Uint8Array<ArrayBuffer>> =>
  gzip(backupText(backup));

function lastFrom(disk: KeyedStorage): string | undefined {
  const read = parseVersioned(disk.read(KEY), schema);
  return read.ok ? read.value.made : undefined;
}
