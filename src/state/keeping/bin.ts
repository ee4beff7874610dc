import { purgeBin } from "../notes/purging";
import type { KeyedStorage } from "../../browser/storage/local-storage";
import type { Scheduler } from "../../browser/work/scheduler";
import { binDaysText, isDue, metBy, parseBinDays } from "../../core/storage/bin-days";
import { daysText, parseDays, withDay } from "../../core/storage/days-of-use";
import type { AnnotationStore } from "../notes/annotation-store";
import type { OwnTexts } from "../texts/own-texts";

/** What was deleted, with its words, for as long as this browser keeps them. */
export type Bin = {
  /** On how many days this browser used the program, today among them. */
  today(): number;
};

type Options = {
  readonly annotations: Pick<AnnotationStore, "act" | "inBin">;
  readonly texts?: Pick<OwnTexts, "inBin" | "purge" | "subscribe">;
  /** Where this browser keeps its count; no backup holds it. */
  readonly disk: KeyedStorage;
  readonly scheduler: Pick<Scheduler, "onReturn">;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

const DAYS_KEY = "days";
const MET_KEY = "met";
const MET_TEXTS_KEY = "met-texts";

/** Counts the days of use, and forgets the words of what lay in the bin for too many of them. */
export function createBin({ annotations, texts, disk, scheduler, now }: Options): Bin {
  function today(): number {
    const before = parseDays(disk.read(DAYS_KEY));
    const days = withDay(before, now().slice(0, 10));
    if (days !== before) disk.write(DAYS_KEY, daysText(days));
    return days.count;
  }

  function empty() {
    // Days are counted from when they are needed: who only reads has nothing written.
    const isEmpty = annotations.inBin().size === 0 && (texts?.inBin().size ?? 0) === 0;
    if (disk.read(DAYS_KEY) === null && isEmpty) return;
    const day = today();
    emptyOfTexts(day);
    const known = metBy(day, annotations.inBin(), parseBinDays(disk.read(MET_KEY)));
    purgeBin(annotations, (id, deleted) => isDue(day, known, id, deleted));
    const left = metBy(day, annotations.inBin(), known);
    if (left.size > 0) disk.write(MET_KEY, binDaysText(left));
    else if (disk.read(MET_KEY) !== null) disk.remove(MET_KEY);
  }

  function emptyOfTexts(day: number) {
    const removed = texts?.inBin() ?? new Map<string, string>();
    const before = disk.read(MET_TEXTS_KEY);
    const known = metBy(day, removed, parseBinDays(before));
    const now = binDaysText(known);
    if (removed.size > 0 && now !== before) disk.write(MET_TEXTS_KEY, now);
    if ([...removed].some(([id, deleted]) => isDue(day, known, id, deleted)))
      void texts?.purge((id, deleted) => isDue(day, known, id, deleted));
  }

  empty();
  // Which texts lie there is known a moment later.
  texts?.subscribe(() => texts.inBin().size > 0 && empty());
  scheduler.onReturn(empty);
  return { today };
}
