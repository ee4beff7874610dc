import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedRecord } from "../../testing/stored-records";
import { idOf, type StoredRecord } from "../record/stored-annotation";
import type { Backup } from "./backup";
import { backupText, parseBackup } from "./backup-file";
import shipped from "./fixtures/backup-1.json?raw";
import { planRestore, type RestoreEffect, type RestoreGround } from "./plan-restore";

const records = fc.uniqueArray(storedRecord, { selector: idOf, maxLength: 6 });
const texts = fc
  .array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ unit: "binary" })), { maxLength: 3 })
  .map((entries) => new Map(entries));
const backup: fc.Arbitrary<Backup> = fc
  .record({
    records,
    drafts: texts,
    preferences: fc.option(fc.string()),
    layers: texts,
    setAside: texts,
  })
  .map(({ preferences, ...rest }) => ({
    made: "2026-11-22T10:00:00.000Z",
    articles: [],
    ...(preferences !== null && { preferences }),
    ...rest,
  }));

test("what is backed up is read back as it was, whatever its letters", () => {
  fc.assert(
    fc.property(backup, (it) => {
      expect(parseBackup(backupText(it))).toEqual({ ok: true, value: it });
    }),
  );
});

test("a backup of version 1, as shipped, is read and written letter for letter", () => {
  const read = parseBackup(shipped.trim());
  expect(read).toMatchObject({ ok: true, value: { made: "2026-11-22T10:00:00.000Z" } });
  expect(read.ok && read.value.records.map(idOf)).toEqual(["k3x9w2m7q4tz", "gone"]);
  expect(read.ok && backupText(read.value)).toBe(shipped.trim());
});

test("any letter that is changed, and any cut, is told", () => {
  fc.assert(
    fc.property(fc.nat(shipped.trim().length - 1), fc.boolean(), (at, isCut) => {
      const text = shipped.trim();
      const broken = isCut
        ? text.slice(0, at)
        : `${text.slice(0, at)}${text[at] === "ب" ? "ت" : "ب"}${text.slice(at + 1)}`;
      expect(parseBackup(broken).ok).toBe(false);
    }),
  );
});

test.each([
  ["nothing", "", "not-a-backup"],
  ["something else", '{"type":"AnnotationPage"}', "not-a-backup"],
  ["no JSON", "PK\u0003\u0004", "not-a-backup"],
  ["a newer version", shipped.replace('"v":1', '"v":2'), "newer-version"],
  ["one that was cut", shipped.slice(0, 300), "damaged"],
  ["one with a changed word", shipped.replace("منطقةٌ", "منطقة"), "damaged"],
])("%s is refused", (_, text, fault) => {
  expect(parseBackup(text)).toEqual({ ok: false, fault });
});

describe("restoring", () => {
  const groundOf = (here: readonly StoredRecord[]): RestoreGround => ({
    records: new Map(here.map((record) => [idOf(record), record])),
    drafts: new Set(),
    hasPreferences: false,
    layers: new Map(),
    texts: { listed: new Set<string>(), inBin: new Set<string>() },
  });
  const restored = (ground: RestoreGround, from: Backup, bringBack: boolean): RestoreGround => {
    const plan = planRestore(ground, from, { bringBack, replica: "here" });
    const after = new Map(ground.records);
    for (const record of [...plan.add, ...plan.change.map((it) => it.after), ...plan.quiet])
      after.set(idOf(record), record);
    return {
      records: after,
      drafts: new Set([...ground.drafts, ...plan.drafts.keys()]),
      hasPreferences: ground.hasPreferences || plan.preferences !== undefined,
      layers: new Map([...ground.layers, ...plan.layers]),
      texts: ground.texts,
    };
  };

  test("twice changes nothing the second time", () => {
    fc.assert(
      fc.property(records, backup, fc.boolean(), (here, from, bringBack) => {
        const once = restored(groundOf(here), from, bringBack);
        const plan = planRestore(once, from, { bringBack, replica: "here" });
        expect([plan.add, plan.change, plan.quiet]).toEqual([[], [], []]);
        expect([plan.drafts.size, plan.preferences]).toEqual([0, undefined]);
      }),
    );
  });

  test("onto what the backup was made of changes nothing", () => {
    fc.assert(
      fc.property(backup, (from) => {
        const plan = planRestore(groundOf(from.records), from, { bringBack: true, replica: "x" });
        expect([plan.add, plan.change]).toEqual([[], []]);
        expect(plan.skip.every(({ reason }) => reason === "same")).toBe(true);
      }),
    );
  });

  test("says of each note that goes or comes back that it does", () => {
    fc.assert(
      fc.property(records, backup, fc.boolean(), (here, from, bringBack) => {
        const ground = groundOf(here);
        const plan = planRestore(ground, from, { bringBack, replica: "here" });
        const after = restored(ground, from, bringBack);
        const told = (effect: RestoreEffect) =>
          plan.change.flatMap((it) => (it.effects.includes(effect) ? [idOf(it.before)] : []));
        const turned = (isDeleted: boolean) =>
          [...ground.records].flatMap(([id, { deleted }]) =>
            (deleted !== undefined) === isDeleted &&
            (after.records.get(id)?.deleted !== undefined) !== isDeleted
              ? [id]
              : [],
          );
        expect(told("delete").sort()).toEqual(turned(false).sort());
        expect(told("bring-back").sort()).toEqual(turned(true).sort());
      }),
    );
  });

  test("brings back nothing that was deleted here, unless it is asked to", () => {
    const [alive, gone] = ["a1", "a1"].map((id, at): StoredRecord => {
      const read = parseBackup(shipped.trim());
      const [whole] = read.ok ? read.value.records : [];
      if (!whole || !("annotation" in whole)) throw new Error("the fixture holds a whole record");
      const { deleted: _, ...rest } = whole;
      const life = { revision: 5 + at, replica: "k3x9w" };
      const seen = [life, ...whole.seen.slice(1)];
      const record = { ...rest, annotation: { ...whole.annotation, id }, seen };
      return at === 0
        ? record
        : { id, deleted: "2026-11-22T11:00:00.000Z", stamps: { life }, seen };
    });
    const from = {
      made: "",
      records: [alive!],
      drafts: new Map(),
      articles: [],
      layers: new Map(),
      setAside: new Map(),
    };
    const left = planRestore(groundOf([gone!]), from, { bringBack: false, replica: "x" });
    expect(left.skip).toEqual([{ record: alive, reason: "deleted-here" }]);
    const back = planRestore(groundOf([gone!]), from, { bringBack: true, replica: "x" });
    expect(back.change).toMatchObject([{ effects: ["bring-back"] }]);
    expect(back.change[0]!.after).toMatchObject({ annotation: { id: "a1" } });
    expect(back.change[0]!.after.deleted).toBeUndefined();
  });
});
