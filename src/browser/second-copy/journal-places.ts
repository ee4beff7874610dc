import { alone } from "../storage/alone";
import { journalPair } from "./journal-pair";
import { recordJournal, type RecordJournal } from "./record-journal";

/** As far as it is not among TypeScript's types yet. (WICG, Storage Buckets) */
type StorageBuckets = { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };

/**
 * The journal in as many places as this browser has. Chromium keeps all IndexedDB databases of an
 * origin in one folder, which it drops whole where a kill left it unreadable (3 of some 420 kills);
 * a storage bucket has a folder of its own. Other browsers, and pages without https, have no buckets.
 */
export function journalInAllPlaces(): RecordJournal {
  const first = recordJournal(() => Promise.resolve(indexedDB));
  const { storageBuckets }: { storageBuckets?: StorageBuckets } = navigator as object;
  if (!storageBuckets) return first;
  const second = async () => (await storageBuckets.open("journal")).indexedDB;
  return journalPair(first, recordJournal(second), (act) => alone("hashiya-journal", act));
}
