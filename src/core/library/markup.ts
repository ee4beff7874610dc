/**
 * A file's markup as a tree, whoever parsed it: names without their prefix, in lower case where the
 * source is HTML. Attributes go by their local names; of two with the same one the first counts.
 */
export type Markup = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Markup | string)[];
};

const isElement = (node: Markup | string): node is Markup => typeof node !== "string";

export const elementsOf = ({ children }: Markup): readonly Markup[] => children.filter(isElement);

export const childOf = (parent: Markup | undefined, name: string): Markup | undefined =>
  parent?.children.find((child): child is Markup => isElement(child) && child.name === name);

/** The first that is found on a path of names from an element down. */
export const descend = (
  from: Markup | undefined,
  ...names: readonly string[]
): Markup | undefined => names.reduce(childOf, from);

/** All elements of a name below one, in document order. */
export function allOf(root: Markup, name: string): readonly Markup[] {
  const found: Markup[] = [];
  const waiting: Markup[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name && next !== root) found.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
  return found;
}

export const firstOf = (root: Markup, name: string): Markup | undefined => allOf(root, name)[0];

/** All words below an element, as they stand. */
export function wordsOf(root: Markup): string {
  const words: string[] = [];
  const waiting: (Markup | string)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") words.push(next);
    else waiting.push(...next.children.toReversed());
  }
  return words.join("");
}

/** The same with blanks folded; undefined where there are no words. */
export const lineOf = (root: Markup | undefined): string | undefined =>
  (root && wordsOf(root).replaceAll(/\s+/gu, " ").trim()) || undefined;

/** One step of a walk: an element is met twice, before its children and after them; words once. */
export type Visit = {
  readonly enter: (element: Markup) => "inside" | "past";
  readonly leave?: (element: Markup) => void;
  readonly words?: (words: string) => void;
};

/** Goes through what is below an element, however deep it lies. `enter` says whether to go inside; what is passed by is not left either. */
export function walk(root: Markup, { enter, leave, words }: Visit): void {
  type Step = { readonly of: Markup; at: number };
  const path: Step[] = [{ of: root, at: 0 }];
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const child = step.of.children[step.at++];
    if (child === undefined) {
      path.pop();
      if (path.length > 0) leave?.(step.of);
    } else if (typeof child === "string") words?.(child);
    else if (enter(child) === "inside") path.push({ of: child, at: 0 });
  }
}
