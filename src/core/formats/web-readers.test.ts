import { expect, test } from "vitest";
import { readEpubAnnotations } from "./epub-annotations";
import type { NotesFault, ReadNotes } from "./notebook";
import { notesFormatOf, readAny } from "./read-any";
import type { Result } from "../result";
import { readWebAnnotation } from "./web-annotation";

const text = "قال 👍 الشيخ لتلميذه\nوالعلم نور";
const quote = { type: "TextQuoteSelector", exact: "الشيخ", prefix: "قال 👍 ", suffix: " لتلميذه" };
const inUnits = { type: "TextPositionSelector", start: 7, end: 12 };
const inPoints = { type: "TextPositionSelector", start: 6, end: 11 };

const valueOf = (read: Result<ReadNotes, NotesFault>): ReadNotes => {
  if (!read.ok) throw new Error(read.fault);
  return read.value;
};
const json = JSON.stringify;

const web = {
  id: "urn:uuid:1",
  type: "Annotation",
  motivation: "questioning",
  creator: { id: "https://example.org/huda", type: "Person", name: "هدى" },
  created: "2025-03-04T05:06:07Z",
  body: [
    { type: "TextualBody", value: "من هو؟", format: "text/plain" },
    { type: "TextualBody", value: "أعلام", purpose: "tagging" },
  ],
  target: { source: "https://example.org/majlis.json", selector: [quote, inPoints] },
};

test("W3C: the words, the person, the time, the tags and the place by code points", () => {
  expect(valueOf(readWebAnnotation(json({ type: "AnnotationPage", items: [web] }), text))).toEqual({
    notes: [
      {
        annotation: {
          id: "urn:uuid:1",
          motivation: "commenting",
          target: { source: "majlis", selectors: [quote, inUnits] },
          bodies: [{ value: "من هو؟" }],
          created: "2025-03-04T05:06:07Z",
        },
        author: "https://example.org/huda",
        tags: ["أعلام"],
      },
    ],
    authors: [{ id: "https://example.org/huda", name: "هدى" }],
    passedOver: [],
  });
});

test.each([
  ["no id", { ...web, id: undefined }, "no-id"],
  ["no target", { ...web, target: undefined }, "no-passage"],
  ["the whole text for a target", { ...web, target: "https://example.org/majlis" }, "no-passage"],
  ["a link for an annotation", "https://example.org/9", "unreadable"],
  ["the id of one before", web, "twice"],
  [
    "a book for a quote",
    {
      ...web,
      id: "x",
      target: { source: "a", selector: { ...quote, exact: "ا".repeat(200_000) } },
    },
    "too-long",
  ],
])("W3C: %s is passed over with its reason, and the others are read", (_, odd, reason) => {
  const read = valueOf(readWebAnnotation(json([web, odd]), text));
  expect(read.notes).toHaveLength(1);
  expect(read.passedOver.map((it) => it.reason)).toEqual([reason]);
});

test("W3C: an answer without a passage has that of the note it answers", () => {
  const answer = { ...web, id: "urn:uuid:2", motivation: "replying", target: "urn:uuid:1" };
  const again = { ...answer, id: "urn:uuid:3", target: "urn:uuid:2" };
  const { notes } = valueOf(readWebAnnotation(json([again, answer, web]), text));
  expect(notes.map(({ annotation }) => [annotation.id, annotation.replyTo])).toEqual([
    ["urn:uuid:3", "urn:uuid:2"],
    ["urn:uuid:2", "urn:uuid:1"],
    ["urn:uuid:1", undefined],
  ]);
  expect(new Set(notes.map(({ annotation }) => json(annotation.target.selectors))).size).toBe(1);
});

test("W3C: two notes that answer each other have no passage, and end", () => {
  const a = { ...web, id: "a:1", target: "b:1" };
  const b = { ...web, id: "b:1", target: "a:1" };
  expect(valueOf(readWebAnnotation(json([a, b]))).passedOver).toHaveLength(2);
});

test("an e-reader's set: colour, tags, and what it says of the book", () => {
  const set = {
    "@context": "https://www.w3.org/ns/epub-anno.jsonld",
    type: "AnnotationSet",
    id: "urn:uuid:s",
    about: { "dc:title": "المجلس", "dc:creator": ["فلان"] },
    items: [
      {
        id: "urn:uuid:e",
        type: "Annotation",
        created: "2025-01-01T00:00:00Z",
        body: {
          type: "TextualBody",
          value: "نعم",
          color: "pink",
          highlight: "solid",
          tags: ["فقه"],
        },
        target: { source: "OEBPS/1.xhtml", selector: [{ type: "CssSelector", value: "p" }, quote] },
      },
    ],
  };
  expect(notesFormatOf(json(set))).toBe("epub-annotations");
  const read = valueOf(readEpubAnnotations(json(set), text));
  expect(read.about).toEqual({ headline: "المجلس", author: "فلان" });
  expect(read.notes[0]).toMatchObject({ annotation: { colour: "rose" }, tags: ["فقه"] });
});

const row = {
  id: "AbC",
  created: "2025-03-04T05:06:07.123456+00:00",
  updated: "2025-03-05T05:06:07.123456+00:00",
  user: "acct:huda@hypothes.is",
  user_info: { display_name: "هدى" },
  uri: "https://example.org/majlis",
  text: "من هو؟",
  tags: ["أعلام"],
  document: { title: ["المجلس"] },
  target: [
    {
      source: "https://example.org/majlis",
      selector: [
        {
          type: "RangeSelector",
          startContainer: "/p[1]",
          endContainer: "/p[1]",
          startOffset: 0,
          endOffset: 1,
        },
        inPoints,
        quote,
      ],
    },
  ],
};
const reply = {
  ...row,
  id: "DeF",
  target: [{ source: row.uri }],
  references: ["AbC"],
  text: "شيخه",
};

test.each([
  ["the API's answer", { total: 2, rows: [row, reply] }],
  ["the client's export", { export_date: "2025-03-05", annotations: [row, reply] }],
  ["a bare list", [row, reply]],
])("Hypothesis: %s", (_, file) => {
  expect(notesFormatOf(json(file))).toBe("hypothesis");
  const { notes, authors, about } = valueOf(readAny(json(file), text));
  expect(authors).toEqual([{ id: "acct:huda@hypothes.is", name: "هدى" }]);
  expect(about?.headline).toBe("المجلس");
  expect(notes[0]).toMatchObject({
    annotation: {
      id: "AbC",
      target: { source: "majlis", selectors: [quote, inUnits] },
      created: "2025-03-04T05:06:07.123Z",
    },
    tags: ["أعلام"],
  });
  expect(notes[1]?.annotation).toMatchObject({
    replyTo: "AbC",
    target: { selectors: [quote, inUnits] },
  });
});
