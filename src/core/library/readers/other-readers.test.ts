import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { libraryTools } from "../../../testing/library-tools";
import { epub, odt } from "../../../testing/office-files";
import type { Block } from "../../article/article";
import { parseXml } from "../parse-xml";
import { readEpub } from "./epub";
import { readHtml } from "./html";
import { readMarkdown } from "./markdown";
import { readOdt } from "./odt";
import { readOpenIti } from "./openiti";
import { readPlain } from "./plain";
import { readRtf } from "./rtf";
import { readTei } from "./tei";

/** Blocks as lines: `h3 باب`, `p نص`, `v صدر / عجز`. */
const lines = (blocks: readonly Block[]) =>
  blocks.map(
    (block) =>
      `${block.type === "heading" ? `h${block.level}` : block.type[0]} ${block.text.replaceAll("\n", " / ")}`,
  );

describe("plain letters", () => {
  test.each([
    ["a line is a paragraph", "أول\nثان", ["p أول", "p ثان"]],
    ["lines that stand together are one", "أول\nمنه\n\nثان\nمنه", ["p أول منه", "p ثان منه"]],
    ["an empty line between lines changes nothing", "أول\r\n\r\nثان", ["p أول", "p ثان"]],
    ["hemistichs stand together", "صدر البيت    عجز البيت", ["v صدر البيت / عجز البيت"]],
    ["letters that no text holds are dropped", "نـ\u0000ص\uFEFF", ["p نـص"]],
    ["half a letter is told to be missing", "أ\uD800ب", ["p أ\uFFFDب"]],
  ])("%s", (_, text, expected) => {
    expect(lines(readPlain(text).blocks)).toEqual(expected);
  });
});

test("Markdown", () => {
  const { about, blocks } = readMarkdown(
    '---\ntitle: "كتاب"\nlang: ar\n---\n# باب\n\nقول *مائل* و[رابط](https://example.org/) و[سيئ](javascript:alert)\n\n> مقتبس\n\n1. واحد\n2. اثنان\n\n| أ | ب |\n|---|---|\n| ج | د |\n\n<script>alert(1)</script>\n',
  );
  expect(about).toEqual({ headline: "كتاب", inLanguage: "ar" });
  expect(lines(blocks)).toEqual([
    "h2 باب",
    "p قول مائل ورابط وسيئ",
    "q مقتبس",
    "l واحد",
    "l اثنان",
    "p أ",
    "p ب",
    "p ج",
    "p د",
    "p alert(1)",
  ]);
  expect(blocks[1]?.marks).toEqual([
    { type: "emphasis", start: 4, end: 8 },
    { type: "link", start: 10, end: 14, href: "https://example.org/" },
  ]);
});

test("a page says what it says, without what stands around it", () => {
  const page = parseXml(
    '<html lang="ar"><head><title>عنوان</title></head><body><nav>قائمة</nav><h1>باب</h1><h2>فصل</h2><p>نص<ruby>漢<rt>قراءة</rt></ruby></p><p hidden="">خفي</p><ul><li>بند</li></ul><blockquote><p>مقتبس</p></blockquote><p>صدر<br/>عجز</p><script>alert(1)</script><img src="x"/></body></html>',
  );
  const { about, blocks, leftOut } = readHtml(
    page ?? { name: "", attributes: new Map(), children: [] },
  );
  expect(about).toEqual({ headline: "عنوان", inLanguage: "ar" });
  expect(lines(blocks)).toEqual(["h2 باب", "h3 فصل", "p نص漢", "l بند", "q مقتبس", "v صدر / عجز"]);
  expect(leftOut).toEqual(new Map([["pictures", 1]]));
});

test("OpenDocument: styles by what they are based on, verse by its line break, notes at the end", () => {
  const styles =
    '<style:style style:name="T1" style:parent-style-name="T0"/><style:style style:name="T0"><style:text-properties fo:font-weight="normal" style:font-weight-complex="bold"/></style:style>';
  const read = readOdt(
    odt(
      '<text:h text:outline-level="1">باب</text:h><text:p>قول <text:span text:style-name="T1">مؤكد</text:span><text:s/>هنا<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>شرح</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>بند</text:p></text:list-item></text:list><text:p>صدر<text:line-break/>عجز</text:p>',
      styles,
    ),
  );
  expect(read.ok && lines(read.value.blocks)).toEqual([
    "h2 باب",
    "p قول مؤكد هنا[1]",
    "l بند",
    "v صدر / عجز",
    "p [1] شرح",
  ]);
  expect(read.ok && read.value.blocks[1]?.marks).toEqual([{ type: "strong", start: 4, end: 8 }]);
});

