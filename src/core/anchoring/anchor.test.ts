import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { anchor } from "./anchor";
import { describe } from "./describe";

test.each([
  ["stands where it stood", "قال ⟦الشيخ⟧ لتلميذه", "قال ⟦الشيخ⟧ لتلميذه", "position"],
  ["moved with the text before it", "قال ⟦الشيخ⟧ لتلميذه", "ثم قال ⟦الشيخ⟧ لتلميذه", "quote"],
  [
    "stands several times: its context tells",
    "قال ⟦نعم⟧ ثم مضى",
    "نعم وقال ⟦نعم⟧ ثم مضى نعم",
    "quote",
  ],
])("finds a passage that %s", (_, old, now, by) => {
  const then = marked(old);
  const { text, range } = marked(now);
  expect(anchor(text, describe(then.text, then.range))).toEqual({
    status: "anchored",
    range,
    by,
    likeness: 1,
  });
});

test("a position where other words stand is refused", () => {
  const { text, range } = marked("قال ⟦الشيخ⟧ لتلميذه");
  expect(anchor("طلع البدر علينا وأنار", describe(text, range))).toEqual({
    status: "orphan",
    reason: "quote-not-found",
  });
});

test("words at two places that nothing tells apart are not guessed at", () => {
  const quote = { type: "TextQuoteSelector", exact: "نعم", prefix: "", suffix: "" } as const;
  expect(anchor("نعم نعم", [quote])).toEqual({ status: "orphan", reason: "quote-ambiguous" });
});
