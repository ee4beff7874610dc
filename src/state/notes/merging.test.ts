import { expect, test } from "vitest";
import { LONGEST_NOTE } from "../../core/annotation/longest-note";
import { failed } from "../../core/result";
import { passage, seen, targetAt, twoTabs } from "../../testing/undo-tabs";
import { setResolved, setStarred, setTags } from "./note-extras";
import { createMerging } from "./merging";

function twoHighlights(first = "أولى", second = "ثانية") {
  const { tabs, mine, other, undo, drafts, now } = twoTabs();
  const merging = createMerging({
    annotations: mine,
    drafts: { get: () => drafts },
    undo,
    now,
  });
  const [kept, gone] = [first, second].map((note) => {
    const { id } = mine.add(passage, "commenting");
    mine.setNote(id, note);
    return id;
  });
  if (!kept || !gone) throw new Error("two expected");
  const merge = (isKeptFirst = true) =>
    merging.merge({ kept, gone, target: targetAt(3), isKeptFirst });
  return { tabs, mine, other, undo, drafts, kept, gone, merge };
}

test("two are one, about the words of both and with both notes in the order of their words", () => {
  const { mine, merge, kept } = twoHighlights();
  expect(merge(false).ok).toBe(true);
  expect(seen(mine)).toEqual({
    [kept]: { note: "ثانية\n\nأولى", colour: "saffron", target: targetAt(3) },
  });
});

test("the tags and the star of both are the merged one's; undone, each has its own", () => {
  const { mine, undo, merge, kept, gone } = twoHighlights();
  setTags(mine, kept, ["فقه"]);
  setTags(mine, gone, ["سيرة"]);
  setStarred(mine, gone, true);
  setResolved(mine, gone, true);
  merge();
  const said = () =>
    mine
      .get()
      .layers.get("a")
      ?.annotations.map(({ tags, isStarred, isResolved }) => [tags, isStarred, isResolved]);
  expect(said()).toEqual([[["سيرة", "فقه"], true, false]]);
  expect(undo.undo("a")?.status).toBe("done");
  expect(said()).toEqual([
    [["فقه"], false, false],
    [["سيرة"], true, true],
  ]);
});

test("undoing brings both back as they were, and redoing merges them again, each as one step", () => {
  const { mine, undo, merge } = twoHighlights();
  const before = seen(mine);
  merge();
  const merged = seen(mine);
  expect(undo.undo("a")).toMatchObject({ kind: "merged", status: "done" });
  expect(seen(mine)).toEqual(before);
  expect(undo.redo("a")).toMatchObject({ kind: "merged", status: "done" });
  expect(seen(mine)).toEqual(merged);
});

test("what another tab wrote since is not taken back", () => {
  const { tabs, mine, other, undo, merge, kept } = twoHighlights();
  merge();
  tabs.settle();
  other.setNote(kept, "من لسان آخر");
  tabs.settle();
  expect(undo.undo("a")?.status).toBe("partly");
  expect(seen(mine)[kept]?.note).toBe("من لسان آخر");
  expect(Object.keys(seen(mine))).toHaveLength(2);
});

test("nothing is merged while a note of the two is written, where one is gone, or where both are too long", () => {
  const written = twoHighlights();
  written.drafts.set(written.gone, { text: "مسودة", isNew: false });
  expect(written.merge()).toEqual(failed("in-use"));

  const deleted = twoHighlights();
  deleted.mine.remove(deleted.kept);
  expect(deleted.merge()).toEqual(failed("in-use"));

  const long = twoHighlights("ح".repeat(LONGEST_NOTE));
  const before = seen(long.mine);
  expect(long.merge()).toEqual(failed("too-long"));
  expect(seen(long.mine)).toEqual(before);
});
