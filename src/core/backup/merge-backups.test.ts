import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotation, histories } from "../../testing/histories";
import { storedRecord } from "../../testing/stored-records";
import { createStored, idOf, isPurged, nextStamp, writeLife } from "../record/stored-annotation";
import { mergeStored } from "../record/merge-stored";
import type { Backup } from "./backup";
import { backupText } from "./backup-file";
import { mergeBackups } from "./merge-backups";

const none = { articles: [], layers: new Map(), setAside: new Map(), drafts: new Map() };
const of = (records: Backup["records"], rest: Partial<Backup> = {}): Backup => ({
  made: "2026-11-22T10:00:00.000Z",
  ...none,
  ...rest,
  records,
});
/** Any record that a store can hold: its wordings each once, the latest first. */
const heldRecord = storedRecord.map((it) => mergeStored(it, it));
const records = fc.uniqueArray(heldRecord, { selector: idOf, maxLength: 6 });
const copies = fc.tuple(records, records).map(([ours, there]) => [of(ours), of(there)] as const);

describe("a copy that takes another's place", () => {
  test("has every annotation of both, and its words where either has them and did not forget them", () => {
    fc.assert(
      fc.property(copies, ([ours, there]) => {
        const { backup } = mergeBackups(ours, there);
        const merged = new Map(backup.records.map((it) => [idOf(it), it]));
        expect(backup.records).toHaveLength(merged.size);
        for (const record of [...ours.records, ...there.records]) {
          const id = idOf(record);
          expect(merged.has(id)).toBe(true);
          const forgotten = [ours, there].some(({ records: all }) =>
            all.some((it) => idOf(it) === id && isPurged(it)),
          );
          const isWhole = !isPurged(record) && !forgotten;
          expect(isWhole && isPurged(merged.get(id)!)).toBe(false);
        }
      }),
    );
  });

  test("comes to the same again from what it had from the other alone", () => {
    fc.assert(
      fc.property(copies, ([ours, there]) => {
        const { backup, beyond } = mergeBackups(ours, there);
        const again = beyond ? mergeBackups(ours, beyond).backup : ours;
        expect(backupText(again)).toBe(backupText(backup));
        expect(mergeBackups(backup, there).beyond).toBeUndefined();
        expect(mergeBackups(ours, ours)).toEqual({ backup: ours });
      }),
    );
  });

  test("keeps the words of a living note that was deleted and forgotten on another machine", () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), ({ copies: made }, i, j) => {
        const [here, there] = [i, j].map((at) => made[at % made.length]!.record);
        const [merged] = mergeBackups(of([here!]), of([there!])).backup.records;
        if (isPurged(here!)) return;
        expect(isPurged(merged!)).toBe(false);
      }),
    );
  });

  test("takes drafts and choices of another browser, and not those that were given up here", () => {
    const stored = createStored(annotation, "one");
    const there = of([stored], { drafts: new Map([["a1", "x"]]), preferences: "{}" });
    const taken = mergeBackups(of([stored]), there).backup;
    expect([taken.drafts.get("a1"), taken.preferences]).toEqual(["x", "{}"]);
    expect(mergeBackups(of([stored]), there, true)).toEqual({ backup: of([stored]) });
    const own = of([], { drafts: new Map([["a1", "here"]]), preferences: "mine" });
    const both = mergeBackups(own, there).backup;
    expect([both.drafts.get("a1"), both.preferences]).toEqual(["here", "mine"]);
  });

  test("lets a deletion stand that was made here", () => {
    const stored = createStored(annotation, "one");
    const deleted = writeLife(stored, "2026-11-22T10:00:00.000Z", nextStamp(stored, "one"));
    expect(mergeBackups(of([deleted]), of([stored]))).toEqual({ backup: of([deleted]) });
  });
});
