import { purgeBin, rewriteOlder } from "./purging";
import { dropWording } from "./earlier-wordings";
import { expect, test } from "vitest";
import versionOne from "../../core/record/fixtures/stored-annotation-1.json?raw";
import versionTwo from "../../core/record/fixtures/stored-annotation-2.json?raw";
import { marked } from "../../testing/marked-text";
import { Crash, memoryDisk, type DiskAccident, type MemoryDisk } from "../../testing/memory-disk";
import { createAnnotationStore, type AnnotationStore } from "./annotation-store";
import { isInMemory, setAsideAmong } from "./record-state";

const OLD = "k3x9w2m7q4tz";
const TORN = versionTwo.slice(0, 70);
const NEWER = versionTwo.replace('"v":2', '"v":9').replace(OLD, "newer");
const before = { [OLD]: versionOne.replace(/,"deleted":"[^"]*"/u, ""), torn: TORN, newer: NEWER };

function storeOn(disk: MemoryDisk): AnnotationStore {
  let ids = 0;
  let minutes = 0;
  return createAnnotationStore({
    disk,
    replica: "here",
    newId: () => `a${++ids}`,
    now: () => `2026-11-22T10:${String(minutes++).padStart(2, "0")}:00.000Z`,
  });
}

const passage = {
  ...marked("قال ⟦الشيخ⟧ ثم مضى"),
  source: "article",
  edition: "e",
  colour: "saffron" as const,
};

/** A backup in which one note is new and another has a wording of its own. */
const backedUp = (() => {
  const elsewhere = createAnnotationStore({
    disk: memoryDisk(),
    replica: "there",
    newId: () => "b1",
    now: () => "2026-11-21T10:00:00.000Z",
  });
  elsewhere.add(passage, "commenting");
  elsewhere.setNote("b1", "من النسخة");
  return [...elsewhere.records().values()];
})();

/** Adds, edits, deletes, takes back, migrates, restores. */
const STORY: readonly ((store: AnnotationStore) => void)[] = [
  (store) => store.add(passage, "commenting"),
  (store) => store.setNote("a1", "أولى"),
  (store) => store.add(passage, "highlighting"),
  (store) => store.setColour("a2", "rose"),
  (store) => store.setNote(OLD, "هاجرت"),
  (store) => store.remove("a1"),
  (store) => store.restore("a1"),
  (store) => store.setNote("a1", "ثانية", "غير ما رآه"),
  (store) =>
    dropWording(
      store,
      "a1",
      store.get().states.get("a1")?.earlier?.[0] ?? {
        text: "",
        stamp: { revision: 1, replica: "" },
      },
    ),
  (store) => store.remove("a2"),
  (store) => store.receive(backedUp),
  (store) => {
    const target = store.get().layers.get("article")?.annotations[0]?.target;
    if (target)
      store.setTargets(new Map(["a1", "b1"].map((id) => [id, { ...target, edition: "e2" }])));
  },
  (store) => purgeBin(store),
  (store) => void rewriteOlder(store),
  (store) => store.setNote("newer", "لا تُكتب"),
  (store) => store.saveAllAgain(),
];

/** What a reader sees of each annotation. */
function seenIn(store: AnnotationStore): ReadonlyMap<string, string> {
  const { layers } = store.get();
  return new Map(
    [...layers.values()].flatMap(({ annotations, tombstones }) => [
      ...annotations.map((it) => [it.id, view(it)] as const),
      ...tombstones.map((it) => [it.annotation.id, `deleted ${view(it.annotation)}`] as const),
    ]),
  );
}
const view = (annotation: object) => JSON.stringify({ ...annotation, motivation: "" });

/** What was acknowledged: seen, and not said to be unsaved; what was purged is acknowledged as gone. */
function acknowledged(store: AnnotationStore, ids: Iterable<string>) {
  const { states } = store.get();
  const seen = seenIn(store);
  return new Map(
    [...ids]
      .filter((id) => !isInMemory(states.get(id)))
      .map((id) => [id, seen.get(id) ?? "gone"] as const),
  );
}

/** What each annotation is after each step where nothing goes wrong. */
function smoothRun() {
  const disk = memoryDisk(before);
  const store = storeOn(disk);
  const after = STORY.map((step) => {
    step(store);
    return acknowledged(store, [...seenIn(store).keys(), "a2"]);
  });
  return { after, calls: disk.calls() };
}

const KINDS: readonly DiskAccident["kind"][] = [
  "full",
  "full-from",
  "blocked",
  "blocked-from",
  "crash-before",
  "crash-after",
];

test("after a failure at any call, all that was acknowledged is there, and nothing is corrupt", () => {
  const smooth = smoothRun();
  expect(smooth.calls).toBeGreaterThan(25);
  for (const kind of KINDS)
    for (let call = 1; call <= smooth.calls; call += 1) {
      const disk = memoryDisk(before, { call, kind });
      let promised = new Map<string, string>();
      let crashedIn: number | undefined;
      let at = 0;
      try {
        const store = storeOn(disk);
        for (const step of STORY) {
          step(store);
          promised = new Map([...promised, ...acknowledged(store, seenIn(store).keys())]);
          for (const id of promised.keys())
            if (!seenIn(store).has(id) && store.get().states.get(id)?.status !== "unsaved")
              promised.set(id, "gone");
          at += 1;
        }
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        crashedIn = at;
      }

      const later = storeOn(memoryDisk(disk.contents()));
      const found = seenIn(later);
      for (const [id, was] of promised) {
        const would = crashedIn === undefined ? undefined : smooth.after[crashedIn]?.get(id);
        expect([was, would], `${kind} at call ${call}: ${id}`).toContain(found.get(id) ?? "gone");
      }
      expect([...setAsideAmong(later.get().states)]).toEqual([
        ["torn", "unreadable"],
        ["newer", "newer-version"],
      ]);
      expect([disk.contents()["torn"], disk.contents()["newer"]]).toEqual([TORN, NEWER]);
    }
});
