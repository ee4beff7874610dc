import { blockWriter, type BlockWriter } from "../block-writer";
import type { BroughtText, LeftOut } from "../brought-text";
import { allOf, firstOf, lineOf, walk, type Markup } from "../markup";
import { mainContent } from "./main-content";

const PASSED_BY = new Set(
  "title script style noscript template head nav form button select textarea option iframe audio video canvas footer aside rt rp dialog".split(
    " ",
  ),
);
const LEFT_OUT: Readonly<Record<string, LeftOut>> = {
  img: "pictures",
  picture: "pictures",
  svg: "pictures",
  math: "formulas",
  object: "embedded-objects",
  embed: "embedded-objects",
};
const HEADING = /^h([1-6])$/u;
const HOLDERS = new Set(
  "body main article section div header hgroup ul ol dl table thead tbody tfoot tr center fieldset details figure address".split(
    " ",
  ),
);
const PARAGRAPHS = new Set("p td th dd dt figcaption pre summary caption legend".split(" "));
const INLINE: Readonly<Record<string, "emphasis" | "strong">> = {
  em: "emphasis",
  i: "emphasis",
  cite: "emphasis",
  dfn: "emphasis",
  strong: "strong",
  b: "strong",
};
const VERSE = /(?:^|[\s_-])(?:verse|poem|poetry|stanza|bayt|beyt|شعر)(?:$|[\s_-])/iu;

/** A page: what it says, without what it does and what stands around it. `base` is where its links start from. */
export function readHtml(root: Markup, base = ""): BroughtText {
  const body = firstOf(root, "body") ?? root;
  const told = allOf(body, "main")[0] ?? onlyOne(allOf(body, "article"));
  const { main, isAround } = mainContent(root, body, told);
  const out = blockWriter();
  writePage(main, out, base, { isAround });
  if (main !== (told ?? body)) out.leaveOut("page-frame");
  const head = firstOf(root, "head");
  const meta = (name: string) =>
    allOf(head ?? root, "meta")
      .find(({ attributes }) => (attributes.get("name") ?? attributes.get("property")) === name)
      ?.attributes.get("content");
  const headline = meta("og:title") ?? lineOf(firstOf(root, "title"));
  const author = meta("author");
  const inLanguage = languageTag(body.attributes.get("lang") ?? root.attributes.get("lang"));
  return {
    about: {
      ...(headline && { headline }),
      ...(author && { author }),
      ...(inLanguage && { inLanguage }),
    },
    comments: [],
    ...out.done(),
  };
}

const onlyOne = (elements: readonly Markup[]): Markup | undefined =>
  elements.length === 1 ? elements[0] : undefined;

/** A language's tag in the form that an article's has it; undefined where it is none. */
export const languageTag = (tag: string | undefined): string | undefined =>
  tag && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(tag)
    ? tag.replace(/^[a-z]+/iu, (it) => it.toLowerCase())
    : undefined;

type PageForm = {
  readonly title?: string | undefined;
  readonly isAround?: (element: Markup) => boolean;
};

/**
 * Writes what stands below an element of a page. A page that has no heading gets the one it is called by in
 * its book (`title`): its first paragraph where that says the same, else one of its own. What is around the text is left out.
 */
export function writePage(
  root: Markup,
  out: BlockWriter,
  base: string,
  { title, isAround = () => false }: PageForm = {},
): void {
  let heading = title;
  function begin(kind: Parameters<BlockWriter["begin"]>[0], element: Markup) {
    const words =
      heading !== undefined && PARAGRAPHS.has(element.name) ? lineOf(element) : undefined;
    if (heading === undefined || words === undefined) return out.begin(kind);
    out.begin({ type: "heading", level: 2 });
    if (words !== heading) {
      out.text(heading);
      out.begin(kind);
    }
    heading = undefined;
  }
  let quoted = 0;
  let listed = 0;
  let kept = 0; // whose line breaks are kept: a poem's
  walk(root, {
    enter(element) {
      const { name, attributes } = element;
      const left = LEFT_OUT[name];
      if (left) out.leaveOut(left);
      if (left || PASSED_BY.has(name) || attributes.has("hidden")) return "past";
      if (isAround(element)) {
        out.leaveOut("page-frame");
        return "past";
      }
      if (name === "br") out.lineBreak();
      else if (name === "blockquote") quoted += 1;
      else if (name === "li") listed += 1;
      else if (name === "pre") kept += 1;
      const mark = INLINE[name];
      if (mark) out.on(mark);
      if (name === "a") out.on("link", absolute(attributes.get("href"), base));
      const level = Number(HEADING.exec(name)?.[1] ?? 0);
      if (level > 0) begin({ type: "heading", level: level + 1 }, element);
      else if (isBlock(name)) begin({ type: blockType(attributes) }, element);
      return "inside";
    },
    leave({ name }) {
      const mark = INLINE[name];
      if (mark) out.off(mark);
      if (name === "a") out.off("link");
      if (isBlock(name) || HEADING.test(name)) out.end();
      if (name === "blockquote") quoted -= 1;
      else if (name === "li") listed -= 1;
      else if (name === "pre") kept -= 1;
    },
    words(words) {
      for (const [index, line] of (kept > 0 ? words.split("\n") : [words]).entries()) {
        if (index > 0) out.lineBreak();
        out.text(line);
      }
    },
  });

  function blockType(attributes: Markup["attributes"]) {
    if (VERSE.test(attributes.get("class") ?? "")) return "verse";
    if (quoted > 0) return "quotation";
    return listed > 0 ? "list-item" : "paragraph";
  }
}

const isBlock = (name: string): boolean =>
  HOLDERS.has(name) || PARAGRAPHS.has(name) || name === "li" || name === "blockquote";

const ADDRESS = /^https?:\/\/\S+$/u;

/** A link's address in full; undefined where it leads nowhere on the web. */
function absolute(href: string | undefined, base: string): string | undefined {
  const address = href?.trim() ?? "";
  if (ADDRESS.test(address)) return address;
  if (address.startsWith("//") && base)
    return absolute(`${base.slice(0, base.indexOf("//"))}${address}`, "");
  const [, origin] = /^(https?:\/\/[^/?#\s]+)/u.exec(base) ?? [];
  return origin && /^\/[^\s/]/u.test(address) ? origin + address : undefined;
}
