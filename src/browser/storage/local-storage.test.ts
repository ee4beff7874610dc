import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failed, ok } from "../../core/result";
import { dropProbe, keyedStorage, measureFreeUnits, unitsByName } from "./local-storage";

const CAPACITY = 100_000;
const PROBE = "hashiya:1:probe:room";

/** A `localStorage` with little room. `onWrite` hears how full it is before each write. */
function smallStorage(onWrite: (used: number) => void = () => undefined): Storage {
  const values = new Map<string, string>();
  const used = () => [...values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const methods = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      onWrite(used());
      const before = values.get(key);
      values.set(key, value);
      if (used() > CAPACITY) {
        if (before === undefined) values.delete(key);
        else values.set(key, before);
        throw new DOMException("", "QuotaExceededError");
      }
    },
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
    key: () => null,
    length: 0,
  };
  return new Proxy(methods, {
    ownKeys: () => [...values.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

let storage: Storage;
beforeEach(() => {
  storage = smallStorage();
  vi.stubGlobal("localStorage", storage);
});
afterEach(() => vi.unstubAllGlobals());

test("what is free is found to within a thousand units, and nothing is left of the search", () => {
  keyedStorage("annotation").write("a1", "ح".repeat(20_000));
  const free = measureFreeUnits();
  expect(free.ok && Math.abs(free.value - 80_000)).toBeLessThan(1100);
  expect(storage.getItem(PROBE)).toBeNull();
});

test("no attempt of the search waits for the next with the storage filled", () => {
  const used: number[] = [];
  vi.stubGlobal(
    "localStorage",
    smallStorage((units) => used.push(units)),
  );
  measureFreeUnits();
  expect(used.length).toBeGreaterThan(5);
  expect(Math.max(...used)).toBeLessThanOrEqual(PROBE.length);
});

test("a note finds its room though a killed page left its probe behind", () => {
  storage.setItem(PROBE, "ح".repeat(CAPACITY - PROBE.length));
  const disk = keyedStorage("annotation");
  expect(disk.write("a1", "كلام")).toEqual(ok(undefined));
  expect(disk.read("a1")).toBe("كلام");
  expect(storage.getItem(PROBE)).toBeNull();
});

test("what is full without a probe is full", () => {
  const disk = keyedStorage("annotation");
  disk.write("a1", "ح".repeat(CAPACITY - 100));
  expect(disk.write("a2", "ح".repeat(200))).toEqual(failed("full"));
  expect(disk.read("a2")).toBeNull();
});

test("a probe that was left behind goes at the start", () => {
  storage.setItem(PROBE, "ح".repeat(5000));
  expect(dropProbe()).toBe(true);
  expect(dropProbe()).toBe(false);
  expect(unitsByName()).toEqual(new Map());
});

test("where storage is blocked nothing is measured, and nothing throws", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(dropProbe()).toBe(false);
  expect(measureFreeUnits()).toEqual(failed("blocked"));
});
