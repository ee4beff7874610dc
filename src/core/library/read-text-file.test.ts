import { strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { libraryTools } from "../../testing/library-tools";
import { archive, docx, epub, odt } from "../../testing/office-files";
import { parseArticle } from "../article/article";
import { readTextFile } from "./read-text-file";

const P = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const CONTENT = "نص أول قصير.";
const files: Readonly<Record<string, Uint8Array>> = {
  "a.txt": strToU8(`${CONTENT}\n\nنص ثان.`),
  "a.md": strToU8(
    "---\ntitle: عنوان\n---\n# باب\n\n> قول **مؤكد** [رابط](https://example.org/)\n\n- بند\n",
  ),
  "a.html": strToU8(
    "<!doctype html><html lang=ar><title>عنوان</title><body><h1>باب</h1><p>نص <b>مؤكد</b>.<table><tr><td>خلية</table></html>",
  ),
  "a.docx": docx(
    `${P(CONTENT)}<w:tbl><w:tr><w:tc>${P("صدر")}</w:tc><w:tc>${P("عجز")}</w:tc></w:tr></w:tbl>`,
    {
      "word/styles.xml":
        '<w:styles><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>',
      "word/footnotes.xml": `<w:footnotes><w:footnote w:id="2">${P("حاشية")}</w:footnote></w:footnotes>`,
    },
  ),
  "a.odt": odt(
    "<text:h>باب</text:h><text:p>نص<text:note><text:note-body><text:p>ح</text:p></text:note-body></text:note></text:p>",
  ),
  "a.rtf": strToU8(
    String.raw`{\rtf1\ansi\ansicpg1256{\fonttbl{\f0\fcharset178 A;}}\pard\f0\b \u1606?\u1589? \'c8\par}`,
  ),
  "a.epub": epub(["<p>نص</p>", "<h1>باب</h1><p>نص"]),
  "a.openiti": strToU8(
    "######OpenITI#\n#META# 020.BookTITLE :: كتاب\n#META#Header#End#\n# نص PageV01P001\n~~تتمة\n### | باب\n# صدر %~% عجز\n",
  ),
  "a.xml": strToU8(
    "<TEI><teiHeader/><text><body><div><head>باب</head><lg><l>صدر</l><l>عجز</l></lg><p>نص<note>ح</note></p></div></body></text></TEI>",
  ),
  "a.json": strToU8(
    '{"id":"a","headline":"ع","inLanguage":"ar","blocks":[{"type":"paragraph","text":"نص"}]}',
  ),
};

const read = (name: string, bytes: Uint8Array) => readTextFile({ name, bytes }, libraryTools);

describe("a file of each kind", () => {
  test.each(Object.entries(files))("%s is read", (name, bytes) => {
    const file = read(name, bytes);
    expect(file.ok && file.value.text.blocks.length).toBeGreaterThan(0);
  });

  test.each([
    ["a Word file", "docx", "a.docx"],
    ["OpenDocument", "odt", "a.odt"],
    ["a book", "epub", "a.epub"],
    ["rich text", "rtf", "a.rtf"],
    ["a page", "html", "a.html"],
    ["a corpus' file", "openiti", "a.openiti"],
    ["a scholarly edition", "tei", "a.xml"],
    ["an article of ours", "article", "a.json"],
  ])("%s is told by its bytes, whatever it is called", (_, kind, name) => {
    const file = read("unnamed", files[name] ?? new Uint8Array());
    expect(file.ok && file.value.kind).toBe(kind);
  });
});

describe("a file that gives no text says why", () => {
  test.each([
    ["nothing in it", new Uint8Array(), "empty"],
    ["blanks only", strToU8(" \n\t\n"), "empty"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "unknown-kind"],
    ["a PDF", strToU8("%PDF-1.7\n"), "unknown-kind"],
    ["bytes of a program", new Uint8Array(400).map((_, at) => (at * 7) % 29), "unknown-kind"],
    ["half an archive", (files["a.docx"] ?? new Uint8Array()).subarray(0, 200), "broken"],
    ["an archive of other things", archive({ "a.txt": "x" }), "unknown-kind"],
    [
      "a Word file without its document",
      archive({ "word/document.xml": "<w:document/>" }),
      "broken",
    ],
    ["half an article", strToU8('{"id":"a","blocks":['), "broken"],
    [
      "a locked book",
      epub(["<p>x</p>"], {
        "META-INF/encryption.xml":
          '<encryption><CipherReference URI="OEBPS/p0.xhtml"/></encryption>',
      }),
      "locked",
    ],
    [
      "locked OpenDocument",
      odt("x", "", {
        "META-INF/manifest.xml": "<manifest><file-entry><encryption-data/></file-entry></manifest>",
      }),
      "locked",
    ],
  ])("%s", (_, bytes, fault) => {
    expect(read("a", bytes)).toEqual({ ok: false, fault });
  });
});

describe("no bytes make a reader throw, and what comes out is an article", () => {
  test.each(Object.entries(files))("10,000 changes of %s", { timeout: 60_000 }, (name, bytes) => {
    let seed = bytes.length;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let run = 0; run < 10_000; run++) {
      const changed = run % 5 === 0 ? bytes.slice(0, next(bytes.length)) : bytes.slice();
      for (let hits = next(4) + 1; hits > 0 && changed.length > 0; hits--)
        changed[next(changed.length)] = next(256);
      const file = read(name, changed);
      if (!file.ok || run % 20 > 0) continue;
      const article = { id: "a", headline: "a", inLanguage: "ar", blocks: file.value.text.blocks };
      expect(parseArticle(JSON.stringify(article)).ok).toBe(true);
    }
  });

  test("any bytes at all", () => {
    const anyBytes = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(() => read("a", bytes)).not.toThrow();
    });
    fc.assert(anyBytes);
  });
});

test.each([
  ["a.json", '{"a":1}'],
  ["notes", '[1, {"a": "كلام"}]'],
  ["map.geojson", '{"type": '],
])("a program's data is no text: %s", (name, json) => {
  const read = readTextFile({ name, bytes: new TextEncoder().encode(json) }, libraryTools);
  expect(read).toEqual({ ok: false, fault: "unknown-kind" });
});

test.each(["{هكذا} كتب", '[1] حاشية: {"a"} مثال'])(
  "words that begin with a bracket are a text: %s",
  (words) => {
    const read = readTextFile(
      { name: "a.txt", bytes: new TextEncoder().encode(words) },
      libraryTools,
    );
    expect(read.ok).toBe(true);
  },
);
