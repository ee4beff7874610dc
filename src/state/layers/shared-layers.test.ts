import { describe, expect, test } from "vitest";
import { arrivedShare, lettersOf, SET, sharedNote } from "../../testing/shares";
import { memoryDisk } from "../../testing/memory-disk";
import type { HeldLayer } from "./held-layers";
import { createSharedLayers } from "./shared-layers";

const [a, b, c] = [sharedNote("a", "نص"), sharedNote("b"), sharedNote("c")];

const opened = (disk = memoryDisk()) => ({ disk, store: createSharedLayers(disk, "here") });
const heldBy = ({ get }: ReturnType<typeof createSharedLayers>): HeldLayer => {
  const held = get().layers.get(SET);
  if (!held) throw new Error("the layer is not held");
  return held;
};

test("receiving a layer writes nothing, and twice is once", () => {
  const { disk, store } = opened();
  store.receive(arrivedShare([a, b]));
  const held = heldBy(store);
  store.receive(arrivedShare([a, b]));
  expect(heldBy(store)).toBe(held);
  expect(disk.contents()).toEqual({});
});

test("a kept layer is there after a reload, as the reader set it", () => {
  const { disk, store } = opened();
  store.receive(arrivedShare([a, b]));
  expect(store.keep(SET)).toBe(true);
  store.change(SET, { name: "أ. سلمى", tint: 5, isShown: false });
  const again = heldBy(createSharedLayers(disk, "here"));
  expect([lettersOf(again.arrived), again.name, again.tint, again.isShown]).toEqual([
    "ab",
    "أ. سلمى",
    5,
    false,
  ]);
  expect(again.kept).toBe(again.arrived);
});

test("keeping twice writes once", () => {
  const { disk, store } = opened();
  store.receive(arrivedShare([a]));
  store.keep(SET);
  const written = disk.contents();
  store.keep(SET);
  store.receive(arrivedShare([a]));
  store.keep(SET);
  expect(disk.contents()).toEqual(written);
});

test("a newer link is shown at once, and written when the reader says so", () => {
  const { disk, store } = opened();
  store.receive(arrivedShare([a, b]));
  store.keep(SET);
  store.receive(arrivedShare([a, c], { made: 200 }));
  expect(lettersOf(heldBy(store).arrived)).toBe("ac");
  expect(lettersOf(heldBy(createSharedLayers(disk, "here")).arrived)).toBe("ab");
  store.keep(SET);
  expect(lettersOf(heldBy(createSharedLayers(disk, "here")).arrived)).toBe("ac");
});

test("what the reader sets of a kept layer does not keep a newer one by the way", () => {
  const { disk, store } = opened();
  store.receive(arrivedShare([a, b]));
  store.keep(SET);
  store.receive(arrivedShare([c], { made: 200 }));
  store.change(SET, { tint: 7 });
  const again = heldBy(createSharedLayers(disk, "here"));
  expect([lettersOf(again.arrived), again.tint]).toEqual(["ab", 7]);
  expect(lettersOf(heldBy(store).arrived)).toBe("c");
});

test("a removed layer is gone after a reload, and can be put back", () => {
  const { disk, store } = opened();
  store.receive(arrivedShare([a]));
  store.keep(SET);
  const removed = store.remove(SET);
  expect(createSharedLayers(disk, "here").get().layers.size).toBe(0);
  if (removed) store.putBack(removed);
  expect(lettersOf(heldBy(createSharedLayers(disk, "here")).arrived)).toBe("a");
});

test("senders get different tints, as long as there are any", () => {
  const { store } = opened();
  for (let i = 0; i < 10; i++) store.receive(arrivedShare([a], { set: `0000${i}` }));
  const tints = [...store.get().layers.values()].map(({ tint }) => tint);
  expect(tints).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2]);
});

describe("what the browser refuses", () => {
  test.each(["full", "blocked"] as const)("%s: the layer stays, unkept, and says so", (fault) => {
    const { disk, store } = opened();
    store.receive(arrivedShare([a]));
    disk.refuseWrites(fault);
    expect(store.keep(SET)).toBe(false);
    expect(heldBy(store)).toMatchObject({ fault });
    expect(heldBy(store).kept).toBeUndefined();
    disk.refuseWrites(undefined);
    expect(store.keep(SET)).toBe(true);
    expect(heldBy(store).fault).toBeUndefined();
  });

  test.each([
    ["garbage", "{"],
    ["a newer version's record", '{"v":99}'],
  ])("%s under the key is counted and never overwritten", (_, text) => {
    const { disk, store } = opened(memoryDisk({ [SET]: text }));
    expect([...store.get().unreadable]).toEqual([SET]);
    store.receive(arrivedShare([a]));
    expect(store.keep(SET)).toBe(false);
    expect(heldBy(store).fault).toBe("withheld");
    expect(disk.contents()).toEqual({ [SET]: text });
  });
});

describe("another tab", () => {
  test("keeps a layer: it is kept here too, and what is newer here stays shown", () => {
    const { disk, store } = opened();
    const other = memoryDisk();
    const there = createSharedLayers(other, "there");
    there.receive(arrivedShare([a, b]));
    there.keep(SET);
    store.receive(arrivedShare([c], { made: 200 }));
    disk.writeElsewhere(SET, other.contents()[SET] ?? null);
    expect(lettersOf(heldBy(store).arrived)).toBe("c");
    expect(heldBy(store).kept?.layer.annotations).toHaveLength(2);
  });

  test("removes a kept layer: it goes here too", () => {
    const { disk, store } = opened();
    store.receive(arrivedShare([a]));
    store.keep(SET);
    disk.writeElsewhere(SET, null);
    expect(store.get().layers.size).toBe(0);
  });
});
