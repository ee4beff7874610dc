import * as fc from "fast-check";
import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { describe as describePassage } from "../anchoring/describe";
import { type Annotation, COLOURS } from "../annotation/annotation";
import { annotationPage, parseAnnotations } from "./web-annotation";

const { text, range } = marked("قال 👍 ⟦الشيخ⟧ لتلميذه");
const quote = { type: "TextQuoteSelector", exact: "الشيخ", prefix: "قال 👍 ", suffix: " لتلميذه" };
const positionInCodePoints = { type: "TextPositionSelector", start: 6, end: 11 };

const item = {
  id: "#shaykh",
  type: "Annotation",
  motivation: "commenting",
  body: { type: "TextualBody", value: "المعلّم", language: "ar" },
  target: { source: "../articles/majlis.json", selector: [quote, positionInCodePoints] },
};
const page = (...items: object[]) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  type: "AnnotationPage",
  items,
});
const parsed = (value: object) => parseAnnotations(JSON.stringify(value), text);

/** The one annotation that a page with `item` so changed gives. */
function annotationOf(change: object): Annotation {
  const result = parsed(page({ ...item, ...change }));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value.annotations[0]!;
}

test("a page's positions are counted in code points and become UTF-16 offsets", () => {
  expect(parsed(page(item))).toEqual({
    ok: true,
    value: {
      annotations: [
        {
          id: "shaykh",
          motivation: "commenting",
          target: {
            source: "majlis",
            selectors: [quote, { type: "TextPositionSelector", ...range }],
          },
          bodies: [{ value: "المعلّم", language: "ar" }],
        },
      ],
      leftOut: [],
    },
  });
});

test.each([
  ["beside the page", "../articles/majlis.json"],
  ["at an address", "https://example.org/a/majlis.json"],
  ["with a query and a fragment", "https://example.org/majlis.json?v=2/1#p/4"],
  ["without a suffix", "majlis"],
  ["described as a resource", { id: "../articles/majlis.json", type: "Text" }],
])("the article's id is the last segment of its IRI: %s", (_, source) => {
  expect(annotationOf({ target: { source } }).target.source).toBe("majlis");
});

test.each([
  ["no body", { body: undefined }, []],
  ["a plain string", { body: undefined, bodyValue: "نعم" }, [{ value: "نعم" }]],
  [
    "several",
    {
      body: [
        { type: "TextualBody", value: "نعم", language: ["ar"] },
        { type: ["TextualBody"], value: "yes", language: "en", purpose: "commenting" },
      ],
    },
    [
      { value: "نعم", language: "ar" },
      { value: "yes", language: "en" },
    ],
  ],
  [
    "a choice of languages",
    { body: { type: "Choice", items: [{ type: "TextualBody", value: "نعم", language: "ar" }] } },
    [{ value: "نعم", language: "ar" }],
  ],
  [
    "pictures, links and tags, which are left out",
    {
      body: [
        "https://example.org/essay",
        { type: "Image", id: "https://example.org/1.png" },
        { type: "TextualBody", value: "وسم", purpose: "tagging" },
        { type: "TextualBody", value: "نعم" },
      ],
    },
    [{ value: "نعم" }],
  ],
])("bodies: %s", (_, change, bodies) => {
  expect(annotationOf(change).bodies).toEqual(bodies);
});

test.each([
  ["one that stands alone", quote, [quote]],
  ["of other types, left out", [{ type: "XPathSelector", value: "/p[1]" }, "#p4", quote], [quote]],
  [
    "a quote without its surroundings",
    { type: "TextQuoteSelector", exact: "الشيخ" },
    [{ ...quote, prefix: "", suffix: "" }],
  ],
])("selectors: %s", (_, selector, selectors) => {
  expect(annotationOf({ target: { source: "majlis", selector } }).target.selectors).toEqual(
    selectors,
  );
});

test.each([
  ["a known one", { motivation: ["tagging", "highlighting"] }, "highlighting"],
  ["another, with a note", { motivation: "questioning" }, "commenting"],
  ["another, without a note", { motivation: "bookmarking", body: [] }, "highlighting"],
  ["none, without a note", { motivation: undefined, body: [] }, "highlighting"],
])("motivation: %s", (_, change, motivation) => {
  expect(annotationOf(change).motivation).toBe(motivation);
});

test("what is no JSON is said to be none", () => {
  expect(parseAnnotations('{"items": [', text)).toEqual({
    ok: false,
    fault: { reason: "not-json" },
  });
});

test("a page out is one that W3C's tools can read", () => {
  const annotation = annotationOf({});
  const edition = "ba7816bf8f01cfea414140de5dae2223";
  expect(
    annotationPage([{ ...annotation, colour: "sage", target: { ...annotation.target, edition } }], {
      id: "notes.json",
      text,
      articleIri: (id) => `https://example.org/${id}.json`,
    }),
  ).toEqual({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "notes.json",
    type: "AnnotationPage",
    partOf: { id: "notes.json#layer", type: "AnnotationCollection", total: 1 },
    startIndex: 0,
    items: [
      {
        id: "#shaykh",
        type: "Annotation",
        motivation: "commenting",
        body: [{ type: "TextualBody", value: "المعلّم", format: "text/plain", language: "ar" }],
        target: {
          type: "SpecificResource",
          source: "https://example.org/majlis.json",
          state: `nih:sha-256-128;${edition}`,
          styleClass: "sage",
          selector: [quote, positionInCodePoints],
        },
      },
    ],
  });
});

const letters = fc.array(fc.constantFrom("ق", "لَ", " ", "👍", "𐤀", "👩‍👧", "\ud83d", "\udc4d", "\n"));

/** A text of Arabic, emoji, astral letters and lone surrogates, with an annotation of a stretch of it. */
const annotated = fc
  .record({
    before: letters,
    words: letters,
    after: letters,
    id: fc.oneof(fc.uuid(), fc.constantFrom("#", "urn:uuid:1", "https://example.org/1", "باب ١")),
    bodies: fc.array(
      fc.record(
        {
          value: fc.string({ unit: "binary" }).filter((it) => it.trim() !== ""),
          language: fc.constantFrom("ar", "en"),
        },
        { requiredKeys: ["value"] },
      ),
      { maxLength: 2 },
    ),
    edition: fc.option(fc.constant("ba7816bf8f01cfea414140de5dae2223"), { nil: undefined }),
    more: fc.record(
      {
        colour: fc.constantFrom(...COLOURS),
        created: fc.constant("2020-05-01T00:00:00.000Z"),
        modified: fc.constant("2020-05-02T00:00:00Z"),
      },
      { requiredKeys: [] },
    ),
    motivation: fc.constantFrom("highlighting", "commenting"),
  })
  .map(({ before, words, after, id, bodies, edition, more, motivation }) => {
    const text = [before, words, after].map((part) => part.join("")).join("|");
    const start = before.join("").length + 1;
    const selectors = describePassage(text, { start, end: start + words.join("").length });
    const target = { source: "majlis", ...(edition && { edition }), selectors };
    return { text, annotation: { id, motivation, target, bodies, ...more } satisfies Annotation };
  });

test("what goes out comes back as it was", () => {
  fc.assert(
    fc.property(annotated, ({ text, annotation }) => {
      const out = annotationPage([annotation], {
        id: "notes.json",
        text,
        articleIri: (id) => `https://example.org/articles/${id}.json`,
      });
      expect(parseAnnotations(JSON.stringify(out), text)).toEqual({
        ok: true,
        value: { annotations: [annotation], leftOut: [] },
      });
    }),
  );
});
