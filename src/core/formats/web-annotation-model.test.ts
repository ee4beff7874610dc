import { expect, test } from "vitest";
import { describe } from "../anchoring/describe";
import type { Annotation } from "../annotation/annotation";
import { parseAnnotations } from "./web-annotation";

/*
 * One annotation for each thing that the Web Annotation Data Model allows, by its sections.
 */

const TEXT = "قال الشيخ لتلميذه: العلم نور.";
const ID = "http://example.org/anno";
const TEXTBOOK = "http://example.org/books/majlis.json";
const NOTE = { type: "TextualBody", value: "أحسن" };
const QUOTE = { type: "TextQuoteSelector", exact: "العلم نور", prefix: ": ", suffix: "." };
const SOUND = { id: "http://example.org/sound.mp3", type: "Sound", format: "audio/mpeg" };

function readOf(annotation: object): readonly Annotation[] {
  const file = { "@context": "http://www.w3.org/ns/anno.jsonld", id: ID, type: "Annotation" };
  const read = parseAnnotations(JSON.stringify({ ...file, ...annotation }), TEXT);
  if (!read.ok) throw new Error(read.fault.reason === "wrong-field" ? read.fault.field : "");
  expect(read.value.leftOut).toEqual([]);
  return read.value.annotations;
}

const sourcesOf = (target: unknown) =>
  readOf({ body: NOTE, target: target as object }).map((it) => it.target.source);

test.each<[string, unknown, string[]]>([
  ["3.1 an IRI", TEXTBOOK, ["majlis"]],
  ["3.2.1 an external resource with its kind", { id: TEXTBOOK, type: "Text" }, ["majlis"]],
  [
    "3.2.1 with format and language",
    { id: TEXTBOOK, format: "text/html", language: ["ar"] },
    ["majlis"],
  ],
  ["3.2.2 with several kinds", { id: TEXTBOOK, type: ["Text", "Dataset"] }, ["majlis"]],
  ["3.2.3 a part of one, by its IRI", "http://example.org/map.png#xywh=10,10,5,5", ["map.png"]],
  ["3.2.8 several, each as an IRI", [TEXTBOOK, "http://example.org/b"], ["majlis", "b"]],
  [
    "3.2.8 several of several kinds",
    [{ id: TEXTBOOK }, { source: "urn:isbn:1" }],
    ["majlis", "urn:isbn:1"],
  ],
  [
    "3.2.9 all together",
    { type: "Composite", items: [TEXTBOOK, { id: "http://e.org/b" }] },
    ["majlis", "b"],
  ],
  [
    "3.2.9 all in their order",
    { type: "List", items: [TEXTBOOK, "http://e.org/b/"] },
    ["majlis", "b"],
  ],
  ["3.2.9 each by itself", { type: "Independents", items: [TEXTBOOK] }, ["majlis"]],
  [
    "3.3.3 for an audience",
    { id: TEXTBOOK, audience: { type: "EducationalAudience" } },
    ["majlis"],
  ],
  ["3.3.4 with features", { id: TEXTBOOK, accessibility: ["captions"] }, ["majlis"]],
  [
    "3.3.7 with its own other names",
    { id: TEXTBOOK, canonical: "urn:a", via: "http://v.org" },
    ["majlis"],
  ],
  [
    "4 a specific resource without a selector",
    { type: "SpecificResource", source: TEXTBOOK },
    ["majlis"],
  ],
  ["4 with an id of its own", { id: "urn:spec", source: TEXTBOOK }, ["majlis"]],
  ["4 whose source is described", { source: { id: TEXTBOOK, type: "Text" } }, ["majlis"]],
  ["4 for a purpose", { source: TEXTBOOK, purpose: "identifying" }, ["majlis"]],
  [
    "4.3 as it was at a time",
    { source: TEXTBOOK, state: { type: "TimeState", sourceDate: "2015" } },
    ["majlis"],
  ],
  ["4.4 in a style", { source: TEXTBOOK, styleClass: "red" }, ["majlis"]],
  [
    "4.5 rendered by a program",
    { source: TEXTBOOK, renderedVia: { id: "http://v.org" } },
    ["majlis"],
  ],
  ["4.6 within a scope", { source: TEXTBOOK, scope: "http://example.org/shelf" }, ["majlis"]],
  ["a site as such", "https://example.org/", ["example.org"]],
])("target: %s", (_, target, sources) => {
  expect(sourcesOf(target)).toEqual(sources);
});

const positioned = { type: "TextPositionSelector", start: 19, end: 28 };

