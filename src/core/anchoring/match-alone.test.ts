import { describe, expect, test } from "vitest";
import { anchor } from "../../testing/anchored";

const told =
  "كان في قديم الزمان ملك عادل يحب العلم والعلماء، وكان له وزير ناصح أمين. فقال الوزير للملك: أيها الملك السعيد";

const place = (text: string, exact: string, { prefix = "", suffix = "", at = -1 } = {}) => {
  const found = anchor(text, [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    ...(at < 0
      ? []
      : [{ type: "TextPositionSelector", start: at, end: at + exact.length } as const]),
  ]);
  return found.status === "orphan"
    ? { words: found.reason, start: -1, likeness: 0 }
    : { words: text.slice(found.range.start, found.range.end), start: found.range.start, ...found };
};

describe("a quote without context", () => {
  test.each([
    ["one letter changed in two words", "ملك عادر", "ملك عادل"],
    ["one letter lost in two words", "وزر ناصح", "وزير ناصح"],
    ["its first word replaced", "قاض عادل يحب العلم", "ملك عادل يحب العلم"],
    ["its last word replaced", "يحب العلم والأدباء", "يحب العلم والعلماء"],
  ])("is found with %s", (_, quote, words) => {
    expect(place(told, quote).words).toBe(words);
    expect(place(told, quote, { at: told.length - quote.length }).words).toBe(words);
  });

  test.each([
    ["nothing is like it", "بحر عميق"],
    ["only one of its words stands there", "ملك ظالم غشوم"],
    ["words a little like it stand there", "الوزراء الناصحون"],
  ])("is not placed where %s", (_, quote) => {
    expect(place(told, quote).words).toBe("quote-not-found");
  });

  const twice = "كان أمامنا كل شيء، ولم يكن أمامنا شيء";
  const [first, second] = [twice.indexOf("أمامنا"), twice.lastIndexOf("أمامنا")];

  test("that is like two places is the one where it stood, and neither where that is not known", () => {
    expect(place(twice, "أمامنا", { at: second }).start).toBe(second);
    expect(place("قبل أن نمضي، وبعد أن نمضي", "أن نمصي", { at: 18 }).start).toBe(18);
    expect(place("قبل أن نمضي، وبعد أن نمضي", "أن نمصي").words).toBe("quote-ambiguous");
    expect(place(twice, "أمامنا", { at: first }).start).toBe(first);
  });

  test("may stand at the end of a text, where its suffix has no room", () => {
    expect(place("قال الشيخ", "الشيخ", { suffix: " لتلميذه" }).words).toBe("الشيخ");
  });
});

const contexts = ["وكان له وزير", "وكان لهم وزير", "وصار لهم وزير", "وصار لهم وزيران"];
test.each([
  [
    "the quote",
    ["ملك عادل يحب العلم", "ملك عدل يحب العلم", "قاض عادل يحب العلم", "قاض عادل يكره العلم"].map(
      (quote) => place(told, quote),
    ),
  ],
  ["the prefix", contexts.map((prefix) => place(told, " ناصح أمين", { prefix }))],
  ["the suffix", contexts.map((suffix) => place(told, "العلم والعلماء، ", { suffix }))],
])("likeness falls as %s drifts", (_, places) => {
  const likenesses = places.map(({ likeness }) => likeness);
  expect(likenesses).toEqual([...new Set(likenesses)].toSorted((a, b) => b - a));
  expect(likenesses[0]).toBe(1);
  expect(likenesses.at(-1)).toBeGreaterThan(0);
});
