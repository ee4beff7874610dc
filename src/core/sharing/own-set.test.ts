import { expect, test } from "vitest";
import { isOwnSet, ownSetId, type SetPart } from "./own-set";
import type { SharedAnnotation, SharedLayer } from "./shared-layer";

const whole = ownSetId("k3x9a", "inshiqaqat", "all");

test("a set's name is five letters and digits", () => {
  expect(whole).toMatch(/^[0-9a-z]{5}$/u);
});

test.each([
  ["all of an article", () => ownSetId("k3x9a", "inshiqaqat", "all"), whole],
  [
    "a titled part, whatever it holds",
    () => ownSetId("k3x9a", "inshiqaqat", { title: "الدرس الأول" }),
    ownSetId("k3x9a", "inshiqaqat", { title: "الدرس الأول" }),
  ],
  [
    "an untitled part, in whatever order",
    () => ownSetId("k3x9a", "inshiqaqat", { ids: ["b", "a"] }),
    ownSetId("k3x9a", "inshiqaqat", { ids: ["a", "b"] }),
  ],
])("%s has the same name when it is sent again", (_, again, before) => {
  expect(again()).toBe(before);
});

test.each([
  ["another author", ownSetId("k3x9b", "inshiqaqat", "all")],
  ["another article", ownSetId("k3x9a", "qira-bil-hashiya", "all")],
  ["a titled part", ownSetId("k3x9a", "inshiqaqat", { title: "" })],
  ["one passage", ownSetId("k3x9a", "inshiqaqat", { ids: ["a"] })],
])("%s has another name than the whole", (_, other) => {
  expect(other).not.toBe(whole);
});

const plain: SharedAnnotation = {
  id: "000000000",
  range: { start: 0, end: 1 },
  fingerprint: 0,
  foldedLength: 1,
  isRecurring: false,
  colour: "sky",
  motivation: "highlighting",
  note: "",
  tags: [],
};

test.each<[string, SetPart, { key?: string; title?: string; count?: number }, boolean]>([
  ["all of one's own", "all", { title: "الدرس الأول" }, true],
  ["a titled part of one's own", { title: "الدرس الأول" }, { title: "الدرس الأول" }, true],
  ["one's own passage", { ids: ["b"] }, {}, true],
  ["another's whole", "all", { key: "other" }, false],
  ["another's passage", { ids: ["c"] }, {}, false],
  ["an untitled part, which nothing tells", { ids: ["a", "b"] }, { count: 2 }, false],
  ["anybody's, where nothing was ever shared", "all", { key: "" }, false],
])("%s is told from others' sets", (_, part, { key, title = "", count = 1 }, isOwn) => {
  const layer: SharedLayer = {
    article: "inshiqaqat",
    edition: "00000000",
    set: ownSetId(key || "k3x9a", "inshiqaqat", part),
    made: 1,
    author: "",
    title,
    message: "",
    veil: 0,
    colourNames: {},
    annotations: Array.from({ length: count }, () => plain),
  };
  const authorKey = key === "" ? "" : "k3x9a";
  expect(isOwnSet(layer, { authorKey, ids: ["a", "b"] })).toBe(isOwn);
});
