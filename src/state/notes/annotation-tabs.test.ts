import { purgeBin } from "./purging";
import { dropWording, takeWording } from "./earlier-wordings";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KeyedStorage } from "../../browser/storage/local-storage";
import { marked } from "../../testing/marked-text";
import { memoryTabs } from "../../testing/memory-tabs";
import { createAnnotationStore, type AnnotationStore } from "./annotation-store";

/** Tabs whose clocks do not agree: the second one's runs backwards. */
function storeOn(disk: KeyedStorage, replica: string): AnnotationStore {
  let ids = 0;
  let minutes = 0;
  return createAnnotationStore({
    disk,
    replica,
    newId: () => `${replica}${++ids}`,
    now() {
      const minute = replica === "tab1" ? 59 - (minutes++ % 60) : minutes++ % 60;
      return `2026-11-22T10:${String(minute).padStart(2, "0")}:00.000Z`;
    },
  });
}

const passage = {
  ...marked("قال ⟦الشيخ⟧ ثم مضى"),
  source: "article",
  edition: "e",
  colour: "saffron" as const,
};
const open = (count: number) => {
  const tabs = memoryTabs(count);
  const stores = tabs.disks.map((disk, at) => storeOn(disk, `tab${at}`));
  return { tabs, stores, one: stores[0]!, two: stores[1]! };
};
const shownIn = (store: AnnotationStore) => {
  const layer = store.get().layers.get("article");
  return [...(layer?.annotations ?? []), ...(layer?.deleted ?? [])];
};
const noteIn = (store: AnnotationStore, id: string) =>
  shownIn(store).find((it) => it.id === id)?.bodies[0]?.value ?? "";
const earlierIn = (store: AnnotationStore, id: string) =>
  (store.get().states.get(id)?.earlier ?? []).map(({ text }) => text);

describe("two tabs", () => {
  test("that add different notes have them all", () => {
    const { tabs, one, two } = open(2);
    one.add(passage, "highlighting");
    two.add(passage, "highlighting");
    tabs.settle();
    const ids = (store: AnnotationStore) =>
      shownIn(store)
        .map(({ id }) => id)
        .sort();
    expect([ids(one), ids(two)]).toEqual([
      ["tab01", "tab11"],
      ["tab01", "tab11"],
    ]);
  });

  test("that write the same note at once keep both texts, whatever their clocks say", () => {
    const { tabs, one, two } = open(2);
    const { id } = one.add(passage, "commenting");
    tabs.settle();
    one.setNote(id, "من الأولى");
    two.setNote(id, "من الثانية");
    tabs.settle();
    for (const store of [one, two])
      expect([noteIn(store, id), earlierIn(store, id)]).toEqual(["من الثانية", ["من الأولى"]]);
  });

  test("keep the text that was saved while the other's editor was open", () => {
    const { tabs, one, two } = open(2);
    const { id } = one.add(passage, "commenting");
    one.setNote(id, "قديم");
    tabs.settle();
    two.setNote(id, "من الثانية", "قديم");
    tabs.settle();
    one.setNote(id, "من الأولى", "قديم");
    tabs.settle();
    expect([noteIn(two, id), earlierIn(two, id)]).toEqual(["من الأولى", ["من الثانية"]]);
  });

  test("take an earlier wording up again, or give it up, for good", () => {
    const { tabs, one, two } = open(2);
    const { id } = one.add(passage, "commenting");
    one.setNote(id, "أول");
    one.setNote(id, "ثان", "غيره");
    tabs.settle();
    takeWording(two, id, two.get().states.get(id)!.earlier![0]!);
    tabs.settle();
    expect([noteIn(one, id), earlierIn(one, id)]).toEqual(["أول", ["ثان"]]);
    dropWording(one, id, one.get().states.get(id)!.earlier![0]!);
    tabs.settle();
    expect([noteIn(two, id), earlierIn(two, id)]).toEqual(["أول", []]);
  });

  test("that recolour and rewrite one note at once keep both changes", () => {
    const { tabs, one, two } = open(2);
    const { id } = one.add(passage, "commenting");
    tabs.settle();
    one.setColour(id, "violet");
    two.setNote(id, "نص");
    tabs.settle();
    expect(shownIn(one)).toMatchObject([{ colour: "violet", bodies: [{ value: "نص" }] }]);
    expect(shownIn(two)).toEqual(shownIn(one));
  });

  test("of which one deletes what the other writes on keep the note, whoever hears first", () => {
    for (const hearFirst of [0, 1, undefined]) {
      const { tabs, one, two } = open(2);
      const { id } = one.add(passage, "commenting");
      tabs.settle();
      one.remove(id);
      // An editor that stayed open is saved over the deletion that came meanwhile.
      if (hearFirst === 1) tabs.settle();
      two.setNote(id, "كُتبت أثناء الحذف");
      if (hearFirst === 0) tabs.deliver(0);
      tabs.settle();
      for (const store of [one, two])
        expect(store.get().layers.get("article")).toMatchObject({
          annotations: [{ bodies: [{ value: "كُتبت أثناء الحذف" }] }],
          deleted: [],
        });
    }
  });

  test("of which one deletes what the other deletes too have it in the bin, once", () => {
    const { tabs, one, two } = open(2);
    const { id } = one.add(passage, "commenting");
    one.setNote(id, "نص");
    tabs.settle();
    one.remove(id);
    two.remove(id);
    tabs.settle();
    for (const store of [one, two])
      expect(store.get().layers.get("article")).toMatchObject({
        annotations: [],
        deleted: [{ bodies: [{ value: "نص" }] }],
      });
    two.restore(id);
    tabs.settle();
    expect(noteIn(one, id)).toBe("نص");
  });

  test("of which one takes back what the other purges have it whole", () => {
    const { tabs, one, two } = open(2);
    const { id } = one.add(passage, "commenting");
    one.setNote(id, "نص");
    one.remove(id);
    tabs.settle();
    purgeBin(one);
    two.restore(id);
    tabs.settle();
    expect([noteIn(one, id), noteIn(two, id)]).toEqual(["نص", "نص"]);
  });
});

