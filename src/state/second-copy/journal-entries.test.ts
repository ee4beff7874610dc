import { describe, expect, test } from "vitest";
import type { JournalEntry } from "../../browser/second-copy/record-journal";
import type { Copied, Copy } from "./copied";
import { nameOf, notesAmong, takeOver, thingOf } from "./journal-entries";

const entry = (id: string, text: string, written = "2026-11-01"): JournalEntry => ({
  id,
  replica: "a",
  text,
  written,
});
/** A kind of which the first copy covers those whose text is shorter, and which lost what is named. */
const kind = (lost = ""): Pick<Copied, "takeOver" | "covers"> => ({
  takeOver: (byId) =>
    new Set([...byId.values()].flat().filter(({ text }: Copy) => lost !== "" && text === lost)),
  covers: (copy, other) => copy.text.length > other.text.length,
});
const things = (lost = "") => ({ note: kind(lost), draft: kind(lost), layer: kind(lost) });
const isOld = ({ written }: JournalEntry) => written < "2026-11-10";

test("an entry's id says what it is a copy of, and a note's is its own", () => {
  expect(nameOf("note", "n1")).toBe("n1");
  for (const of of ["note", "draft", "layer"] as const)
    expect(thingOf(nameOf(of, "x:1"))).toEqual([of, "x:1"]);
  expect(notesAmong(["n1", "draft:d1", "n2", "layer:l1"])).toEqual(["n1", "n2"]);
});

describe("of the entries that were found", () => {
  test("those go that are old, and of no kind those that are not", () => {
    const [old, fresh, draft] = [
      entry("n1", "أ"),
      entry("n2", "أ", "2026-11-22"),
      entry("draft:d1", "أ"),
    ];
    expect(takeOver(things(), [draft, old, fresh], isOld)).toEqual([old, draft]);
  });

  test("what was lost stays", () => {
    expect(takeOver(things("أ"), [entry("n1", "أ")], isOld)).toEqual([]);
  });

  test("one stays as long as another does that it keeps from coming back", () => {
    const entries = [entry("n1", "أطول"), entry("n1", "أ", "2026-11-22")];
    expect(takeOver(things(), entries, isOld)).toEqual([]);
  });
});
