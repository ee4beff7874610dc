import { strFromU8 } from "fflate";
import { failed, ok, type Result } from "../../result";
import { blockWriter } from "../block-writer";
import type { BringFault, BroughtText } from "../brought-text";
import { allOf, childOf, elementsOf, firstOf, lineOf, walk, type Markup } from "../markup";
import { parseXml } from "../parse-xml";
import { unzip } from "../zip";
import { languageTag, writePage } from "./html";

const WANTED = /(?:\.(?:xhtml|html?|xml|opf|ncx))$/iu;

/**
 * An electronic book: its chapters in the order of its spine, each with its heading, or with the one that its
 * table of contents gives it. (EPUB 3.3; the direction of pages that a book states is often wrong, and not used)
 */
export function readEpub(bytes: Uint8Array): Result<BroughtText, BringFault> {
  const files = unzip(bytes, (path) => WANTED.test(path));
  if (!files.ok) return files;
  const part = (path: string): Markup | undefined => {
    const file = files.value.get(path);
    return file && parseXml(strFromU8(file));
  };
  const container = part("META-INF/container.xml");
  const packagePath = container && firstOf(container, "rootfile")?.attributes.get("full-path");
  const book = packagePath === undefined ? undefined : part(packagePath);
  if (packagePath === undefined || !book) return failed("broken");
  if (isLocked(part("META-INF/encryption.xml"))) return failed("locked");

  const at = (href: string) => resolve(packagePath, href);
  const items = new Map(
    allOf(book, "item").map(({ attributes }) => [attributes.get("id") ?? "", attributes]),
  );
  const titles = new Map<string, string>();
  for (const item of items.values()) {
    const isContents =
      /\bnav\b/u.test(item.get("properties") ?? "") ||
      (item.get("media-type") ?? "").includes("ncx");
    const path = at(item.get("href") ?? "");
    const contents = isContents ? part(path) : undefined;
    if (contents) for (const [to, title] of titlesIn(contents, path)) titles.set(to, title);
  }

  const out = blockWriter();
  for (const { attributes } of allOf(book, "itemref")) {
    const item = items.get(attributes.get("idref") ?? "");
    if (!item || attributes.get("linear") === "no" || /\bnav\b/u.test(item.get("properties") ?? ""))
      continue;
    const path = at(item.get("href") ?? "");
    const page = part(path);
    if (!page) continue;
    const body = firstOf(page, "body") ?? page;
    const title = titles.get(path);
    writePage(body, out, "", hasHeading(body) ? {} : { title });
    out.end();
  }
  const told = (name: string) => lineOf(allOf(book, name)[0]);
  const headline = told("title");
  const author = told("creator")?.replace(/^unknown(?: author)?$/iu, "");
  const publisher = told("publisher");
  const inLanguage = languageTag(told("language"));
  return ok({
    about: {
      ...(headline && { headline }),
      ...(author && { author }),
      ...(publisher && { publisher }),
      ...(inLanguage && { inLanguage }),
    },
    comments: [],
    ...out.done(),
  });
}

/** Faces may be enciphered in a book that can be read; its pages may not. */
const isLocked = (encryption: Markup | undefined): boolean =>
  encryption !== undefined &&
  allOf(encryption, "CipherReference").some(({ attributes }) =>
    /\.x?html?$/iu.test(attributes.get("URI") ?? ""),
  );

function hasHeading(body: Markup): boolean {
  let found = false;
  walk(body, {
    enter({ name }) {
      found ||= /^h[1-6]$/u.test(name);
      return found ? "past" : "inside";
    },
  });
  return found;
}

/** What a table of contents calls each file; the first name of each. (`nav` of EPUB 3, `ncx` of EPUB 2) */
function titlesIn(contents: Markup, path: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const add = (href: string | undefined, title: string | undefined) => {
    if (href === undefined || title === undefined) return;
    const to = resolve(path, href);
    if (!titles.has(to)) titles.set(to, title);
  };
  for (const link of allOf(contents, "a")) add(link.attributes.get("href"), lineOf(link));
  for (const point of allOf(contents, "navPoint")) {
    const content = elementsOf(point).find(({ name }) => name === "content");
    add(content?.attributes.get("src"), lineOf(childOf(point, "navLabel")));
  }
  return titles;
}

/** Where a relative address leads from a file of the book, without its fragment. */
function resolve(from: string, href: string): string {
  const path = decoded(href.replace(/[#?].*$/su, ""));
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
