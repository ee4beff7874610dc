import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { layerFileText } from "../sharing/codec/layer-file";
import { nearestColour } from "./colours";
import { readDocx } from "./docx";
import { readHashiya } from "./hashiya";
import { readHtmlPage } from "./html-page";
import type { NotesFault, ReadNotes } from "./notebook";
import { notesFormatOf, readAny } from "./read-any";
import type { Result } from "../result";
import { readZotero } from "./zotero";

const text = "قال 👍 الشيخ لتلميذه\nوالعلم نور";
const quote = { type: "TextQuoteSelector", exact: "الشيخ", prefix: "قال 👍 ", suffix: " لتلميذه" };
const inPoints = { type: "TextPositionSelector", start: 6, end: 11 };

const valueOf = (read: Result<ReadNotes, NotesFault>): ReadNotes => {
  if (!read.ok) throw new Error(read.fault);
  return read.value;
};
const onlyNote = (read: Result<ReadNotes, NotesFault>) => valueOf(read).notes[0]!;
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

test("Readwise's table, with a comma, a quote and a line end in a cell", () => {
  const file =
    '\ufeffHighlight,Book Title,Book Author,Note,Color,Tags,Highlighted at\r\n"قال ""الشيخ"", ثم\nسكت",المجلس,فلان,\'=1+1,yellow,"فقه, لغة",2025-03-04 05:06:07+00:00\r\n,x,y,z,,,\r\n';
  const { notes, about, passedOver } = valueOf(readAny(strToU8(file), text, "readwise.csv"));
  expect(about).toEqual({ headline: "المجلس", author: "فلان" });
  expect(notes).toMatchObject([
    {
      annotation: {
        target: { selectors: [{ exact: 'قال "الشيخ", ثم\nسكت' }] },
        bodies: [{ value: "=1+1" }],
        colour: "saffron",
        created: "2025-03-04T05:06:07.000Z",
      },
      tags: ["فقه", "لغة"],
    },
  ]);
  expect(passedOver).toEqual([{ at: "3", reason: "no-passage" }]);
});

test("Markdown: marks, a quote with a note beneath, a callout with its quote within", () => {
  const file = [
    "---",
    'title: "المجلس"',
    "---",
    "قال **الراوي**: ==الشيخ== لتلميذه",
    "",
    "> العلم نور",
    "",
    "حاشية أولى #فقه",
    "",
    "# باب",
    "> [!note] حاشية",
    "> > قال الشيخ",
    "> سمعته",
  ].join("\n");
  const { notes, about } = valueOf(readAny(file, text, "notes.md"));
  expect(about?.headline).toBe("المجلس");
  expect(
    notes.map(({ annotation, tags }) => [annotation.target.selectors[0], annotation.bodies, tags]),
  ).toEqual([
    [
      { ...quote, exact: "العلم نور", prefix: "", suffix: "" },
      [{ value: "حاشية أولى #فقه" }],
      ["فقه"],
    ],
    [{ ...quote, exact: "قال الشيخ", prefix: "", suffix: "" }, [{ value: "سمعته" }], []],
    [{ ...quote, prefix: "قال الراوي: ", suffix: " لتلميذه" }, [], []],
  ]);
});

test("Word: a comment with its person and its time, on its words", () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const document = `<w:document ${w}><w:body><w:p><w:r><w:t xml:space="preserve">قال </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>الشيخ</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:t xml:space="preserve"> لتلميذه</w:t></w:r></w:p></w:body></w:document>`;
  const comments = `<w:comments ${w}><w:comment w:id="0" w:author="هدى" w:date="2025-03-04T05:06:07Z"><w:p><w:r><w:t>من هو؟</w:t></w:r></w:p></w:comment></w:comments>`;
  const file = zipSync({
    "word/document.xml": strToU8(document),
    "word/comments.xml": strToU8(comments),
  });
  expect(notesFormatOf(file)).toBe("docx");
  const note = onlyNote(readDocx(file, text));
  expect(note).toMatchObject({
    annotation: {
      bodies: [{ value: "من هو؟" }],
      created: "2025-03-04T05:06:07Z",
      target: { selectors: [{ exact: "الشيخ", prefix: "قال ", suffix: " لتلميذه" }, {}] },
    },
    author: "هدى",
  });
  expect(onlyNote(readDocx(file)).annotation.id).toBe(note.annotation.id);
});

test("Zotero: what its API answers; a picture is passed over", () => {
  const data = {
    key: "K1",
    itemType: "annotation",
    annotationType: "highlight",
    annotationText: "الشيخ",
    annotationComment: "من هو؟",
    annotationColor: "#5fb236",
    tags: [{ tag: "أعلام" }],
    dateAdded: "2025-03-04T05:06:07Z",
  };
  const file = json([
    { key: "K1", data, meta: { createdByUser: { username: "huda", name: "هدى" } } },
    { key: "K2", data: { key: "K2", itemType: "annotation", annotationType: "image" } },
  ]);
  expect(notesFormatOf(file)).toBe("zotero");
  expect(valueOf(readZotero(file))).toMatchObject({
    notes: [
      {
        annotation: { id: "K1", colour: "sage", created: "2025-03-04T05:06:07Z" },
        author: "huda",
        tags: ["أعلام"],
      },
    ],
    passedOver: [{ at: "1.data", reason: "other-kind" }],
  });
});

test("our own page is read from its JSON-LD alone", () => {
  const page = `<!doctype html><html><body><p>==لا==</p><script type="application/ld+json">${json({ items: [web] }).replaceAll("<", "\\u003c")}</script></body></html>`;
  expect(notesFormatOf(page)).toBe("html-page");
  expect(valueOf(readHtmlPage(page, text)).notes).toHaveLength(1);
});

test("a layer's file, compressed or not; a bomb and a cut one are refused", () => {
  const layer = {
    article: "majlis",
    edition: "0123abcd",
    set: "00001",
    made: 1,
    author: "هدى",
    title: "",
    message: "",
    veil: 0,
    colourNames: {},
    annotations: [
      {
        id: "000000001",
        range: { start: 7, end: 12 },
        fingerprint: 1,
        foldedLength: 5,
        isRecurring: false,
        colour: "sky" as const,
        motivation: "commenting" as const,
        note: "نعم",
        tags: ["فقه"],
        quote: { exact: "الشيخ", prefix: "", suffix: "" },
      },
    ],
  };
  const file = gzipSync(strToU8(layerFileText(layer)));
  for (const input of [file, layerFileText(layer)])
    expect(valueOf(readHashiya(input))).toMatchObject({
      notes: [
        { annotation: { id: "00001.000000001", colour: "sky" }, author: "00001", tags: ["فقه"] },
      ],
    });
  expect(readHashiya(file.slice(0, 40))).toEqual({ ok: false, fault: "damaged" });
  expect(readHashiya(gzipSync(new Uint8Array(40_000_000)))).toEqual({
    ok: false,
    fault: "too-big",
  });
});

test.each([
  ["#ffd400", "saffron"],
  ["#5fb236", "sage"],
  ["#2ea8e5", "sky"],
  ["#ff6666", "rose"],
  ["#a28ae5", "violet"],
  ["#f00", "rose"],
  ["rgb(0, 120, 255)", "sky"],
  ["Light Green", "sage"],
  ["#888888", undefined],
  ["constructor", undefined],
  [7, undefined],
])("the nearest colour of %s is %s", (told, colour) => {
  expect(nearestColour(told)).toBe(colour);
});
