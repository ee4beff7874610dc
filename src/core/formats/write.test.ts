/* oxlint-disable vitest/no-conditional-expect, vitest/expect-expect, no-control-regex -- what each format allows is checked piece by piece */
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { Window } from "happy-dom";
import { lexer } from "marked";
import { describe as about, expect, test } from "vitest";
import { anyNotebook, anyWords, MAJLIS, WHOLE } from "../../testing/notebooks";
import { articleText } from "../article/article-text";
import { bidiBalanced } from "../text/bidi-controls";
import { writeAnki } from "./anki";
import { writeBibtex } from "./bibtex";
import { CSV_COLUMNS, writeCsv } from "./csv";
import { writeDocx } from "./docx";
import { writeEpubAnnotations } from "./epub-annotations";
import { writeHtmlPage } from "./html-page";
import { writeHypothesis } from "./hypothesis";
import { writeMarkdown } from "./markdown";
import { isIri, noteIdFromIri, noteIri, personIdFromIri, personIri } from "./note-iri";
import { cutBlocks } from "./noted-text";
import { writeQuestion } from "./question";
import { writeRis } from "./ris";
import { writeTei } from "./tei";
import { writeWebAnnotation } from "./web-annotation";

/** Parses XML strictly: throws at what is not well-formed. */
function wellFormedXml(xml: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>|([^<]+)/gy;
  let at = 0;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    at = tag.lastIndex;
    const [, end, name = "", , empty, words] = found;
    if (words !== undefined) expect(words).not.toMatch(/&(?!#?\w+;)/u);
    else if (end === "/") expect(open.pop()).toBe(name);
    else if (name !== "" && empty !== "/") open.push(name);
  }
  expect(at).toBe(xml.length);
  expect(open).toEqual([]);
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
}

/** RFC 4180 */
function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", mark] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (mark === "\r\n") rows.push([]);
    if (mark === "") break;
  }
  return rows.slice(0, -1);
}

const dom = (html: string) => new new Window().DOMParser().parseFromString(html, "text/html");
const docxParts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, it]) => [path, strFromU8(it)]));
const pairs = (words: string) =>
  words.split(/[\n\r\u001c-\u001e\u0085\u2029]/u).every((line) => bidiBalanced(line) === line);

about("whatever is in a notebook", () => {
  test("JSON has IRIs, no empty body, and its words as they were", () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const page = JSON.parse(writeWebAnnotation(notebook));
        expect(isIri(page.id)).toBe(true);
        const { notes } = notebook.texts[0]!;
        expect(page.items).toHaveLength(notes.length);
        for (const [at, item] of page.items.entries()) {
          expect(isIri(item.id)).toBe(true);
          expect(noteIdFromIri("https://h.example/#/read/x", item.id)).toBe(
            notes[at]!.annotation.id,
          );
          if (item.body) expect(item.body.length).toBeGreaterThan(0);
          for (const body of item.body ?? []) expect(body.value.trim()).not.toBe("");
          if (item.creator?.id) expect(personIdFromIri(item.creator.id)).toBe(notes[at]!.author);
        }
        JSON.parse(writeEpubAnnotations(notebook));
        JSON.parse(writeHypothesis(notebook));
      }),
    );
  });

  test("ids of notes and people come back from their IRIs", () => {
    fc.assert(
      fc.property(anyWords, (id) => {
        expect(isIri(noteIri("https://h.example/#/read/x", id))).toBe(true);
        expect(
          noteIdFromIri("https://h.example/#/read/x", noteIri("https://h.example/#/read/x", id)),
        ).toBe(id);
        expect(personIdFromIri(personIri(id))).toBe(id);
      }),
    );
  });

  test("no field of the table is a formula", () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const rows = csvRows(writeCsv(notebook).slice(1));
        expect(rows).toHaveLength(notebook.texts[0]!.notes.length + 1);
        for (const row of rows) {
          expect(row).toHaveLength(CSV_COLUMNS.length);
          for (const field of row) {
            expect(field).not.toMatch(/^[=+\-@\t\r\n]/u);
            expect(pairs(field)).toBe(true);
          }
        }
      }),
    );
  });

  test("the page holds no element that was not written by us, and its JSON-LD reads", () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const page = dom(writeHtmlPage(notebook));
        expect(page.querySelectorAll("script")).toHaveLength(1);
        expect(page.querySelectorAll("b, img, iframe, [onerror]")).toHaveLength(0);
        const data = JSON.parse(page.querySelector("script")!.textContent);
        expect(data["hashiya:article"]).toEqual(notebook.texts[0]!.article);
        expect(data.items).toHaveLength(notebook.texts[0]!.notes.length);
        for (const link of page.querySelectorAll("a"))
          expect(link.getAttribute("href")).toMatch(/^(?:https?:|mailto:|#)/u);
      }),
      { numRuns: 40 },
    );
  });

  test("Word's files and TEI are well-formed", () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        for (const form of ["comments", "notes"] as const)
          for (const xml of Object.values(docxParts(writeDocx(notebook, { form }))))
            wellFormedXml(xml);
        wellFormedXml(writeTei(notebook));
      }),
      { numRuns: 60 },
    );
  });

  test("Markdown holds no HTML, no picture, and no link but the ways back", () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        for (const look of ["callouts", "plain"] as const) {
          const markdown = writeMarkdown(notebook, { look });
          const body = markdown.slice(markdown.indexOf("\n---\n") + 5);
          const seen = JSON.stringify(lexer(body));
          expect(seen).not.toMatch(/"type":"(?:html|image|code|codespan|table|hr|del)"/u);
          for (const [, href] of seen.matchAll(/"href":"([^"]*)"/gu))
            expect(href).toMatch(/^(?:https?:|mailto:|[a-z][a-z0-9+.-]*:)/iu);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("cards have five columns, and what is pasted or cited has no half letters", () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const cards = writeAnki(notebook);
        const rows = cards.split("\n").slice(4).join("\n");
        const fields = [...rows.matchAll(/(?:"(?:[^"]|"")*"|[^\t\n"]*)(\t|\n)/gu)];
        expect(fields).toHaveLength(notebook.texts[0]!.notes.length * 5);
        for (const text of [
          cards,
          writeQuestion(notebook),
          writeBibtex(notebook),
          writeRis(notebook),
        ])
          expect(text).not.toMatch(/\p{Cs}/u);
        expect(
          writeRis(notebook)
            .slice(1)
            .split("\r\n")
            .filter((it) => it.startsWith("TY  - ")),
        ).toHaveLength(1);
      }),
    );
  });

  test("each note begins and ends once, and no letter of the text is lost", () => {
    fc.assert(
      fc.property(anyNotebook, ({ texts: [noted] }) => {
        const items = cutBlocks(noted!);
        const placed = noted!.notes.filter(({ range }) => range).length;
        for (const type of ["begin", "end"] as const)
          expect(items.flat().filter((it) => it.type === type)).toHaveLength(placed);
        const words = items.map((some) =>
          some.map((it) => (it.type === "run" ? it.words : "")).join(""),
        );
        expect(words.join("\n")).toBe(articleText(noted!.article).text);
      }),
    );
  });
});

