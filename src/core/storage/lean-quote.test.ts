import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { describe } from "../anchoring/describe";
import { leanQuote } from "./lean-quote";

const filler = "كلام طويل يسبق ما بعده في كل مرة حتى لا يبقى فرق ";

test("context is cut to what tells a quote apart, and never inside a grapheme", () => {
  const { text, range } = marked(`${filler}وقالَ الشّيخُ ⟦العلمُ⟧ نورٌ في القلب والبصر معا`);
  const [quote, position] = leanQuote(text, describe(text, range));
  expect(quote).toMatchObject({ exact: "العلمُ", suffix: " نورٌ في القلب وا" });
  expect(quote.prefix).toBe(" فرق وقالَ الشّيخُ ");
  expect(position).toEqual({ type: "TextPositionSelector", ...range });
});

test("a phrase that recurs with its neighbours keeps all the context there was", () => {
  const again = "في أول الباب قال الشيخ العلم نور ثم سكت وقام من مجلسه ذاك";
  const { text, range } = marked(
    `${again} ومضى. ${again.replace("العلم", "⟦العلم⟧")} ثانية بعد ساعة.`,
  );
  const described = describe(text, range);
  expect(leanQuote(text, described)).toEqual(described);
});
