import type { Markup } from "../../core/library/markup";
import { inertDocument } from "../trusted-types";

type Growing = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Growing | string)[];
};

/** A page as this browser parses it, into a document of its own that runs nothing, loads nothing and is never shown. */
export function parseHtml(source: string): Markup {
  const { documentElement } = inertDocument(quieted(source));
  const root = growing(documentElement);
  const waiting: (readonly [Element, Growing])[] = [[documentElement, root]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, into] = next;
    for (const child of element.childNodes) {
      if (child instanceof Text) into.children.push(child.data);
      else if (child instanceof Element) {
        const grown = growing(child);
        into.children.push(grown);
        waiting.push([child, grown]);
      }
    }
  }
  return root;
}

/**
 * A document inherits this page's policy: what styles, handlers and bases would offend it, though nothing of them
 * would ever run, is taken out of their reach before it is parsed.
 */
const quieted = (source: string): string =>
  source
    .replaceAll(/<style\b[\s\S]*?(?:<\/style\s*>|$)/giu, "")
    .replaceAll(/<[a-z][^>]*>/giu, (tag) =>
      tag
        .replaceAll(/([\s"'/])(style|on\w+)(?=\s*=)/giu, "$1data-$2")
        .replace(/^<base\b/iu, "<wbr"),
    );

const growing = ({ localName, attributes }: Element): Growing => ({
  name: localName,
  attributes: new Map([...attributes].map(({ name, value }) => [name, value])),
  children: [],
});
