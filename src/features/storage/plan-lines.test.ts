import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RestoreEffect, RestorePlan } from "../../core/backup/plan-restore";
import {
  createStored,
  writeLife,
  type StoredAnnotation,
  type StoredRecord,
} from "../../core/record/stored-annotation";
import { purge } from "../../core/record/purge";
import { deletedBy, doesAnything, linesOf, mainEffect } from "./plan-lines";

const time = "2026-11-22T10:00:00.000Z";
const note = (id: string): StoredAnnotation =>
  createStored(
    {
      id,
      motivation: "highlighting",
      target: { source: "article", selectors: [] },
      bodies: [],
      colour: "sage",
      created: time,
      modified: time,
    },
    "here",
  );
const tombstone = (id: string) => writeLife(note(id), time, { revision: 2, replica: "here" });
const change = (before: StoredRecord, ...effects: readonly RestoreEffect[]) => ({
  before,
  after: before,
  effects,
});

const NOTHING: RestorePlan = {
  add: [],
  change: [],
  quiet: [],
  skip: [],
  drafts: new Map(),
  layers: new Map(),
  texts: [],
  textsLeftInBin: 0,
  units: 0,
  unusable: 0,
};

describe("what is said of a restoration", () => {
  test("each kind that there is, with how many, and no other", () => {
    const plan: RestorePlan = {
      ...NOTHING,
      add: [note("new"), tombstone("gone")],
      change: [
        change(note("a"), "note", "delete"),
        change(tombstone("b"), "colour", "bring-back"),
        change(note("c"), "note"),
        change(note("d"), "earlier-wording", "target"),
      ],
      skip: [
        { record: note("e"), reason: "same" },
        { record: note("f"), reason: "deleted-here" },
      ],
      drafts: new Map([["g", "{}"]]),
      texts: ["{}"],
      unusable: 3,
    };
    expect(linesOf(plan)).toEqual([
      ["add", 1],
      ["delete", 1],
      ["back", 1],
      ["change", 2],
      ["drafts", 1],
      ["texts", 1],
      ["same", 1],
      ["deletedHere", 1],
      ["unusable", 3],
    ]);
  });

  test("nothing of a plan that does nothing", () => expect(linesOf(NOTHING)).toEqual([]));

  test("a deletion outweighs all, a return all but that", () => {
    const effects: readonly RestoreEffect[] = ["note", "earlier-wording", "colour", "target"];
    fc.assert(
      fc.property(fc.shuffledSubarray([...effects, "delete", "bring-back"] as const), (some) => {
        const expected = some.includes("delete")
          ? "delete"
          : some.includes("bring-back")
            ? "back"
            : "change";
        expect(mainEffect({ effects: some })).toBe(expected);
      }),
    );
  });
});

describe("the notes that would be deleted", () => {
  test("are named with what is known of them", () => {
    const before = note("a");
    const forgotten = purge(tombstone("b"));
    const plan = {
      change: [change(before, "delete"), change(forgotten, "delete"), change(note("c"), "note")],
    };
    expect(deletedBy(plan)).toEqual([before.annotation]);
  });
});

describe("whether it does anything", () => {
  test.each<[string, Partial<RestorePlan>, boolean]>([
    ["adds a note", { add: [note("a")] }, true],
    ["changes one", { change: [change(note("a"), "note")] }, true],
    ["brings a draft", { drafts: new Map([["a", "{}"]]) }, true],
    ["brings a text", { texts: ["{}"] }, true],
    ["takes the choices over", { preferences: "{}" }, true],
    ["has all of it already", { skip: [{ record: note("a"), reason: "same" }] }, false],
    ["writes what shows nothing", { quiet: [note("a")] }, false],
    ["cannot use what is in it", { unusable: 2 }, false],
  ])("a plan that %s", (_, part, expected) =>
    expect(doesAnything({ ...NOTHING, ...part })).toBe(expected),
  );
});
