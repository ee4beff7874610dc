import { afterEach, expect, test, vi } from "vitest";
import { memoryDisk } from "../../testing/memory-disk";
import { createAnnotationStore } from "./annotation-store";
import { createDrafts } from "./drafts";
import { createSharedLayers } from "../layers/shared-layers";
import { passage } from "../../testing/program";

/** How many values are put into maps and sets while something is done: a copy of a map counts whole. */
function copied(act: () => void): number {
  const [map, set] = [vi.spyOn(Map.prototype, "set"), vi.spyOn(Set.prototype, "add")];
  act();
  const count = map.mock.calls.length + set.mock.calls.length;
  vi.restoreAllMocks();
  return count;
}
afterEach(() => vi.restoreAllMocks());

const MANY = 500;
const full = (text: string) =>
  memoryDisk(Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`a${i}`, text])));
let ids = 0;
const annotationsOn = (disk: ReturnType<typeof memoryDisk>) =>
  createAnnotationStore({
    disk,
    newId: () => `n${ids++}`,
    now: () => "2026-11-22T10:00:00.000Z",
    replica: "here",
  });

/** Far below the square, and above what any one thing needs. */
const MOST = 40 * MANY;

test.each([
  ["unreadable notes", () => annotationsOn(full("{")).get().states.size],
  ["a newer version's notes", () => annotationsOn(full('{"v":9}')).get().states.size],
  [
    "drafts",
    () => {
      const disk = full('{"v":1,"text":"نصف","isNew":false}');
      return createDrafts({ disk, replica: "here" }).get().size;
    },
  ],
  ["unreadable layers", () => createSharedLayers(full("{"), "here").get().unreadable.size],
])("a start with many %s takes as long as they are many, not their square", (_, size) => {
  let found = 0;
  expect(copied(() => (found = size()))).toBeLessThan(MOST);
  expect(found).toBe(MANY);
});

test("so does saving again what a full disk refused", () => {
  const disk = memoryDisk();
  const annotations = annotationsOn(disk);
  disk.refuseWrites("full");
  for (let i = 0; i < MANY; i++) annotations.add(passage, "highlighting");
  disk.refuseWrites(undefined);
  expect(copied(() => annotations.saveAllAgain())).toBeLessThan(MOST);
  expect(annotations.get().states.size).toBe(0);
});
