import { describe, expect, test } from "vitest";
import { docx } from "../../../testing/office-files";
import type { Block } from "../../article/article";
import { readDocx } from "./docx";

const run = (words: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inner: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${p(run(cell))}</w:tc>`).join("")}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;

function blocksOf(body: string, others?: Readonly<Record<string, string>>): readonly Block[] {
  const read = readDocx(docx(body, others));
  return read.ok ? read.value.blocks : [];
}

describe("letters", () => {
  test("runs that are cut inside a word join without a blank", () => {
    expect(blocksOf(p(run("الكتا") + run("ب")))).toEqual([{ type: "paragraph", text: "الكتاب" }]);
  });

  test("a blank at a run's edge is kept", () => {
    expect(blocksOf(p(run("قال ") + run(" له")))).toEqual([{ type: "paragraph", text: "قال له" }]);
  });

  test("what was struck out or hidden is left out, what was put in stays", () => {
    const body = p(
      `${run("بقي")}<w:del><w:r><w:delText>حذف</w:delText></w:r></w:del><w:moveFrom>${run("نقل")}</w:moveFrom>${run("خفي", "<w:vanish/>")}<w:ins>${run(" وزيد")}</w:ins>`,
    );
    expect(blocksOf(body)).toEqual([{ type: "paragraph", text: "بقي وزيد" }]);
  });
});

describe("marks", () => {
  test("in right-to-left runs the properties of complex scripts hold", () => {
    const body = p(
      run("عريض", "<w:rtl/><w:bCs/>") + run(" و", "<w:rtl/><w:b/>") + run("bold", "<w:b/>"),
    );
    expect(blocksOf(body)).toEqual([
      {
        type: "paragraph",
        text: "عريض وbold",
        marks: [
          { type: "strong", start: 0, end: 4 },
          { type: "strong", start: 6, end: 10 },
        ],
      },
    ]);
  });

  test("a property that is switched off is none", () => {
    expect(blocksOf(p(run("نص", '<w:b w:val="0"/>')))).toEqual([{ type: "paragraph", text: "نص" }]);
  });

  test("links lead to the web only", () => {
    const relations = `<Relationships><Relationship Id="a" Target="https://example.org/"/><Relationship Id="b" Target="file:///etc"/></Relationships>`;
    const body = p(
      `<w:hyperlink r:id="a">${run("هنا")}</w:hyperlink><w:hyperlink r:id="b">${run("هناك")}</w:hyperlink>`,
    );
    expect(blocksOf(body, { "word/_rels/document.xml.rels": relations })).toEqual([
      {
        type: "paragraph",
        text: "هناهناك",
        marks: [{ type: "link", start: 0, end: 3, href: "https://example.org/" }],
      },
    ]);
  });
});

describe("headings", () => {
  const styles = `<w:styles>
    <w:style w:styleId="x"><w:name w:val="عنوان خاص"/><w:basedOn w:val="y"/></w:style>
    <w:style w:styleId="y"><w:name w:val="whatever"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:styleId="z"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="o"><w:basedOn w:val="o"/></w:style></w:styles>`;
  const styled = (id: string) => p(run("باب"), `<w:pStyle w:val="${id}"/>`);

  test("are told through the styles that a style is based on, then by its name", () => {
    expect(blocksOf(styled("z") + styled("x"), { "word/styles.xml": styles })).toEqual([
      { type: "heading", level: 2, text: "باب" },
      { type: "heading", level: 3, text: "باب" },
    ]);
  });

  test("styles that go round in a circle end", () => {
    expect(blocksOf(styled("o"), { "word/styles.xml": styles })).toEqual([
      { type: "paragraph", text: "باب" },
    ]);
  });
});

describe("verse and tables", () => {
  test("two columns of short cells are hemistichs", () => {
    expect(blocksOf(table(row("صدر أول", "عجز أول"), row("صدر ثان", "عجز ثان")))).toEqual([
      { type: "verse", text: "صدر أول\nعجز أول" },
      { type: "verse", text: "صدر ثان\nعجز ثان" },
    ]);
  });

  test("another table's cells are paragraphs", () => {
    expect(blocksOf(table(row("أ", "ب", "ج")))).toHaveLength(3);
  });

  test("short lines within a paragraph are verse, long ones are not", () => {
    const broken = (words: string) => p(`${run(words)}<w:r><w:br/></w:r>${run(words)}`);
    const long = "كلام ".repeat(60).trim();
    expect(blocksOf(broken("صدر") + broken(long))).toEqual([
      { type: "verse", text: "صدر\nصدر" },
      { type: "paragraph", text: `${long} ${long}` },
    ]);
  });
});

test("footnotes stand at the end, each with its mark", () => {
  const body = p(`${run("متن")}<w:r><w:footnoteReference w:id="2"/></w:r>`);
  const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${p(run("-"))}</w:footnote><w:footnote w:id="2">${p(run(" شرح"))}</w:footnote></w:footnotes>`;
  expect(blocksOf(body, { "word/footnotes.xml": footnotes })).toEqual([
    { type: "paragraph", text: "متن[1]" },
    { type: "paragraph", text: "[1] شرح" },
  ]);
});

test("comments that overlap and go across paragraphs keep their places, in whatever order they end", () => {
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`;
  const body =
    p(`${start(1)}${run("أول ")}${start(2)}${run("ثان")}${end(1)}`) + p(`${run("ثالث")}${end(2)}`);
  const comment = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="ليلى" w:date="2026-11-20T10:00:00Z">${p(run(words))}</w:comment>`;
  const read = readDocx(
    docx(body, {
      "word/comments.xml": `<w:comments>${comment(1, "واحد")}${comment(2, "اثنان")}${comment(9, "بلا موضع")}</w:comments>`,
    }),
  );
  expect(read.ok && read.value.comments).toEqual([
    {
      from: { block: 0, offset: 0 },
      to: { block: 0, offset: 7 },
      text: "واحد",
      author: "ليلى",
      created: "2026-11-20T10:00:00Z",
    },
    {
      from: { block: 0, offset: 4 },
      to: { block: 1, offset: 4 },
      text: "اثنان",
      author: "ليلى",
      created: "2026-11-20T10:00:00Z",
    },
  ]);
});
