import { strToU8, zipSync } from "fflate";

/** An archive of named texts, in their order; nothing is packed, so that a changed byte is a changed letter. */
export const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    level: 0,
  });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file around the elements of its body. */
export const docx = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  archive({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...others,
  });

/** A text of OpenDocument around the elements of its body. */
export const odt = (
  body: string,
  styles = "",
  others: Readonly<Record<string, string>> = {},
): Uint8Array =>
  archive({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...others,
  });

/** A book with one page for each body, and what else is named. */
export function epub(
  pages: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = pages.map((_, index) => `p${index}.xhtml`);
  const items = names.map(
    (name, index) => `<item id="i${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, index) => `<itemref idref="i${index}"/>`);
  return archive({
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    "OEBPS/book.opf": `<package xmlns:dc="x"><metadata><dc:title>كتاب</dc:title><dc:creator>كاتب</dc:creator><dc:language>ar</dc:language></metadata><manifest>${items.join("")}<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine>${spine.join("")}</spine></package>`,
    ...Object.fromEntries(
      pages.map((body, index) => [`OEBPS/p${index}.xhtml`, `<html><body>${body}</body></html>`]),
    ),
    ...others,
  });
}
