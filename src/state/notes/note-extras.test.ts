import fc from "fast-check";
import { expect, test } from "vitest";
import { passage, targetAt, twoTabs } from "../../testing/undo-tabs";
import type { AnnotationStore } from "./annotation-store";
import { addPassage, changePassage, setResolved, setStarred, setTags } from "./note-extras";

const noteIn = (store: AnnotationStore) => store.get().layers.get("a")?.annotations[0];
const marked = () => {
  const tabs = twoTabs();
  const { id } = tabs.mine.add(passage, "highlighting");
  return { ...tabs, id, undo: tabs.undo };
};

test("undoing takes back one's own tag, star and passage, each as a step, and leaves another tab's", () => {
  const { tabs, mine, other, undo, id } = marked();
  setTags(mine, id, ["فقه"]);
  tabs.settle();
  setTags(other, id, ["فقه", "سيرة"]);
  setStarred(mine, id, true);
  addPassage(mine, id, targetAt(10));
  tabs.settle();
  expect(noteIn(mine)).toMatchObject({ tags: ["سيرة", "فقه"], isStarred: true });
  expect(noteIn(mine)?.further).toHaveLength(1);
  expect(["passages", "star", "tags"].map(() => undo.undo("a")?.kind)).toEqual([
    "passages",
    "star",
    "tags",
  ]);
  expect(noteIn(mine)).toMatchObject({ tags: ["سيرة"], isStarred: false, further: [] });
  // The other tab said something of it: it is not unmade.
  expect(undo.undo("a")?.status).toBe("changed");
  tabs.settle();
  expect(noteIn(other)?.tags).toEqual(["سيرة"]);
  expect(undo.redo("a")?.status).toBe("done");
  tabs.settle();
  expect(noteIn(other)?.tags).toEqual(["سيرة", "فقه"]);
});

test("a passage that is placed anew stays the same passage in both tabs", () => {
  const { tabs, mine, other, id } = marked();
  addPassage(mine, id, targetAt(10));
  tabs.settle();
  const [first] = noteIn(other)?.further ?? [];
  if (!first) throw new Error("one expected");
  changePassage(other, id, { passage: first, instead: targetAt(12) });
  setResolved(mine, id, true);
  tabs.settle();
  expect(noteIn(mine)).toEqual(noteIn(other));
  expect(noteIn(mine)?.further).toEqual([targetAt(12)]);
});

test("what is as it was already is no write", () => {
  const { mine, id } = marked();
  setTags(mine, id, ["فقه"]);
  expect(setTags(mine, id, ["فِقه"])).toEqual([]);
  addPassage(mine, id, targetAt(10));
  expect(addPassage(mine, id, targetAt(10))).toEqual([]);
});

test("whatever two tabs do at the same time, both come to the same note, and a reload reads it", () => {
  const act = fc.record({
    isOther: fc.boolean(),
    what: fc.constantFrom("tags", "star", "passage", "note", "colour", "settle", "life"),
    value: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (all) => {
      const { tabs, mine, other, id } = marked();
      for (const { isOther, what, value } of all) {
        const store = isOther ? other : mine;
        if (what === "tags") setTags(store, id, ["أ", "ب", "ج"].slice(0, value));
        if (what === "star") setStarred(store, id, value > 1);
        if (what === "passage") addPassage(store, id, targetAt(value));
        if (what === "note") store.setNote(id, `${value}`);
        if (what === "colour") store.setColour(id, value > 1 ? "rose" : "sky");
        if (what === "life" && value === 0) store.remove(id);
        if (what === "life" && value > 1) store.restore(id);
        if (what === "settle") tabs.settle();
      }
      tabs.settle();
      expect(noteIn(mine)).toEqual(noteIn(other));
    }),
  );
});
