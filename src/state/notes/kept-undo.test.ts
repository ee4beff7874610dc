import { describe, expect, test } from "vitest";
import { memoryDisk } from "../../testing/memory-disk";
import { passage, seen, targetAt } from "../../testing/undo-tabs";
import { createAnnotationStore } from "./annotation-store";
import { createKeptUndo } from "./kept-undo";
import { createUndo } from "./undo";

/** One tab over its loads; `notes` is what all tabs have in common, `own` what the tab keeps for itself. */
function tab(notes = memoryDisk(), own = memoryDisk()) {
  let loads = 0;
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 10, 22, 10, minutes++)).toISOString();
  return {
    notes,
    own,
    load(name = "tab") {
      const replica = `${name}${++loads}`;
      let ids = 0;
      const newId = () => `${replica}-${++ids}`;
      const store = createAnnotationStore({ disk: notes, replica, newId, now });
      const leaving: (() => void)[] = [];
      const returning: (() => void)[] = [];
      const coming = {
        onLeave: (act: () => void) => void leaving.push(act),
        onReturn: (act: () => void) => void returning.push(act),
      };
      const kept = createKeptUndo({ disk: own, replica, coming });
      const undo = createUndo({ annotations: store, drafts: { get: () => new Map() }, now, kept });
      return {
        store,
        undo,
        leave: () => leaving.forEach((act) => act()),
        comeBack: () => returning.forEach((act) => act()),
      };
    },
  };
}

describe("after a reload", () => {
  test("all steps go back and forth as before", () => {
    const { load } = tab();
    const first = load();
    const { id } = first.store.add(passage, "highlighting");
    first.store.setNote(id, "ملاحظة");
    first.store.setTargets(new Map([[id, targetAt(10)]]));
    first.store.setColour(id, "sky");
    first.undo.undo("a");
    const before = seen(first.store);
    first.leave();

    const second = load();
    expect(second.undo.redo("a")).toMatchObject({ kind: "colour", status: "done" });
    const kinds: string[] = [];
    for (let back = second.undo.undo("a"); back; back = second.undo.undo("a"))
      kinds.push(`${back.kind} ${back.status}`);
    expect(kinds).toEqual(["colour done", "target done", "note done", "made done"]);
    expect(seen(second.store)).toEqual({});
    second.leave();

    const third = load();
    for (let step = 0; step < 3; step++) third.undo.redo("a");
    expect(seen(third.store)).toEqual(before);
  });

  test("what another tab wrote meanwhile stays", () => {
    const { load, notes } = tab();
    const first = load();
    const { id } = first.store.add(passage, "highlighting");
    first.store.setNote(id, "ملاحظة");
    first.leave();
    const other = tab(notes).load("other");
    other.store.setNote(id, "من لسان آخر");
    const second = load();
    expect(second.undo.undo("a")).toMatchObject({ kind: "note", status: "changed" });
    expect(second.undo.undo("a")).toMatchObject({ kind: "made", status: "changed" });
    expect(seen(second.store)[id]?.note).toBe("من لسان آخر");
    expect(other.undo.undo("a")).toMatchObject({ kind: "note", status: "done" });
  });

  test("each text has its own steps", () => {
    const { load } = tab();
    const first = load();
    first.store.add(passage, "highlighting");
    first.store.add({ ...passage, source: "b" }, "highlighting");
    first.leave();
    const second = load();
    expect(second.undo.undo("b")?.status).toBe("done");
    expect(second.undo.undo("b")).toBeUndefined();
    expect(second.undo.undo("a")?.status).toBe("done");
  });
});

test("a tab that was doubled takes nothing of the other's, not even after a reload of its own", () => {
  const { load, own, notes } = tab();
  const first = load();
  const { id } = first.store.add(passage, "highlighting");
  const double = tab(notes, memoryDisk(own.contents()));
  const second = double.load("double");
  expect(second.undo.undo("a")).toBeUndefined();
  second.leave();
  expect(double.load("double").undo.undo("a")).toBeUndefined();
  expect(Object.keys(seen(first.store))).toEqual([id]);
  expect(first.undo.undo("a")?.status).toBe("done");
});

test("a page that was put aside takes up what the tab's next page did", () => {
  const { load } = tab();
  const first = load();
  first.store.add(passage, "highlighting");
  first.leave();
  const second = load();
  expect(second.undo.undo("a")?.status).toBe("done");
  second.leave();
  first.comeBack();
  expect(first.undo.undo("a")).toBeUndefined();
  expect(first.undo.redo("a")?.status).toBe("done");
});

test("what cannot be read is set aside, and a newer version's steps are left alone", () => {
  const own = memoryDisk({ "text:a": "{", "text:b": '{"v":2}' });
  const { undo, store } = tab(memoryDisk(), own).load();
  store.add(passage, "highlighting");
  store.add({ ...passage, source: "b" }, "highlighting");
  const { "text:a": a, ...rest } = own.contents();
  expect(a).toContain('"v":1');
  expect(rest).toMatchObject({ "aside:a": "{", "text:b": '{"v":2}' });
  expect(undo.undo("b")?.status).toBe("done");
});

test("where the tab keeps nothing, steps are taken back as long as the page is there", () => {
  const own = memoryDisk();
  own.refuseWrites("full");
  const { load } = tab(memoryDisk(), own);
  const { store, undo } = load();
  store.add(passage, "highlighting");
  expect(undo.undo("a")?.status).toBe("done");
  expect(own.contents()).toEqual({});
});
