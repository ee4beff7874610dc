import * as fc from "fast-check";
import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import type { Annotation } from "../annotation/annotation";
import { parseAnnotations } from "./web-annotation";

const { text } = marked("قال 👍 ⟦الشيخ⟧ لتلميذه");
const quote = { type: "TextQuoteSelector", exact: "الشيخ", prefix: "قال 👍 ", suffix: " لتلميذه" };
const positionInCodePoints = { type: "TextPositionSelector", start: 6, end: 11 };

const item = {
  id: "#shaykh",
  type: "Annotation",
  motivation: "commenting",
  target: { source: "../articles/majlis.json", selector: [quote, positionInCodePoints] },
};
const page = (...items: object[]) => ({ type: "AnnotationPage", items });
const parsed = (value: object) => parseAnnotations(JSON.stringify(value), text);

/** The one annotation that a page with `item` so changed gives. */
function annotationOf(change: object): Annotation {
  const result = parsed(page({ ...item, ...change }));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value.annotations[0]!;
}

/** What is said of the annotations that are left out beside one that can be read. */
const leftOut = (...items: object[]) => {
  const result = parsed(page(...items, { ...item, id: "#good" }));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  const { annotations, leftOut } = result.value;
  expect(annotations.map(({ id }) => id)).toContain("good");
  return leftOut.map(({ field, id }) => [field, id]);
};

test.each([
  ["no id", { ...item, id: undefined }, "items.0.id"],
  ["an id that names nothing", { ...item, id: "#" }, "items.0.id"],
  ["no target", { ...item, target: undefined }, "items.0.target"],
  ["targets, but none", { ...item, target: [] }, "items.0.target"],
  ["a source that names nothing", { ...item, target: { source: "" } }, "items.0.target.source"],
  ["a target that names nothing", { ...item, target: {} }, "items.0.target.source"],
  [
    "a quote without its words",
    { ...item, target: { source: "a", selector: { type: "TextQuoteSelector" } } },
    "items.0.target.selector.exact",
  ],
  [
    "a position with a part of a letter",
    { ...item, target: { source: "a", selector: [{ ...positionInCodePoints, start: 1.5 }] } },
    "items.0.target.selector.0.start",
  ],
  [
    "a position that ends before it starts",
    { ...item, target: { source: "a", selector: [{ ...positionInCodePoints, end: 5 }] } },
    "items.0.target.selector.0",
  ],
])("an annotation with %s is left out and named, and the others are read", (...row) => {
  const [, wrong, field] = row;
  expect(leftOut(wrong)).toEqual([[field, wrong.id]]);
});

test("a note without words hides nothing of what else is said", () => {
  const said = [{ type: "TextualBody" }, { type: "TextualBody", value: "نعم" }];
  expect(leftOut({ ...item, body: said })).toEqual([]);
  expect(annotationOf({ body: said }).bodies).toEqual([{ value: "نعم" }]);
});

test("of two with one id the first is read", () => {
  expect(leftOut(item, { ...item, body: "x" })).toEqual([["items.1.id", "#shaykh"]]);
});

test("what is no annotation is left out and named", () => {
  const items = ["https://example.org/1", 7, [item], null];
  expect(parsed({ type: "AnnotationPage", items: [...items, item] })).toMatchObject({
    value: {
      annotations: [{ id: "shaykh" }],
      leftOut: [{ field: "items.0" }, { field: "items.1" }, { field: "items.2" }],
    },
  });
});

test("where nothing at all can be read, the first reason is told", () => {
  expect(parsed(page({ ...item, target: undefined }, { ...item, id: undefined }))).toEqual({
    ok: false,
    fault: { reason: "wrong-field", field: "items.0.target" },
  });
});

test.each([
  ["null", null, undefined],
  ["a word", "أمس", undefined],
  ["a number", 1_588_291_200_000, undefined],
  ["a day that is none", "2020-13-45", undefined],
  ["a date", "2020-05-01", "2020-05-01T00:00:00.000Z"],
  ["a month", "2020-05", "2020-05-01T00:00:00.000Z"],
  ["a year", "2020", "2020-01-01T00:00:00.000Z"],
  ["no seconds", "2020-05-01T03:00Z", "2020-05-01T03:00Z"],
  ["no zone", "2020-05-01T03:00:00", "2020-05-01T03:00:00.000Z"],
  ["a zone", "2020-05-01T03:00:00+03:00", "2020-05-01T00:00:00.000Z"],
  ["several", ["2020-05-01T03:00:00Z", "2021-05-01T03:00:00Z"], "2020-05-01T03:00:00Z"],
])("a time that is %s costs no note", (_, created, read) => {
  expect(annotationOf({ created, modified: created }).created).toBe(read);
  expect(annotationOf({ created, modified: created }).modified).toBe(read);
});

test("null is as good as nothing, wherever it stands", () => {
  const nothing = { body: null, bodyValue: null, motivation: null, created: null, creator: null };
  const target = { source: "majlis", state: null, selector: { ...quote, prefix: null } };
  expect(annotationOf({ ...nothing, target })).toEqual({
    id: "shaykh",
    motivation: "highlighting",
    target: { source: "majlis", selectors: [{ ...quote, prefix: "" }] },
    bodies: [],
  });
});

const twin = { ...item, id: "#twin" };

test.each([
  ["a page", page(item, twin)],
  ["a page that does not say so", { items: [item, twin] }],
  ["a list", [item, twin]],
  ["a graph", { "@graph": [item, twin] }],
  ["a collection that holds its first page", { first: page(item, twin) }],
  ["a collection of several pages", { first: { items: [item], next: page(twin) } }],
  ["a page whose items are one", { items: { ...item, target: ["a", "b"] } }],
  ["one annotation", { ...item, target: ["a", "b"] }],
])("%s is read", (_, file) => {
  const result = parsed(file);
  expect(result.ok && result.value.annotations).toHaveLength(2);
  expect(result.ok && result.value.leftOut).toEqual([]);
});

test("a collection whose pages lie elsewhere names them", () => {
  const first = { items: [item], next: "https://example.org/2" };
  expect(parsed({ type: "AnnotationCollection", first })).toMatchObject({
    value: { leftOut: [{ field: "first.next", id: "https://example.org/2" }] },
  });
  expect(parsed({ type: "AnnotationCollection", first: "https://example.org/1" })).toEqual({
    ok: false,
    fault: { reason: "wrong-field", field: "first" },
  });
});

test.each([
  ["a text", "نص"],
  ["a number", 7],
  ["another object", { rows: [item] }],
  ["null", null],
])("%s is no annotations", (_, value) => {
  expect(parseAnnotations(JSON.stringify(value), text)).toEqual({
    ok: false,
    fault: { reason: "wrong-field", field: "items" },
  });
});

test("whatever the file holds, it is read or refused", () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(
        "Annotation",
        "TextQuoteSelector",
        "TextualBody",
        "Choice",
        "#a",
        "",
        null,
        1,
      ),
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom("id", "type", "target", "source", "selector", "items", "first", "body"),
        tie("any"),
      ),
    ),
  })).any;
  fc.assert(
    fc.property(value, (value) => {
      expect(typeof parseAnnotations(JSON.stringify(value), text).ok).toBe("boolean");
    }),
  );
});