test("W3C's file tells places in code points, answers, tags, and who wrote what", () => {
  const { items, partOf } = JSON.parse(writeWebAnnotation(WHOLE));
  const { text } = articleText(MAJLIS);
  const [, position] = items[0].target.selector;
  expect([...text].slice(position.start, position.end).join("")).toBe("قال الشيخ");
  expect(items[0].body).toMatchObject([
    { value: "قول #حكمة", language: "ar", textDirection: "rtl" },
  ]);
  expect(items[1]).toMatchObject({
    motivation: "replying",
    creator: { type: "Person", name: "أحمد" },
    body: [{ textDirection: "ltr" }, { purpose: "tagging", value: "جواب" }],
    target: ["https://h.example/#/read/majlis/a1", { type: "SpecificResource" }],
  });
  expect(items[2].body).toBeUndefined();
  expect(partOf.creator).toEqual(items[0].creator);
});

test("an e-reader's set names its colours and its dates", () => {
  const set = JSON.parse(writeEpubAnnotations(WHOLE));
  expect(set).toMatchObject({ type: "AnnotationSet", about: { "dc:title": MAJLIS.headline } });
  expect(set.items[0]).toMatchObject({
    created: "2026-01-02T03:04:05.678Z",
    body: { type: "TextualBody", color: "yellow", textDirection: "rtl" },
  });
  expect(set.items[2].created).toBe(WHOLE.made);
});

test("Word's comments have their authors, dates and threads, and stand at their words", () => {
  const parts = docxParts(writeDocx(WHOLE));
  const body = parts["word/document.xml"]!;
  const between = /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/su.exec(
    body,
  );
  const words = [...between![1]!.matchAll(/<w:t [^>]*>([^<]*)/gu)].map(([, it]) => it).join("");
  expect(words).toBe("قال الشيخ");
  expect(parts["word/comments.xml"]).toContain('w:author="أحمد" w:date="2026-01-04T00:00:00Z"');
  expect(parts["word/commentsExtended.xml"]).toContain(
    'w15:paraId="00000002" w15:paraIdParent="00000001"',
  );
  expect(body).toContain("<w:bidiVisual/>");
  expect(body).toContain("<w:b/><w:bCs/>");
  expect(body.match(/<w:tr>/gu)).toHaveLength(2);
});

test("notes under their headings quote the passage above the note", () => {
  const body = docxParts(writeDocx(WHOLE, { form: "notes" }))["word/document.xml"]!;
  const order = ["الباب الأول", "قال الشيخ", "قول #حكمة"].map((it) => body.indexOf(it));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});
