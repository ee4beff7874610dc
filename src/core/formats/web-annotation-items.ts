/** An item that is not read: where it stands in the file, what it calls itself, what is wrong with it. */
export type LeftOut = {
  /** The path to the first value that does not fit, as `items.3.target`. */
  readonly field: string;
  readonly id: unknown;
  /** For whoever published the file; in English. */
  readonly why: string;
};

/** The annotations of a file, unchecked, each with the path to it. */
type Items = {
  readonly items: readonly { readonly item: unknown; readonly field: string }[];
  /** What the file says lies in another. */
  readonly elsewhere: readonly LeftOut[];
};

/** Pages of a collection that are read, at most. */
const MOST_PAGES = 1000;

export const joined = (...fields: readonly string[]): string =>
  fields.filter((field) => field !== "").join(".");

/**
 * The annotations in a file's value: a page's, those of all pages that a collection holds, a list's, or the one that
 * it is. Undefined where it is none of these. (Web Annotation Data Model, 5)
 */
export function itemsOf(value: unknown): Items | undefined {
  const file = withoutNulls(value);
  if (Array.isArray(file)) return { items: listed(file, ""), elsewhere: [] };
  if (!isObject(file)) return undefined;
  if ("items" in file) return { items: listed(file["items"], "items"), elsewhere: [] };
  if ("@graph" in file) return { items: listed(file["@graph"], "@graph"), elsewhere: [] };
  if ("first" in file) return itemsOfPages(file["first"]);
  return "target" in file ? { items: [{ item: file, field: "" }], elsewhere: [] } : undefined;
}

function itemsOfPages(first: unknown): Items {
  const items: Items["items"][number][] = [];
  let field = "first";
  let page = first;
  for (let pages = 0; pages < MOST_PAGES && isObject(page) && "items" in page; pages += 1) {
    items.push(...listed(page["items"], `${field}.items`));
    field = `${field}.next`;
    page = page["next"];
  }
  const elsewhere = { field, id: page, why: "Another file, which is not read" };
  return { items, elsewhere: page === undefined ? [] : [elsewhere] };
}

/** In JSON-LD one value stands for a list of one. */
const listed = (items: unknown, field: string): Items["items"] =>
  Array.isArray(items)
    ? items.map((item: unknown, at) => ({ item, field: joined(field, String(at)) }))
    : [{ item: items, field }];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Deeper than any annotation lies; what is deeper still would let whoever reads it fall too far. */
const DEEPEST = 50;

/** In JSON-LD null is as good as nothing. (JSON-LD 1.1, 9.5) */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (depth === DEEPEST) return undefined;
  const without = (it: unknown) => withoutNulls(it, depth + 1);
  if (Array.isArray(value)) return value.filter((it) => it !== null).map(without);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, it]) => it !== null);
  return Object.fromEntries(kept.map(([key, it]) => [key, without(it)]));
}
