import { describe, expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { memoryDisk, type MemoryDisk } from "../../testing/memory-disk";
import { createAnnotationStore, type AnnotationsChange } from "./annotation-store";

function storeOn(disk: MemoryDisk, name = "a") {
  let ids = 0;
  let minutes = 0;
  return createAnnotationStore({
    disk,
    replica: name,
    newId: () => `${name}${++ids}`,
    now: () => `2026-11-22T10:${String(minutes++).padStart(2, "0")}:00.000Z`,
  });
}

const passage = (given: string) => ({
  ...marked(given),
  source: "article",
  edition: "e",
  colour: "saffron" as const,
});
const sheikh = passage("قال ⟦الشيخ⟧ ثم مضى");
const ownOf = (store: ReturnType<typeof storeOn>) =>
  store.get().layers.get("article")?.annotations ?? [];

describe("what was added", () => {
  test("is described by its words and its place", () => {
    const store = storeOn(memoryDisk());
    store.add(sheikh, "highlighting");
    expect(ownOf(store)).toMatchObject([
      {
        id: "a1",
        motivation: "highlighting",
        target: {
          source: "article",
          edition: "e",
          selectors: [
            { exact: "الشيخ", prefix: "قال ", suffix: " ثم مضى" },
            { start: 4, end: 9 },
          ],
        },
      },
    ]);
  });

  test("is there again for the next store on the same disk", () => {
    const disk = memoryDisk();
    const { id } = storeOn(disk).add(sheikh, "commenting");
    const first = storeOn(disk);
    first.setNote(id, "ملاحظة");
    first.setColour(id, "rose");
    expect(ownOf(storeOn(disk))).toMatchObject([{ colour: "rose", bodies: [{ value: "ملاحظة" }] }]);
  });

  test("becomes a plain highlight when its note is blanked", () => {
    const store = storeOn(memoryDisk());
    const { id } = store.add(sheikh, "commenting");
    store.setNote(id, "x");
    store.setNote(id, "  ");
    expect(ownOf(store)).toMatchObject([{ motivation: "highlighting", bodies: [] }]);
  });
});

describe("what was deleted", () => {
  test("leaves a tombstone and comes back whole, also after a reload", () => {
    const disk = memoryDisk();
    const store = storeOn(disk);
    const added = store.add(sheikh, "highlighting");
    store.remove(added.id);
    expect(ownOf(store)).toEqual([]);

    const later = storeOn(disk);
    expect(later.get().layers.get("article")?.deleted).toEqual([added]);
    later.restore(added.id);
    expect(ownOf(later)).toEqual([added]);
    expect(later.get().layers.get("article")?.deleted).toEqual([]);
  });

  test("is listed with the latest first", () => {
    const store = storeOn(memoryDisk());
    const [one, two] = [store.add(sheikh, "highlighting"), store.add(sheikh, "highlighting")];
    store.remove(two.id);
    store.remove(one.id);
    expect(
      store
        .get()
        .layers.get("article")
        ?.deleted.map(({ id }) => id),
    ).toEqual(["a1", "a2"]);
  });
});

test("passages are described anew in one go, and the way back is the old target", () => {
  const disk = memoryDisk();
  const store = storeOn(disk);
  const [one, two] = [store.add(sheikh, "highlighting"), store.add(sheikh, "highlighting")];
  let heard = 0;
  store.subscribe(() => (heard += 1));
  const moved = { ...one.target, edition: "e2" };
  store.setTargets(new Map([one.id, two.id, "unknown"].map((id) => [id, moved])));
  expect(heard).toBe(1);
  expect(ownOf(storeOn(disk)).map(({ target }) => target.edition)).toEqual(["e2", "e2"]);
  store.setTargets(new Map([[one.id, one.target]]));
  expect(ownOf(store)[0]).toEqual(one);
});

describe("identity", () => {
  test("other articles' layers stay the same object when one changes", () => {
    const store = storeOn(memoryDisk());
    store.add(sheikh, "highlighting");
    const before = store.get().layers.get("article");
    store.add({ ...sheikh, source: "other" }, "highlighting");
    expect(store.get().layers.get("article")).toBe(before);
  });

  test("all listeners hear what changed, and who changed it", () => {
    const disk = memoryDisk();
    const store = storeOn(disk);
    const [one, other]: AnnotationsChange[][] = [[], []];
    store.subscribe((change) => one?.push(change));
    store.subscribe((change) => other?.push(change));
    const { id } = store.add(sheikh, "highlighting");
    const text = disk.read(id);
    store.saveAgain([id]);
    store.receive([...store.records().values()]);
    disk.writeElsewhere(id, text);
    const ids = [id];
    expect(one).toEqual([
      { ids, written: ids, source: "reader", action: store.actions()[0] },
      { ids, written: ids, source: "program" },
      { ids, written: ids, source: "copy" },
      { ids, written: [], source: "disk" },
    ]);
    expect(other).toEqual(one);
    expect([...store.written()]).toEqual(ids);
  });

  test("listeners hear each change until they leave", () => {
    const store = storeOn(memoryDisk());
    let heard = 0;
    const leave = store.subscribe(() => (heard += 1));
    store.add(sheikh, "highlighting");
    leave();
    store.add(sheikh, "highlighting");
    expect(heard).toBe(1);
  });
});

describe("a refused write", () => {
  test("keeps the annotation on screen, says why, and can be tried again", () => {
    const disk = memoryDisk();
    const store = storeOn(disk);
    disk.refuseWrites("full");
    const { id } = store.add(sheikh, "highlighting");
    expect(ownOf(store)).toHaveLength(1);
    expect(store.get().states).toEqual(new Map([[id, { status: "unsaved", fault: "full" }]]));

    disk.refuseWrites(undefined);
    store.saveAgain([id]);
    expect(store.get().states.size).toBe(0);
    expect(ownOf(storeOn(disk))).toHaveLength(1);
  });
});

describe("another tab", () => {
  test("shows what it wrote at once, and forgets what it removed", () => {
    const disk = memoryDisk();
    const [here, there] = [storeOn(disk, "here"), storeOn(memoryDisk(), "there")];
    const { id } = there.add(sheikh, "highlighting");
    const elsewhere = memoryDisk();
    storeOn(elsewhere, "there").add(sheikh, "highlighting");
    disk.writeElsewhere(id, elsewhere.read(id));
    expect(ownOf(here).map((it) => it.id)).toEqual([id]);
    disk.writeElsewhere(id, null);
    expect(ownOf(here)).toEqual([]);
  });

  test("does not overwrite a change that could not be saved here", () => {
    const disk = memoryDisk();
    const store = storeOn(disk);
    const { id } = store.add(sheikh, "highlighting");
    const saved = disk.read(id);
    disk.refuseWrites("full");
    store.setNote(id, "لم تُحفظ");
    disk.writeElsewhere(id, saved);
    expect(ownOf(store)).toMatchObject([{ bodies: [{ value: "لم تُحفظ" }] }]);
  });
});
