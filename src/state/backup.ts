import * as v from "valibot";
import { gunzip, gzip, isGzip, plainText } from "../browser/gzip";
import type { KeyedStorage } from "../browser/local-storage";
import { idOf } from "../core/annotation/stored-annotation";
import type { Backup, BackupFault } from "../core/backup/backup";
import { backupText, parseBackup } from "../core/backup/backup-file";
import { planRestore, type RestorePlan } from "../core/backup/plan-restore";
import { failed, type Result } from "../core/result";
import type { AnnotationStore } from "./annotation-store";
import type { Drafts } from "./drafts";
import { observable } from "./observable";
import type { PreferencesStore } from "./preferences";
import type { SharedLayers } from "./shared-layers";

/** What came of a restoration: what the browser did not keep is on screen, marked not saved. */
export type Restored = { readonly restored: number; readonly unsaved: number };

/** Everything in one file, and back. */
export type BackupKeeper = {
  /** The file's bytes (gzip). It counts as made when the reader has it: `markMade`. */
  make(): Promise<Uint8Array<ArrayBuffer>>;
  /** The name to save the file under: `hashiya-2026-11-22.json.gz`. */
  fileName(): string;
  /** Remembers that the reader has a backup from now. */
  markMade(): void;
  /** When the last backup was made (ISO 8601, UTC), by hand or into the folder. */
  lastMade(): string | undefined;
  subscribe(listener: () => void): () => void;
  read(file: Uint8Array<ArrayBuffer>): Promise<Result<Backup, BackupFault>>;
  /** What restoring would do as things stand now. */
  plan(backup: Backup, options: { readonly bringBack: boolean }): RestorePlan;
  /** Does what the plan says; what changed since it was made is merged, never overwritten. */
  restore(plan: RestorePlan): Restored;
};

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Drafts;
  readonly preferences: PreferencesStore;
  readonly layers: Pick<SharedLayers, "stored" | "restore">;
  /** Where the time of the last backup is kept. */
  readonly disk: KeyedStorage;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  /** The name of this page as a writer. */
  readonly replica: string;
};

/** More than a full storage unfolds to, and little enough for a telephone's memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const KEY = "last";
const schema = v.object({ v: v.literal(1), made: v.pipe(v.string(), v.isoTimestamp()) });

export function createBackupKeeper(options: Options): BackupKeeper {
  const { annotations, drafts, preferences, layers, disk, now, replica } = options;
  const last = observable(lastFrom(disk));
  disk.subscribe(() => last.set(lastFrom(disk)));

  function everything(): Backup {
    const chosen = preferences.stored();
    const setAside = [...annotations.snapshot().setAside.keys()].flatMap((id) => {
      const text = annotations.setAsideText(id);
      return text === undefined ? [] : [[id, text] as const];
    });
    return {
      made: now(),
      records: [...annotations.records().values()],
      drafts: drafts.stored(),
      ...(chosen !== undefined && { preferences: chosen }),
      articles: [],
      layers: layers.stored(),
      setAside: new Map(setAside),
    };
  }

  return {
    make: () => gzip(backupText(everything())),
    fileName: () => `hashiya-${now().slice(0, 10)}.json.gz`,
    markMade() {
      const made = now();
      disk.write(KEY, JSON.stringify({ v: 1, made }));
      last.set(made);
    },
    lastMade: last.get,
    subscribe: last.subscribe,
    async read(file) {
      if (!isGzip(file)) {
        if (file.length > MOST_BYTES) return failed("too-large");
        const text = plainText(file);
        return text.ok ? parseBackup(text.value) : failed("not-a-backup");
      }
      const text = await gunzip(file, MOST_BYTES);
      return text.ok ? parseBackup(text.value) : text;
    },
    plan: (backup, { bringBack }) =>
      planRestore(
        {
          records: annotations.records(),
          drafts: new Set(drafts.get().keys()),
          hasPreferences: preferences.stored() !== undefined,
          layers: layers.stored(),
        },
        backup,
        { bringBack, replica },
      ),
    restore(plan) {
      const received = [...plan.add, ...plan.change.map(({ after }) => after), ...plan.quiet];
      annotations.receive(received);
      drafts.receive(plan.drafts);
      if (plan.preferences !== undefined) preferences.receive(plan.preferences);
      const unkept = layers.restore(plan.layers);
      const { unsaved, withheld } = annotations.snapshot();
      const isLost = (id: string) => unsaved.has(id) || withheld.has(id);
      const lost = received.filter((record) => isLost(idOf(record)));
      return { restored: received.length - lost.length, unsaved: lost.length + unkept };
    },
  };
}

function lastFrom(disk: KeyedStorage): string | undefined {
  try {
    return v.parse(schema, JSON.parse(disk.read(KEY) ?? "")).made;
  } catch {
    return undefined;
  }
}
