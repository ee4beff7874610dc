import { finder } from "../search/find";
import type { OwnTextSummary } from "./own-text";

export const TEXT_ORDERS = ["added", "read", "title"] as const;
export type TextOrder = (typeof TEXT_ORDERS)[number];

type Options = {
  readonly order: TextOrder;
  /** Words of a title or an author's name; blank for all. */
  readonly query: string;
  /** When each was read last, in milliseconds since 1970, by id; absent for what never was. */
  readonly lastRead: ReadonlyMap<string, number>;
  /** BCP 47: titles are sorted as this language's readers do. */
  readonly language: string;
};

/** The texts of a list that are looked for, in the order that is wished. */
export function sortTexts(
  texts: Iterable<OwnTextSummary>,
  { order, query, lastRead, language }: Options,
): readonly OwnTextSummary[] {
  const isFound = finder(query);
  const found = [...texts].filter(
    ({ headline, author = "" }) => query.trim() === "" || isFound(`${headline} ${author}`),
  );
  const { compare } = new Intl.Collator(language, { numeric: true });
  const newest = (a: OwnTextSummary, b: OwnTextSummary) => (a.added < b.added ? 1 : -1);
  if (order === "title") return found.toSorted((a, b) => compare(a.headline, b.headline));
  if (order === "added") return found.toSorted(newest);
  const readAt = ({ id }: OwnTextSummary) => lastRead.get(id) ?? 0;
  return found.toSorted((a, b) => readAt(b) - readAt(a) || newest(a, b));
}