test.each<[string, unknown, object[]]>([
  ["4.2.1 a fragment", { type: "FragmentSelector", value: "p4" }, []],
  ["4.2.2 CSS", { type: "CssSelector", value: "#p4" }, []],
  ["4.2.3 XPath", { type: "XPathSelector", value: "/p[4]" }, []],
  ["4.2.4 a quote", QUOTE, [QUOTE]],
  ["4.2.5 a position, with its words from the text", positioned, [...describe(TEXT, positioned)]],
  ["4.2.6 bytes", { type: "DataPositionSelector", start: 1, end: 2 }, []],
  ["4.2.7 a drawing", { type: "SvgSelector", value: "<svg/>" }, []],
  [
    "4.2.8 from one place to another",
    { type: "RangeSelector", startSelector: QUOTE, endSelector: QUOTE },
    [],
  ],
  [
    "4.2.9 a fragment, and in it a quote",
    { type: "FragmentSelector", value: "p4", refinedBy: QUOTE },
    [QUOTE],
  ],
  [
    "4.2.9 in a fragment a paragraph, in that a quote",
    {
      type: "FragmentSelector",
      value: "c1",
      refinedBy: { type: "XPathSelector", value: "/p", refinedBy: [QUOTE] },
    },
    [QUOTE],
  ],
  [
    "4.2.9 a quote, and a position in it",
    { ...QUOTE, refinedBy: { ...positioned, start: 0, end: 5 } },
    [QUOTE],
  ],
  [
    "4.2 several ways to one place",
    [{ type: "CssSelector", value: "p" }, QUOTE, positioned],
    [QUOTE, positioned],
  ],
  ["4.2 of several kinds at once", { ...QUOTE, type: ["TextQuoteSelector", "ex:Own"] }, [QUOTE]],
  ["one that is broken beside a whole one", [{ ...positioned, end: 1 }, QUOTE], [QUOTE]],
  ["by its IRI", "http://example.org/selector", []],
])("selector: %s", (_, selector, selectors) => {
  const [annotation] = readOf({ target: { source: TEXTBOOK, selector } });
  expect(annotation?.target.selectors).toEqual(selectors);
});

test.each<[string, object, string[]]>([
  ["3.1 none", {}, []],
  ["3.2.1 an external resource", { body: SOUND }, []],
  ["3.2.4 a text", { body: NOTE }, ["أحسن"]],
  [
    "3.2.4 a text that is told by its value alone",
    { body: { value: "أحسن", language: "ar" } },
    ["أحسن"],
  ],
  [
    "3.2.4 in HTML",
    {
      body: { ...NOTE, value: "<p>أحسن &amp; <b>أجاد</b></p><p>نعم&#33;</p>", format: "text/html" },
    },
    ["أحسن & أجاد\nنعم!"],
  ],
  ["3.2.5 a plain string", { bodyValue: "أحسن" }, ["أحسن"]],
  [
    "3.2.7 a choice",
    { body: { type: "Choice", items: [NOTE, SOUND, "http://example.org/1"] } },
    ["أحسن"],
  ],
  ["3.2.8 several", { body: [SOUND, NOTE, "http://example.org/1"] }, ["أحسن"]],
  [
    "3.3.5 a tag, and a note",
    {
      body: [
        { ...NOTE, purpose: "tagging" },
        { ...NOTE, value: "نعم" },
      ],
    },
    ["نعم"],
  ],
  [
    "4 a specific resource",
    { body: { type: "SpecificResource", source: SOUND, purpose: "describing" } },
    [],
  ],
])("body: %s", (_, body, values) => {
  const [annotation] = readOf({ ...body, target: TEXTBOOK });
  expect(annotation?.bodies.map(({ value }) => value)).toEqual(values);
});

test.each<[string, object]>([
  ["3.3.1 times and tools", { created: "2015-01-28T12:00:00Z", generated: "2015-02-01T00:00:00Z" }],
  [
    "3.3.2 who made it",
    { creator: [{ id: "http://e.org/u", type: "Person", nick: "u" }, "http://e.org/v"] },
  ],
  ["3.3.3 for whom", { audience: { id: "http://e.org/class", type: "ex:Class" } }],
  ["3.3.5 several motivations", { motivation: ["tagging", "commenting", "describing"] }],
  ["3.3.6 rights", { rights: "https://creativecommons.org/publicdomain/zero/1.0/" }],
  ["3.3.7 other names", { canonical: "urn:uuid:1", via: "http://e.org/1" }],
  ["4.4 a stylesheet", { stylesheet: { type: "CssStylesheet", value: ".red {}" } }],
])("about it: %s", (_, about) => {
  expect(readOf({ ...about, body: NOTE, target: TEXTBOOK })).toMatchObject([{ id: ID }]);
});

test("of targets on several articles those on the one at hand are read, and bear names of their own", () => {
  const target = [TEXTBOOK, "http://example.org/b", { source: TEXTBOOK, selector: QUOTE }];
  const read = parseAnnotations(JSON.stringify({ id: ID, body: NOTE, target }), TEXT, "majlis");
  expect(read.ok && read.value.annotations.map((it) => [it.id, it.target.selectors])).toEqual([
    [ID, []],
    [`${ID}#2`, [QUOTE]],
  ]);
});
