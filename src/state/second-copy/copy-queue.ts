import type { JournalEntry, RecordJournal } from "../../browser/second-copy/record-journal";
import type { Scheduler } from "../../browser/work/scheduler";

/** Between two copies of what is being typed, in ms: a killed browser loses no more than a second of it. */
const TYPED_MS = 500;

type Options = {
  readonly archive: Pick<RecordJournal, "write">;
  /** What is written of an entry, by its id; nothing where it needs no copy. */
  readonly entryOf: (name: string) => readonly JournalEntry[];
  readonly scheduler: Pick<Scheduler, "within">;
  /** Called after each attempt, with whether it succeeded. */
  readonly onTried: (isWritten: boolean) => void;
};

/** Entries on their way into the archive, by their ids: one batch after another, and none is lost to a refusal. */
export function createCopyQueue({ archive, entryOf, scheduler, onTried }: Options) {
  /** Not yet handed to the archive. */
  const waiting = new Set<string>();
  let inHand: readonly string[] = [];
  let isTyping = false;

  async function write() {
    if (inHand.length > 0) return; // what waits is written after that
    while (waiting.size > 0) {
      inHand = [...waiting];
      waiting.clear();
      const written = await archive.write(inHand.flatMap(entryOf));
      if (!written.ok) for (const name of inHand) waiting.add(name); // the next change tries again
      inHand = [];
      onTried(written.ok);
      if (!written.ok) return;
    }
  }

  /** Writes now, and what is typed from now on when a moment is over. */
  function writeTyped() {
    if (isTyping) return;
    isTyping = true;
    void write();
    scheduler.within(TYPED_MS, () => {
      isTyping = false;
      if (waiting.size > 0) writeTyped();
    });
  }

  return {
    add(names: readonly string[]) {
      for (const name of names) waiting.add(name);
    },
    write,
    writeTyped,
    /** All that the archive does not have yet. */
    all: (): readonly string[] => [...inHand, ...waiting],
    has: (name: string): boolean => waiting.has(name) || inHand.includes(name),
  };
}
