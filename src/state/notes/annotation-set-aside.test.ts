import { describe, expect, test } from "vitest";
import shipped from "../../core/record/fixtures/stored-annotation-1.json?raw";
import { marked } from "../../testing/marked-text";
import { memoryDisk, type MemoryDisk } from "../../testing/memory-disk";
import { createAnnotationStore } from "./annotation-store";
import { setAsideAmong } from "./record-state";

function storeOn(disk: MemoryDisk) {
  let ids = 0;
  let minutes = 0;
  return createAnnotationStore({
    disk,
    replica: "a",
    newId: () => `a${++ids}`,
    now: () => `2026-11-22T10:${String(minutes++).padStart(2, "0")}:00.000Z`,
  });
}

const sheikh = {
  ...marked("قال ⟦الشيخ⟧ ثم مضى"),
  source: "article",
  edition: "e",
  colour: "saffron" as const,
};
const ownOf = (store: ReturnType<typeof storeOn>) =>
  store.get().layers.get("article")?.annotations ?? [];

test("records that cannot be used are set aside and left on the disk as they are", () => {
  const disk = memoryDisk({
    torn: shipped.slice(0, 60),
    newer: shipped.replace('"v":1', '"v":9'),
    "another-key": shipped.trim(),
    k3x9w2m7q4tz: shipped.trim(),
  });
  const store = storeOn(disk);
  expect(setAsideAmong(store.get().states)).toEqual(
    new Map([
      ["torn", "unreadable"],
      ["newer", "newer-version"],
      ["another-key", "unreadable"],
    ]),
  );
  expect(disk.read("torn")).toBe(shipped.slice(0, 60));
  expect(store.get().layers.get("daesh-inshiqaqat")?.deleted).toHaveLength(1);
});

describe("a newer version's note", () => {
  const newer = shipped
    .replace('"v":1', '"v":9')
    .replace("{", '{"i":"newer","a":"article","q":"الشيخ","b":4,"l":5,"n":"كما كُتبت","t":0,');

  test("is shown, and can neither be changed nor deleted", () => {
    const disk = memoryDisk({ newer });
    const store = storeOn(disk);
    expect(ownOf(store)).toMatchObject([{ id: "newer", bodies: [{ value: "كما كُتبت" }] }]);
    expect(store.get().states.get("newer")?.status).toBe("read-only");
    store.setNote("newer", "غيرها");
    store.remove("newer");
    store.saveAgain(["newer"]);
    expect(ownOf(store)).toMatchObject([{ bodies: [{ value: "كما كُتبت" }] }]);
    expect(disk.read("newer")).toBe(newer);
    expect(store.setAsideText("newer")).toBe(newer);
  });

  test("takes the place of the older one that it was written over", () => {
    const disk = memoryDisk();
    const store = storeOn(disk);
    const { id } = store.add(sheikh, "highlighting");
    disk.writeElsewhere(id, newer.replace('"newer"', JSON.stringify(id)));
    expect(ownOf(store)).toMatchObject([{ id, bodies: [{ value: "كما كُتبت" }] }]);
    store.setNote(id, "من هنا");
    expect(disk.read(id)).toContain('"v":9');
    expect(store.get().states.get(id)?.status).toBe("read-only");
  });

  test("keeps a change on screen that was made before this page heard of it", () => {
    const disk = memoryDisk();
    const store = storeOn(disk);
    const { id } = store.add(sheikh, "highlighting");
    disk.write(id, newer.replace('"newer"', JSON.stringify(id)));
    store.setNote(id, "من هنا");
    expect(ownOf(store)).toMatchObject([{ bodies: [{ value: "من هنا" }] }]);
    expect(store.get().states.get(id)).toEqual({ status: "withheld", fault: "newer-version" });
    expect(disk.read(id)).toContain('"v":9');
  });
});

test("garbage that comes under a note's key is not written over, and the note stays on screen", () => {
  const disk = memoryDisk();
  const store = storeOn(disk);
  const { id } = store.add(sheikh, "commenting");
  disk.writeElsewhere(id, "{garbage");
  store.setNote(id, "نص");
  expect(disk.read(id)).toBe("{garbage");
  expect(ownOf(store)).toMatchObject([{ bodies: [{ value: "نص" }] }]);
  expect(store.get().states.get(id)).toEqual({ status: "withheld", fault: "unreadable" });
  disk.writeElsewhere(id, null);
  expect(store.get().states.size).toBe(0);
  expect(ownOf(storeOn(disk))).toMatchObject([{ bodies: [{ value: "نص" }] }]);
});

test("storage that cannot be read is told, and read once it can be", () => {
  const contents = memoryDisk();
  storeOn(contents).add(sheikh, "highlighting");
  const store = storeOn(memoryDisk(contents.contents(), { call: 1, kind: "blocked" }));
  expect(store.get().disk).toBe("blocked");
  store.saveAllAgain();
  expect(store.get().disk).toBe("ready");
  expect(ownOf(store)).toHaveLength(1);
});
