import { expect, test } from "vitest";
import type { Placement } from "../../core/anchoring/placement";
import { arrivedShare, sharedNote } from "../../testing/shares";
import { observable } from "../../core/observable";
import type { LayerHere } from "./layers-here";
import { createShowing, shownOf, withoutHidden } from "./showing";

const note = (id: string) => ({
  id,
  motivation: "highlighting" as const,
  target: { source: "a", selectors: [] },
  bodies: [],
});

/** Somebody's layer on the text, with one note that is named after it. */
function layerOf(key: string, part: { isShown?: boolean; isVeiled?: boolean } = {}): LayerHere {
  const { isShown = true, isVeiled = false } = part;
  const arrived = arrivedShare([sharedNote("a")], { set: key });
  return {
    held: { arrived, name: "", tint: 1, isShown, isUnveiled: !isVeiled },
    person: { key, name: key, tint: 1 },
    place: { annotations: [note(`${key}.a`)], found: 1, origins: undefined, refused: 0 },
    isVeiled,
  };
}

/** A text on which the reader made some notes, and the ways to hide them. */
function opened(ids: string[], isMineShown = observable(true)) {
  const showing = createShowing({ ownIds: () => ids, isMineShown });
  const on = (...here: LayerHere[]) => {
    const { others, hidden, isGuideShown, alone } = shownOf(showing.get(), here);
    return {
      others: others.map(({ person }) => person.key),
      hidden: [...hidden],
      isGuideShown,
      alone,
    };
  };
  return { ids, showing, on, isMineShown };
}

const [salma, omar] = [layerOf("salma"), layerOf("omar")];

test("at first all is shown", () => {
  const { on } = opened(["mine"]);
  expect(on(salma, omar)).toEqual({
    others: ["salma", "omar"],
    hidden: [],
    isGuideShown: true,
    alone: undefined,
  });
});

test("what is made while mine are hidden is seen, and the hidden ones stay hidden", () => {
  const { ids, showing, on } = opened(["old"]);
  showing.showMine(false);
  ids.push("new");
  expect(on(salma)).toMatchObject({ others: ["salma"], hidden: ["old"] });
  showing.showMine(true);
  expect(on(salma).hidden).toEqual([]);
});

test("of a text that is opened while mine are hidden, those that are there are hidden", () => {
  const { isMineShown, showing } = opened([]);
  showing.showMine(false);
  expect(opened(["elsewhere"], isMineShown).on().hidden).toEqual(["elsewhere"]);
});

test.each([
  ["salma", { others: ["salma"], hidden: ["mine", "omar.a"], isGuideShown: false }],
  ["mine", { others: [], hidden: ["salma.a", "omar.a"], isGuideShown: false }],
  ["guide", { others: [], hidden: ["mine", "salma.a", "omar.a"], isGuideShown: true }],
])("%s alone", (key, shown) => {
  const { showing, on } = opened(["mine"]);
  showing.showAlone(key);
  expect(on(salma, omar)).toEqual({ ...shown, alone: key });
  showing.showAlone(undefined);
  expect(on(salma, omar)).toMatchObject({ others: ["salma", "omar"], hidden: [] });
});

test("my own are seen when they are shown alone, though they were hidden before", () => {
  const { showing, on } = opened(["mine"]);
  showing.showMine(false);
  showing.showAlone("mine");
  expect(on().hidden).toEqual([]);
  showing.showAlone(undefined);
  expect(on().hidden).toEqual(["mine"]);
});

test("a layer that was alone and is removed hides nothing any more", () => {
  const { showing, on } = opened(["mine"]);
  showing.showAlone("salma");
  expect(on(omar)).toEqual({ others: ["omar"], hidden: [], isGuideShown: true, alone: undefined });
});

test.each([
  ["hidden by the reader", layerOf("salma", { isShown: false }), ["salma"]],
  ["that waits for the reader's own", layerOf("salma", { isVeiled: true }), []],
])("a layer %s is not seen; alone it is what it may be", (_, layer, alone) => {
  const { showing, on } = opened([]);
  expect(on(layer)).toMatchObject({ others: [], hidden: ["salma.a"] });
  showing.showAlone("salma");
  expect(on(layer).others).toEqual(alone);
});

test("a placement without what is hidden; itself where nothing is", () => {
  const placedAs = (id: string) => ({
    annotation: note(id),
    layer: "mine" as const,
    range: { start: 0, end: 1 },
    fate: undefined,
  });
  const orphan = { annotation: note("c"), layer: "mine", reason: "quote-not-found" } as const;
  const all: Placement = {
    placed: [placedAs("a"), placedAs("b")],
    orphans: [orphan],
    sought: [note("d"), note("e")],
  };
  expect(withoutHidden(all, new Set())).toBe(all);
  const { placed, orphans, sought } = withoutHidden(all, new Set(["a", "c", "e"]));
  const ids = [...placed, ...orphans].map(({ annotation }) => annotation.id);
  expect([...ids, ...sought.map(({ id }) => id)]).toEqual(["b", "d"]);
});
