import type { JournalEntry, RecordJournal } from "../browser/second-copy/record-journal";
import { failed, ok } from "../core/result";

/** A `RecordJournal` in memory, for tests: it can refuse, and wait with its answer until it is let go. */
export function memoryJournal() {
  const held = new Map<string, JournalEntry>();
  const keyOf = ({ id, replica }: JournalEntry) => `${replica} ${id}`;
  const waiting: (() => void)[] = [];
  const how = { refuses: false, waits: false };
  const answer = async (effect: () => void) => {
    if (how.waits) await new Promise<void>((go) => void waiting.push(go));
    if (how.refuses) return failed("failed" as const);
    effect();
    return ok(undefined);
  };
  const archive: RecordJournal = {
    read: () => Promise.resolve(how.refuses ? failed("failed") : ok([...held.values()])),
    write: (entries) => answer(() => entries.forEach((entry) => held.set(keyOf(entry), entry))),
    remove: (entries) => answer(() => entries.forEach((entry) => held.delete(keyOf(entry)))),
  };
  return {
    archive,
    how,
    entries: (): readonly JournalEntry[] => [...held.values()],
    letGo: () => waiting.splice(0).forEach((go) => go()),
  };
}
export type MemoryJournal = ReturnType<typeof memoryJournal>;
