/** What XML 1.0 has no way to write: most controls, half of a pair, two that are no letters. */
const ILLEGAL =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** Words as XML's and HTML's text or a quoted attribute; what XML cannot write becomes U+FFFD. */
export const xmlText = (words: string): string =>
  words.replace(ILLEGAL, "\ufffd").replace(/[&<>"'\r]/gu, (sign) => ESCAPES[sign] ?? sign);

/** As `xmlText`, for an attribute: an XML reader takes a line break in one for a blank unless it is told by number. */
export const xmlAttribute = (words: string): string =>
  xmlText(words).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
