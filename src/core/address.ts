/*
 * What stands behind `#` in the page's address: what is open. Here alone addresses are made and read.
 *
 * An address passes through chats, mails and hands, which glue a comma or a direction mark to it, break it, and
 * write its signs in another way. So a name is written with letters, digits, `_`, `.` and `-` alone, every
 * other UTF-16 code unit as `$` and four hexadecimal digits: whatever else stands in an address was put in on the way.
 */

export type Address = (
  | { readonly page: "home" | "library" | "text" | "storage" | "notes" | "unknown" }
  | { readonly page: "compare" | "correct"; readonly article: string }
  | {
      readonly page: "read";
      readonly article: string;
      /** The id of the open annotation. */
      readonly annotation: string | undefined;
      /** What its id may be as well, where the address was not made here: it stands there as it is, or %-encoded. */
      readonly verbatim: string | undefined;
    }
) & {
  /** What a link brought along: all that follows `?`, as it stands; empty where nothing does. */
  readonly query: string;
};

/** A name as a part of an address; no blank, so that several can be told apart in a list. */
export const encodeName = (name: string): string =>
  name.replace(
    /^[_.-]|[_.-]$|[^\w.-]/g,
    (unit) => `$${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The inverse of `encodeName`. */
export const decodeName = (encoded: string): string =>
  encoded.replace(/\$([0-9a-f]{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

/** The path to a text, or to an annotation on it. */
export const readPath = (article: string, annotation?: string): string =>
  `/read/${encodeName(article)}${annotation === undefined ? "" : `/${encodeName(annotation)}`}`;

/** Where a published text has its own page, from the program's folder; no folder bears another name. */
export const textPagePath = (article: string): string | undefined =>
  /^[a-z0-9][a-z0-9-]*$/.test(article) ? `read/${article}/` : undefined;

/**
 * The whole address of a text, or of an annotation on it. `page` is the text's own page or the program's, without
 * a fragment; `query` is what it brings along, without its `?`.
 */
export function readAddress(
  page: string,
  article: string,
  {
    annotation,
    query = "",
  }: { readonly annotation?: string | undefined; readonly query?: string } = {},
): string {
  const own = textPagePath(article);
  const isOwn = own !== undefined && page.endsWith(`/${own}`);
  const named = annotation === undefined ? "" : encodeName(annotation);
  const behind = (isOwn ? named : readPath(article, annotation)) + (query && `?${query}`);
  return behind === "" ? page : `${page}#${behind}`;
}

export const comparePath = (article: string): string => `/compare/${encodeName(article)}`;
export const correctPath = (article: string): string => `/correct/${encodeName(article)}`;

/** Takes %-encoding off; what encodes no UTF-8 stays. */
export const decodePercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** The same where it was put on again and again. */
export function decodePercentFully(text: string): string {
  let now = text;
  for (let times = 0; times < 3 && now.includes("%"); times += 1) now = decodePercent(now);
  return now;
}

/** Zero-width and bidi characters, soft hyphens, joiners, byte order marks. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, "");

/** What a name as we write it neither begins nor ends with. */
const isGlue = (unit: string): boolean => !/[\p{L}\p{M}\p{N}$]/u.test(unit);

/** A part of an address without what was glued to it: the name as we write it, or else all that is left. */
function wordOf(part: string): string {
  const text = withoutUnseen(decodePercentFully(part));
  let start = 0;
  while (start < text.length && isGlue(text.charAt(start))) start += 1;
  const left = text.slice(start);
  const [word = left] = /^[\w.$-]+/.exec(left) ?? [];
  let end = word.length;
  while (end > 0 && isGlue(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

/** `/` (with a group) and `?`, also as chat programs write them. */
const MARK = /(\/|%(?:25)*2f)|\?|%(?:25)*3f/i;

export function parseAddress(hash: string): Address {
  const words: string[] = [];
  let rest: string | undefined = hash.replace(/^#/, "");
  let query = "";
  while (rest !== undefined && words.length < 2) {
    const mark: RegExpExecArray | null = MARK.exec(rest);
    const word = wordOf(mark ? rest.slice(0, mark.index) : rest);
    const after: string | undefined = mark ? rest.slice(mark.index + mark[0].length) : undefined;
    if (word !== "") words.push(word);
    rest = mark?.[1] === undefined ? undefined : after;
    if (rest === undefined) query = after ?? "";
  }
  const [page, name] = words;
  if (page === undefined) return { page: "home", query };
  if (name === undefined) return { page: isAlone(page) ? page : "unknown", query };
  if (page !== "read" && page !== "compare" && page !== "correct")
    return { page: "unknown", query };
  const article = decodeName(name);
  const end = rest === undefined ? undefined : endOfName(rest);
  if (rest !== undefined && end) query = rest.slice(end.index + end[0].length);
  if (page !== "read") return { page, article, query };
  const part = rest?.slice(0, end?.index) ?? "";
  const annotation = decodeName(wordOf(part)) || undefined;
  const exact = decodePercent(part) || undefined;
  return { page, article, annotation, verbatim: exact === annotation ? undefined : exact, query };
}

const isAlone = (page: string): page is "library" | "text" | "storage" | "notes" =>
  page === "library" || page === "text" || page === "storage" || page === "notes";

const SHARE = /^s(?:=|%)/i;
/** With a payload that may be one: the shortest holds a header. */
const WHOLE_SHARE = /^s(?:=|%(?:25)*3d)[\w%-]{24}/i;

/** The `?` that ends an annotation's name. In an IRI one may stand as well: there it must bring a whole link. */
function endOfName(rest: string): RegExpExecArray | undefined {
  const colon = /:|%(?:25)*3a/i.exec(rest)?.index ?? rest.length;
  for (const mark of rest.matchAll(/\?|%(?:25)*3f/gi)) {
    const after = rest.slice(mark.index + mark[0].length, mark.index + mark[0].length + 64);
    const isOfIri = colon < mark.index;
    const isQuery = !isOfIri && (mark[0] === "?" || SHARE.test(after));
    if (isQuery || WHOLE_SHARE.test(after)) return mark;
  }
  return undefined;
}

/** The hash that leads from where one is to `path`: within one text, what the link brought stays in the address. */
export function nextHash(hash: string, path: string): string {
  const here = parseAddress(hash);
  const there = parseAddress(path);
  const isSameText =
    here.page === "read" && there.page === "read" && here.article === there.article;
  return `#${path}${isSameText && here.query !== "" && there.query === "" ? `?${here.query}` : ""}`;
}
