import type { Markup } from "./markup";

type Growing = {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (Growing | string)[];
};

/** What a page may name besides XML's own five; a declaration in the file itself is never followed. */
const ENTITIES = new Map<string, string>([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00A0"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["hellip", "…"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["shy", "\u00AD"],
  ["zwnj", "\u200C"],
  ["zwj", "\u200D"],
  ["lrm", "\u200E"],
  ["rlm", "\u200F"],
]);
/** No honest file nests deeper; what does is read as if it stood side by side, so that no reader of a tree falls too far. */
const DEEPEST = 500;
const EMPTY_IN_HTML = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/**
 * Reads XML into a tree, in one pass that costs by the letters alone, however deep it nests; so it
 * works in a worker, where a browser has no parser of its own. What is not well-formed is read
 * as far as it makes sense, the way a page is: an end without its beginning is passed over, what is
 * never closed ends with what holds it. Undefined where there is no element at all.
 * (XML 1.0; no document type's entities, so none can be a bomb.)
 */
export function parseXml(source: string): Markup | undefined {
  const root: Growing = { name: "", attributes: new Map(), children: [] };
  const path: Growing[] = [root];
  const depthOf = new Map<string, number>(); // how many of a name are open
  const count = (name: string, by: 1 | -1) => depthOf.set(name, (depthOf.get(name) ?? 0) + by);
  const add = (child: Growing | string) => path.at(-1)?.children.push(child);

  function begin(tag: string) {
    const isEmpty = tag.endsWith("/");
    const [begun = ""] = /^[^\s/]*/u.exec(tag) ?? [];
    const attributes = attributesOf(tag.slice(begun.length));
    const element: Growing = { name: localName(begun), attributes, children: [] };
    add(element);
    if (isEmpty || EMPTY_IN_HTML.has(element.name) || path.length > DEEPEST) return;
    path.push(element);
    count(element.name, 1);
  }
  function end(name: string) {
    if ((depthOf.get(name) ?? 0) === 0) return;
    for (let closed = path.pop(); closed; closed = path.pop()) {
      count(closed.name, -1);
      if (closed.name === name) break;
    }
  }

  for (let at = 0; at < source.length;) {
    const open = indexOrEnd(source, "<", at);
    if (open > at) add(unescaped(source.slice(at, open)));
    const piece = pieceAt(source, open);
    if (piece.type === "words") add(piece.text);
    else if (piece.type === "begin") begin(piece.text);
    else if (piece.type === "end") end(localName(piece.text.trim()));
    at = piece.next;
  }
  return root.children.find((child): child is Growing => typeof child !== "string");
}

type Piece = {
  readonly type: "begin" | "end" | "words" | "nothing";
  readonly text: string;
  /** Where what follows begins. */
  readonly next: number;
};

const indexOrEnd = (source: string, sought: string, from: number): number => {
  const index = source.indexOf(sought, from);
  return index === -1 ? source.length : index;
};

/** What begins at a `<`; whatever is never closed goes on to the end. */
function pieceAt(source: string, at: number): Piece {
  const upTo = (type: Piece["type"], begin: string, end: string): Piece => {
    const from = at + begin.length;
    const to = indexOrEnd(source, end, from);
    return { type, text: source.slice(from, to), next: to + end.length };
  };
  if (source.startsWith("<!--", at)) return upTo("nothing", "<!--", "-->");
  if (source.startsWith("<![CDATA[", at)) return upTo("words", "<![CDATA[", "]]>");
  if (source.startsWith("<?", at)) return upTo("nothing", "<?", "?>");
  if (source.startsWith("</", at)) return upTo("end", "</", ">");
  if (source.startsWith("<!", at)) {
    const close = indexOrEnd(source, ">", at);
    const bracket = source.slice(at, close).indexOf("[");
    return bracket === -1 ? upTo("nothing", "<!", ">") : upTo("nothing", "<!", "]>");
  }
  if (!/[^\s<>/=]/u.test(source.charAt(at + 1)))
    return { type: "words", text: source.charAt(at), next: at + 1 };
  const close = endOfTag(source, at + 1);
  return { type: "begin", text: source.slice(at + 1, close), next: close + 1 };
}

/** Where a tag's `>` stands: one in a quoted value is none. */
function endOfTag(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const letter = source.charAt(at);
    if (letter === ">") return at;
    if (letter !== '"' && letter !== "'") continue;
    const close = source.indexOf(letter, at + 1);
    if (close === -1) return indexOrEnd(source, ">", at);
    at = close;
  }
  return source.length;
}

const localName = (name: string): string => name.slice(name.lastIndexOf(":") + 1);

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const local = localName(name);
    if (!attributes.has(local)) attributes.set(local, unescaped(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

const unescaped = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (all, hex, decimal, name) =>
        name === undefined
          ? letterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : (ENTITIES.get(String(name)) ?? all),
      )
    : text;

const letterOf = (codePoint: number): string =>
  codePoint > 0x10_ff_ff || (codePoint >= 0xd8_00 && codePoint < 0xe0_00)
    ? "\uFFFD"
    : String.fromCodePoint(codePoint);