type Move = {
  readonly tab: number;
  readonly what: "write" | "open" | "hear" | "colour" | "life";
  readonly note: number;
};
const moves = fc.array(
  fc.record({
    tab: fc.nat(3),
    what: fc.constantFrom(
      "write" as const,
      "write" as const,
      "open" as const,
      "hear" as const,
      "hear" as const,
      "colour" as const,
      "life" as const,
    ),
    note: fc.nat(2),
  }),
  { minLength: 1, maxLength: 60 },
);

test("four tabs that write at random, hear late and in any order, end with the same notes and lose no text", () => {
  fc.assert(
    fc.property(moves, (given: readonly Move[]) => {
      const { tabs, stores, one } = open(4);
      const ids = [1, 2, 3].map(() => one.add(passage, "highlighting").id);
      tabs.settle();
      const written = new Map<string, string>();
      const overwritten = new Set<string>();
      for (const [at, { tab, what, note }] of given.entries()) {
        const store = stores[tab]!;
        const id = ids[note]!;
        if (what === "hear") tabs.deliver(tab);
        else if (what === "colour") store.setColour(id, at % 2 === 0 ? "rose" : "sky");
        else if (what === "life") (at % 2 === 0 ? store.remove : store.restore)(id);
        else if (what === "open") {
          // An editor that was opened on another text than the one it is saved over.
          store.setNote(id, `text ${at}`, `unlike ${at}`);
          written.set(`text ${at}`, id);
        } else {
          overwritten.add(noteIn(store, id));
          store.setNote(id, `text ${at}`);
          written.set(`text ${at}`, id);
        }
      }
      tabs.settle();
      for (const store of stores) {
        const lost = [...written].filter(
          ([text, id]) =>
            !overwritten.has(text) && ![noteIn(store, id), ...earlierIn(store, id)].includes(text),
        );
        expect(lost).toEqual([]);
        expect(shownIn(store).sort(byId)).toEqual(shownIn(one).sort(byId));
        expect(new Map(store.records())).toEqual(new Map(one.records()));
      }
    }),
    { numRuns: 60 },
  );
}, 20_000);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
