import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { describe } from "./describe";

test("a passage is described by its words, what stands around them, and its place", () => {
  const { text, range } = marked("قال ⟦الشيخ⟧ لتلميذه");
  expect(describe(text, range)).toEqual([
    { type: "TextQuoteSelector", exact: "الشيخ", prefix: "قال ", suffix: " لتلميذه" },
    { type: "TextPositionSelector", start: 4, end: 9 },
  ]);
});

test("the context is 32 letters with their marks, never a mark without its letter", () => {
  const { text, range } = marked(`${"نُ".repeat(40)}⟦علم⟧${"رٌ".repeat(40)}`);
  const [quote] = describe(text, range);
  expect(quote.prefix).toBe("نُ".repeat(32));
  expect(quote.suffix).toBe("رٌ".repeat(32));
});

test("an emoji counts as one letter of context", () => {
  const { text, range } = marked(`${"👩‍👧".repeat(33)}⟦علم⟧`);
  expect(describe(text, range)[0].prefix).toBe("👩‍👧".repeat(32));
});
