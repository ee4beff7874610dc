import { expect } from "../fixtures";
import type { Point, Surface } from "./surface";

/** Where words stand on the screen: an RTL line's `start` is at its right. */
export type Place = { readonly start: Point; readonly end: Point; readonly middle: Point };

type Role = "button" | "link" | "textbox" | "heading" | "article";

const SELECTORS: Readonly<Record<Role, string>> = {
  button: "button, summary, [role=button]",
  link: "a[href]",
  textbox: "textarea, input:not([type]), input[type=text], input[type=search]",
  heading: "h1, h2, h3, h4, h5, h6",
  article: "article",
};

/** The middle of what bears this role and name, once it is there; it is scrolled into view first. */
export function findRole(surface: Surface, role: Role, name: string): Promise<Point> {
  return once(
    () =>
      surface.evaluate(
        ([selector, wanted]) => {
          const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
            const said = element.getAttribute("aria-label") ?? element.textContent;
            return said.replaceAll(/\s+/g, " ").trim() === wanted && element.checkVisibility();
          });
          found?.scrollIntoView({ block: "nearest", behavior: "instant" });
          const box = found?.getBoundingClientRect();
          return box && ([box.left + box.width / 2, box.top + box.height / 2] as const);
        },
        [SELECTORS[role], name] as const,
      ),
    `${role} “${name}”`,
  );
}

/** Finds what bears this role and name, and clicks it. */
export async function clickOn(surface: Surface, role: Role, name: string) {
  await surface.click(await findRole(surface, role, name));
}

/**
 * Where these words of the text stand, once they are there, scrolled to the middle of the screen.
 * Found across highlights, in one block; of several, the first after `after`.
 */
export function findWords(surface: Surface, words: string, after = ""): Promise<Place> {
  return once(
    () =>
      surface.evaluate(
        async ([wanted, before]) => {
          await document.fonts.ready;
          const walker = document.createTreeWalker(
            document.querySelector("main article, main") ?? document.body,
            NodeFilter.SHOW_TEXT,
          );
          const nodes: Text[] = [];
          while (walker.nextNode()) nodes.push(walker.currentNode as Text);
          const text = nodes.map(({ data }) => data).join("");
          const from = text.indexOf(wanted, Math.max(0, text.indexOf(before)));
          if (from < 0) return undefined;
          const at = (offset: number): [Text, number] | undefined => {
            let begin = 0;
            for (const node of nodes) {
              if (offset <= begin + node.length) return [node, offset - begin];
              begin += node.length;
            }
            return undefined;
          };
          const [start, end] = [at(from + 0.5), at(from + wanted.length)];
          if (!start || !end) return undefined;
          const range = document.createRange();
          range.setStart(start[0], Math.floor(start[1]));
          range.setEnd(...end);
          start[0].parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
          const [first, last] = [boxes.at(0), boxes.at(-1)];
          if (!first || !last) return undefined;
          const y = (box: DOMRect) => box.top + box.height / 2;
          const isRtl =
            getComputedStyle(start[0].parentElement ?? document.body).direction === "rtl";
          const [begins, ends] = isRtl ? [first.right, last.left] : [first.left, last.right];
          return {
            start: [begins, y(first)] as const,
            end: [ends, y(last)] as const,
            middle: [(first.left + first.right) / 2, y(first)] as const,
          };
        },
        [words, after] as const,
      ),
    `the words “${words}”`,
  );
}

/** Selects words with the mouse, as a reader would. */
export async function selectWords(surface: Surface, words: string, after = "") {
  const { start, end } = await findWords(surface, words, after);
  await surface.drag([start, [(start[0] + end[0]) / 2, end[1]], end]);
}

const REST = 60; // milliseconds in which what has come to rest does not move

/** Asks until it is there and has come to rest: faces and layers that arrive later move the lines. */
async function once<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  let found: T | undefined;
  await expect
    .poll(
      async () => {
        const before = await ask().catch(() => undefined);
        await new Promise((resume) => setTimeout(resume, REST));
        found = await ask().catch(() => undefined);
        return found !== undefined && JSON.stringify(found) === JSON.stringify(before);
      },
      { message: `${what} on the page` },
    )
    .toBe(true);
  if (found === undefined) throw new Error(`${what} is not on the page`);
  return found;
}
