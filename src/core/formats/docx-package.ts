import { xmlAttribute, xmlText } from "./xml-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" mc:Ignorable="w14 w15"';
const PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

type Given = {
  readonly body: string;
  readonly isRtl: boolean;
  /** Where the author's links lead, each with the name of its relation. */
  readonly links: ReadonlyMap<string, string>;
  readonly comments: { readonly words: string; readonly threads: string };
  readonly title: string;
  readonly author: string;
  readonly made: string;
};

/** The files of a Word document around its body, by their paths. (ECMA-376, part 2) */
export function docxPackage(given: Given): Readonly<Record<string, string>> {
  const { body, isRtl, links, comments, title, author, made } = given;
  const overrides = ["document.main", "styles", "numbering", "comments", "commentsExtended"]
    .map((type) => [type.split(".")[0], type])
    .map(
      ([file, type]) =>
        `<Override PartName="/word/${file}.xml" ContentType="${PARTS}${type}+xml"/>`,
    )
    .join("");
  const led = [...links].map(
    ([href, id]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}hyperlink" Target="${xmlAttribute(href)}" TargetMode="External"/>`,
  );
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}relationships"><Relationship Id="rId1" Type="${RELATIONS}officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(made)}</dcterms:created></cp:coreProperties>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}relationships"><Relationship Id="rId1" Type="${RELATIONS}styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONS}comments" Target="comments.xml"/><Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/><Relationship Id="rId4" Type="${RELATIONS}numbering" Target="numbering.xml"/>${led.join("")}</Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${NAMES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>${isRtl ? "<w:bidi/>" : ""}</w:sectPr></w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles ${NAMES}>${STYLES}</w:styles>`,
    "word/numbering.xml": `${HEAD}<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="start"/><w:pPr><w:ind w:start="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/comments.xml": `${HEAD}<w:comments ${NAMES}>${comments.words}</w:comments>`,
    "word/commentsExtended.xml": `${HEAD}<w15:commentsEx ${NAMES}>${comments.threads}</w15:commentsEx>`,
  };
}

/** In half points, for both kinds of script. */
const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const style = (id: string, name: string, run: string, paragraph = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const BOLD = "<w:b/><w:bCs/>";

const STYLES = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Amiri" w:hAnsi="Amiri" w:cs="Amiri"/>${size(28)}<w:lang w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style("Title", "Title", BOLD + size(44)),
  ...[1, 2, 3, 4, 5].map((level) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      BOLD + size(38 - level * 2),
      `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
    ),
  ),
  style("Quote", "Quote", "", '<w:ind w:start="720" w:end="720"/>'),
  style("Verse", "Verse", "", '<w:spacing w:after="0"/><w:jc w:val="center"/>'),
  style("Meta", "Meta", `<w:color w:val="5D5346"/>${size(22)}`),
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1B4F72"/><w:u w:val="single"/></w:rPr></w:style>',
].join("");
