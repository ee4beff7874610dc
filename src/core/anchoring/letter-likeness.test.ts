import { expect, test } from "vitest";
import { commonEnd, commonStart, likenessWithin, wordLikeness } from "./letter-likeness";

test("what two texts begin and end with", () => {
  expect(commonStart("قال الشيخ", "قال الراوي")).toBe("قال ال");
  expect(commonEnd("ثم قال", "وقال")).toBe("قال");
  expect(commonStart("قال", "")).toBe("");
});

test.each([
  ["stands there whole", "قال الشيخ", "ثم قال الشيخ لتلميذه", 1],
  ["is empty", "", "ثم قال", 1],
  ["has nothing in common with it", "قال الشيخ", "zzzzzzzzzzzz", 0],
])("the likeness within a text of a stretch that %s", (_, pattern, text, likeness) => {
  expect(likenessWithin(pattern, text)).toBe(likeness);
});

test("a stretch that changed little is more alike than one that changed much", () => {
  const little = likenessWithin("قال الشيخ لتلميذه", "ثم قال شيخ لتلميذه اكتب");
  const much = likenessWithin("قال الشيخ لتلميذه", "ثم قال أخوه لصاحبه اكتب");
  expect(little).toBeGreaterThan(much);
});

test.each([
  ["the same", "كتاب", "كتاب", 1],
  ["an inflection", "كتاب", "كتابه", 0.64],
  ["less than half alike", "كتاب", "مدرسه", 0],
  ["of quite other lengths", "من", "المستشفي", 0],
])("words that are %s", (_, a, b, likeness) => {
  expect(wordLikeness(a, b)).toBeCloseTo(likeness, 2);
});
