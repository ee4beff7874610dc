import { finder } from "../search/find";

export const TEXT_ORDERS = ["added", "read", "title"] as const;
export type TextOrder = (typeof TEXT_ORDERS)[number];

/** What a list knows of a text, published or one's own. */
export type ListedText = {
  readonly id: string;
  readonly headline: string;
  readonly author?: string | undefined;
  /** When it was brought in (ISO 8601, UTC); a published one stands where its list has it. */
  readonly added?: string;
};

export type TextSorting = {
  readonly order: TextOrder;
  /** Words of a title or an author's name; blank for all. */
  readonly query: string;
  /** When each was read last, in milliseconds since 1970, by id; absent for what never was. */
  readonly lastRead: ReadonlyMap<string, number>;
  /** BCP 47: titles are sorted as this language's readers do. */
  readonly language: string;
};

/** The texts of a list that are looked for, in the order that is wished. */
export function sortTexts<Text extends ListedText>(
  texts: Iterable<Text>,
  { order, query, lastRead, language }: TextSorting,
): readonly Text[] {
  const isFound = finder(query);
  const found = [...texts].filter(
    ({ headline, author = "" }) => query.trim() === "" || isFound(`${headline} ${author}`),
  );
  if (order === "title") {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return found.toSorted((a, b) => compare(a.headline, b.headline));
  }
  if (order === "added") return found.toSorted(newestFirst);
  const readAt = ({ id }: ListedText) => lastRead.get(id) ?? 0;
  return found.toSorted((a, b) => readAt(b) - readAt(a) || newestFirst(a, b));
}

function newestFirst({ added: a = "" }: ListedText, { added: b = "" }: ListedText): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
