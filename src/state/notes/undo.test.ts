import { purgeBin } from "./purging";
import { describe, expect, test } from "vitest";
import { DEPTH } from "../../core/record/undo-depth";
import { passage, seen, targetAt, twoTabs } from "../../testing/undo-tabs";
import { createUndo } from "./undo";

describe("what was done is taken back and done again", () => {
  test("a highlight, its colour, its note, its place and its deletion", () => {
    const { mine, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    mine.setColour(id, "sky");
    mine.setNote(id, "ملاحظة");
    mine.setTargets(new Map([[id, targetAt(10)]]));
    mine.remove(id);
    const kinds: string[] = [];
    for (let back = undo.undo("a"); back; back = undo.undo("a")) kinds.push(back.kind);
    expect(kinds).toEqual(["deleted", "target", "note", "colour", "made"]);
    expect(seen(mine)).toEqual({});
    for (let again = undo.redo("a"); again; again = undo.redo("a")) kinds.push(again.kind);
    expect(kinds.slice(5)).toEqual(["made", "colour", "note", "target", "deleted"]);
    undo.undo("a");
    expect(seen(mine)).toEqual({ [id]: { note: "ملاحظة", colour: "sky", target: targetAt(10) } });
  });

  test("it is told by the words of its annotation", () => {
    const { mine, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    expect(undo.undo("a")).toEqual({ kind: "made", quote: "الشيخ", ids: [id], status: "done" });
    expect(undo.undo("a")).toBeUndefined();
  });

  test("a restored annotation is deleted anew", () => {
    const { mine, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    mine.remove(id);
    mine.restore(id);
    expect(undo.undo("a")).toMatchObject({ kind: "restored", status: "done" });
    expect(seen(mine)).toEqual({});
  });

  test("each text has its own steps", () => {
    const { mine, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    mine.add({ ...passage, source: "b" }, "highlighting");
    expect(undo.undo("a")).toMatchObject({ ids: [id] });
    expect(undo.undo("a")).toBeUndefined();
    expect(undo.undo("b")).toMatchObject({ status: "done" });
  });

  test("what changes nothing is no step", () => {
    const { mine, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    mine.setColour(id, "saffron");
    mine.setNote(id, "");
    expect(undo.undo("a")).toMatchObject({ kind: "made" });
  });

  test("after something new, what was taken back on this text is gone, on others not", () => {
    const { mine, undo } = twoTabs();
    mine.add(passage, "highlighting");
    mine.add({ ...passage, source: "b" }, "highlighting");
    undo.undo("a");
    undo.undo("b");
    mine.add(passage, "highlighting");
    expect(undo.redo("a")).toBeUndefined();
    expect(undo.redo("b")).toMatchObject({ kind: "made", status: "done" });
  });

  test("as many steps as are remembered of a text, and of another besides", () => {
    const { mine, undo } = twoTabs();
    mine.add({ ...passage, source: "b" }, "highlighting");
    for (let i = 0; i < DEPTH + 5; i++) mine.add(passage, "highlighting");
    let steps = 0;
    while (undo.undo("a")) steps += 1;
    expect(steps).toBe(DEPTH);
    expect(undo.undo("b")).toMatchObject({ status: "done" });
  });

  test("what was done before the history was there", () => {
    const { mine, drafts, now } = twoTabs();
    mine.add(passage, "highlighting");
    const late = createUndo({ annotations: mine, drafts: { get: () => drafts }, now });
    expect(late.undo("a")).toMatchObject({ kind: "made", status: "done" });
  });

  test("many notes that were placed at once go back at once", () => {
    const { mine, undo } = twoTabs();
    const ids = [1, 2, 3].map(() => mine.add(passage, "highlighting").id);
    const before = seen(mine);
    mine.setTargets(new Map(ids.map((id) => [id, targetAt(10)])));
    expect(undo.undo("a")).toMatchObject({ kind: "target", quote: "", status: "done" });
    expect(seen(mine)).toEqual(before);
  });
});

describe("an act is taken back by itself", () => {
  test("from among the others, and only once", () => {
    const { mine, undo } = twoTabs();
    const [one, two] = [1, 2].map(() => mine.add(passage, "highlighting").id) as [string, string];
    const removal = mine.remove(one);
    mine.setColour(two, "rose");
    expect(undo.takeBack(removal)).toMatchObject({ kind: "deleted", status: "done" });
    expect(Object.keys(seen(mine))).toEqual([one, two]);
    expect(undo.takeBack(removal)).toBeUndefined();
    expect(undo.undo("a")).toMatchObject({ kind: "colour" });
    expect(undo.undo("a")).toMatchObject({ kind: "made", ids: [two] });
  });

  test("and what has to stay is told", () => {
    const { tabs, mine, other, undo } = twoTabs();
    const ids = [1, 2].map(() => mine.add(passage, "highlighting").id);
    const placing = mine.setTargets(new Map(ids.map((id) => [id, targetAt(10)])));
    tabs.settle();
    other.setTargets(new Map([[ids[0] ?? "", targetAt(12)]]));
    tabs.settle();
    expect(undo.refused.get()).toBeUndefined();
    undo.takeBack(placing);
    expect(undo.refused.get()).toMatchObject({ kind: "target", status: "partly", ids: [ids[1]] });
  });

  test("also when it was taken back and done again in between", () => {
    const { mine, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    const removal = mine.remove(id);
    undo.undo("a");
    undo.redo("a");
    expect(undo.takeBack(removal)).toMatchObject({ status: "done" });
  });
});

describe("what was changed since stays", () => {
  test("a note that was written in another tab, and its highlight with it", () => {
    const { tabs, mine, other, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    tabs.settle();
    other.setNote(id, "من لسان آخر");
    tabs.settle();
    expect(undo.undo("a")).toMatchObject({ kind: "made", ids: [], status: "changed" });
    expect(seen(mine)[id]?.note).toBe("من لسان آخر");
    expect(undo.undo("a")).toBeUndefined();
    expect(undo.redo("a")).toBeUndefined();
  });

  test("only what the step changed goes back", () => {
    const { tabs, mine, other, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    mine.setColour(id, "sky");
    tabs.settle();
    other.setNote(id, "من لسان آخر");
    tabs.settle();
    expect(undo.undo("a")).toMatchObject({ kind: "colour", status: "done" });
    expect(seen(mine)[id]).toMatchObject({ note: "من لسان آخر", colour: "saffron" });
  });

  test("of several notes, those that nobody changed go back", () => {
    const { tabs, mine, other, undo } = twoTabs();
    const ids = [1, 2].map(() => mine.add(passage, "highlighting").id) as [string, string];
    const before = seen(mine);
    mine.setTargets(new Map(ids.map((id) => [id, targetAt(10)])));
    tabs.settle();
    other.setTargets(new Map([[ids[0], targetAt(12)]]));
    tabs.settle();
    expect(undo.undo("a")).toMatchObject({ ids: [ids[1]], status: "partly" });
    expect(seen(mine)[ids[0]]?.target).toEqual(targetAt(12));
    expect(seen(mine)[ids[1]]).toEqual(before[ids[1]]);
    expect(undo.redo("a")).toMatchObject({ ids: [ids[1]], status: "done" });
  });

  test("a note that another tab wrote at the same time is shown in exchange, and both are kept", () => {
    const { tabs, mine, other, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    tabs.settle();
    other.setNote(id, "من لسان آخر", "");
    tabs.settle();
    mine.setNote(id, "لم أرَ غيره", "");
    expect(undo.undo("a")).toMatchObject({ kind: "note", status: "done" });
    expect(seen(mine)[id]?.note).toBe("من لسان آخر");
    expect(
      mine
        .get()
        .states.get(id)
        ?.earlier?.map(({ text }) => text),
    ).toEqual(["لم أرَ غيره"]);
    undo.redo("a");
    expect(seen(mine)[id]?.note).toBe("لم أرَ غيره");
    expect(
      mine
        .get()
        .states.get(id)
        ?.earlier?.map(({ text }) => text),
    ).toEqual(["من لسان آخر"]);
  });

  test("a note that is being written waits until it is saved or given up", () => {
    const { mine, drafts, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    mine.setColour(id, "sky");
    drafts.set(id, { text: "نصف", isNew: false });
    expect(undo.undo("a")).toMatchObject({ kind: "colour", status: "done" });
    expect(undo.undo("a")).toMatchObject({ kind: "made", status: "written" });
    expect(seen(mine)).toHaveProperty(id);
    drafts.clear();
    expect(undo.undo("a")).toMatchObject({ kind: "made", status: "done" });
  });

  test("words that were forgotten for good do not come back", () => {
    const { mine, undo } = twoTabs();
    const { id } = mine.add(passage, "highlighting");
    mine.remove(id);
    purgeBin(mine);
    expect(undo.undo("a")).toMatchObject({ kind: "deleted", status: "changed" });
  });
});