describe("rich text", () => {
  const rtf = (source: string) => readRtf(strToU8(source, true), libraryTools.decode);
  test.each([
    [
      "letters by number, their substitutes passed by",
      String.raw`{\rtf1\uc1 \u1606?\u-10223?}`,
      ["p ن\uD811"],
    ],
    [
      "letters by number with two substitutes",
      String.raw`{\rtf1\uc2 \u1606??\u1589\'3f\'3f}`,
      ["p نص"],
    ],
    ["bytes by the file's page", String.raw`{\rtf1\ansicpg1256 \'e4\'d5}`, ["p نص"]],
    [
      "bytes by the face's character set",
      String.raw`{\rtf1\ansicpg1252{\fonttbl{\f0\fcharset178 A;}}\f0 \'e4\'d5}`,
      ["p نص"],
    ],
    [
      "headings by outline level",
      String.raw`{\rtf1{\stylesheet{\s1\outlinelevel0 x;}}\pard\s1 A\par\pard B\par}`,
      ["h2 A", "p B"],
    ],
    [
      "headings by their style's name",
      String.raw`{\rtf1{\stylesheet{\s1 heading 1;}{\s2 Heading 2;}}\pard\s1 A\par\pard\s2 B\par}`,
      ["h2 A", "h3 B"],
    ],
    [
      "footnotes at the end",
      String.raw`{\rtf1 A{\footnote \pard note\par}B\par}`,
      ["p A[1]B", "p [1] note"],
    ],
    ["what was struck out is left out", String.raw`{\rtf1 A{\deleted B}C\par}`, ["p AC"]],
    [
      "words that stand twice are read once",
      String.raw`{\rtf1{\info{\upr{\title ??}{\*\ud{\title \u1606?}}}}A\par}`,
      ["p A"],
    ],
    ["bytes of a picture are none of the words", "{\\rtf1 A\\bin3 {}}B\\par}", ["p AB"]],
  ])("%s", (_, source, expected) => {
    expect(lines(rtf(source).blocks)).toEqual(
      expected.map((line) => line.replaceAll(/\p{Surrogate}/gu, "\uFFFD")),
    );
  });

  test("the title that is told in Unicode", () => {
    const source = String.raw`{\rtf1{\info{\upr{\title ??}{\*\ud{\title \u1606?\u1589?}}}}A\par}`;
    expect(rtf(source).about).toEqual({ headline: "نص" });
  });
});

describe("a book", () => {
  const toc =
    '<ncx><navMap><navPoint><navLabel><text>الباب الأول</text></navLabel><content src="p0.xhtml#x"/></navPoint></navMap></ncx>';

  test("a chapter without a heading gets the one of its table of contents", () => {
    const read = readEpub(epub(["<p>نص</p>", "<h1>الثاني</h1><p>نص"], { "OEBPS/toc.ncx": toc }));
    expect(read.ok && lines(read.value.blocks)).toEqual([
      "h2 الباب الأول",
      "p نص",
      "h2 الثاني",
      "p نص",
    ]);
    expect(read.ok && read.value.about).toEqual({
      headline: "كتاب",
      author: "كاتب",
      inLanguage: "ar",
    });
  });

  test("a first paragraph that is the heading becomes it", () => {
    const read = readEpub(epub(["<p>الباب الأول</p><p>نص</p>"], { "OEBPS/toc.ncx": toc }));
    expect(read.ok && lines(read.value.blocks)).toEqual(["h2 الباب الأول", "p نص"]);
  });

  test("a page that is not well-formed is read as pages are", () => {
    const read = readEpub(epub(["<p>أول<br>ثان <b>مؤكد</p><p>بعده &nbsp;هنا"]));
    expect(read.ok && lines(read.value.blocks)).toEqual(["v أول / ثان مؤكد", "p بعده هنا"]);
  });

  test("enciphered faces lock nothing", () => {
    const encryption = '<encryption><CipherReference URI="OEBPS/face.otf"/></encryption>';
    expect(readEpub(epub(["<p>نص</p>"], { "META-INF/encryption.xml": encryption })).ok).toBe(true);
  });
});

describe("OpenITI", () => {
  const book = (body: string) =>
    readOpenIti(`######OpenITI#\n#META# 010.AuthorNAME :: كاتب\n#META#Header#End#\n${body}`);
  test.each([
    [
      "a paragraph goes on in the lines that say so",
      "# أول\n~~تتمة\n# ثان",
      ["p أول تتمة", "p ثان"],
    ],
    ["headings by their bars", "### | باب\n### || فصل", ["h2 باب", "h3 فصل"]],
    ["hemistichs", "# صدر %~% عجز", ["v صدر / عجز"]],
    ["a line that bears no sign loses no letter", "سطر", ["p سطر"]],
    [
      "tags are none of the words",
      "# ولد سنة @YB150 في @TOP01 بغداد ms001",
      ["p ولد سنة في بغداد"],
    ],
    ["biographies go on too", "### $ ١ فلان\n~~تتمة", ["p ١ فلان تتمة"]],
    ["riwayāt", "# $RWY$ حدثنا @MATN@ الخبر", ["p حدثنا الخبر"]],
  ])("%s", (_, body, expected) => {
    expect(lines(book(body).blocks)).toEqual(expected);
  });

  test("pages end where the file says, among the words, between paragraphs and at the end", () => {
    const { pages, blocks } = book("# أول PageV01P001 تتمة\nPageV01P002\n# ثان PageV02P001");
    expect(lines(blocks)).toEqual(["p أول تتمة", "p ثان"]);
    expect(pages).toEqual([
      { block: 0, offset: 4, volume: 1, page: 1 },
      { block: 1, offset: 0, volume: 1, page: 2 },
      { block: 1, offset: 3, volume: 2, page: 1 },
    ]);
  });
});

test("TEI: what was corrected is read, verse by its hemistichs, pages and notes kept", () => {
  const read = readTei(
    '<TEI xml:lang="ar"><teiHeader><fileDesc><titleStmt><title>كتاب</title><author>كاتب</author></titleStmt></fileDesc></teiHeader><text><body><pb n="1"/><div><head>باب</head><p>قال <choice><sic>غلط</sic><corr>صواب</corr></choice><note>شرح</note><pb n="2"/></p><lg><l>صدر<caesura/>عجز</l><l>صدر<caesura/>عجز</l></lg></div></body></text></TEI>',
  );
  expect(read.ok && lines(read.value.blocks)).toEqual([
    "h2 باب",
    "p قال صواب[1]",
    "v صدر / عجز",
    "v صدر / عجز",
    "p [1] شرح",
  ]);
  expect(read.ok && read.value.about).toEqual({
    headline: "كتاب",
    author: "كاتب",
    inLanguage: "ar",
  });
  expect(read.ok && read.value.pages.map(({ page, block }) => [page, block])).toEqual([
    [1, 1],
    [2, 4],
  ]);
});
