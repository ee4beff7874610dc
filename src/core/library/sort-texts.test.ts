import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortTexts, TEXT_ORDERS, type ListedText, type TextSorting } from "./sort-texts";

const text = (id: string, headline: string, added?: string): ListedText => ({
  id,
  headline,
  ...(added !== undefined && { added }),
});

const ids = (texts: readonly ListedText[], options: Partial<TextSorting>) =>
  sortTexts(texts, {
    order: "added",
    query: "",
    lastRead: new Map([["c", 9]]),
    language: "ar",
    ...options,
  }).map(({ id }) => id);

describe("one's own texts", () => {
  const all = [
    text("a", "بَيْت", "2026-01-01"),
    text("b", "أرض", "2026-01-03"),
    text("c", "جبل", "2026-01-02"),
  ];
  test.each([
    ["the newest first", {}, ["b", "c", "a"]],
    ["by their titles", { order: "title" }, ["b", "a", "c"]],
    ["the last read first", { order: "read" }, ["c", "b", "a"]],
    ["those of a vocalised title", { query: "بيت" }, ["a"]],
    ["those of a title with another alef", { query: "ارض" }, ["b"]],
  ] as const)("%s", (_, options, expected) => {
    expect(ids(all, options)).toEqual(expected);
  });
});

test("published texts stand as their list has them until another order is wished", () => {
  const all = [text("b", "جبل"), text("c", "بيت"), text("a", "أرض")];
  expect(ids(all, {})).toEqual(["b", "c", "a"]);
  expect(ids(all, { order: "read" })).toEqual(["c", "b", "a"]);
  expect(ids(all, { order: "title" })).toEqual(["a", "c", "b"]);
});

test("an author's name is found too", () => {
  expect(ids([{ ...text("a", "البيان"), author: "الجَاحِظ" }], { query: "الجاحظ" })).toEqual(["a"]);
});

test("every order shows the same texts, each once", () => {
  const texts = fc.uniqueArray(
    fc.record(
      {
        id: fc.string(),
        headline: fc.string({ unit: "grapheme" }),
        added: fc.constantFrom("2026", "2025"),
      },
      { requiredKeys: ["id", "headline"] },
    ),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...TEXT_ORDERS), (all, order) => {
      expect(ids(all, { order }).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
  );
});
