import { expect, test } from "vitest";
import { gistOf } from "./gist";

test.each([
  ["a word", "الخلافات", "الخلافات"],
  ["a short passage, without blanks at its ends", " أسباب الانشقاقات\n", "أسباب الانشقاقات"],
  [
    "a long one by its first and last words",
    "لم تتأخر الخلافات السياسية والفكرية بين عناصر داعش في أن تترجم انشقاقات ومعارك",
    "لم تتأخر الخلافات السياسية … أن تترجم انشقاقات ومعارك",
  ],
])("says %s", (_, passage, said) => {
  expect(gistOf(passage)).toBe(said);
});

test("looks at the ends of a book alone", () => {
  const book = `في البدء كان الكلام ${"كلمة ".repeat(200_000)} ثم تم الكتاب كله`;
  expect(gistOf(book)).toBe("في البدء كان الكلام … ثم تم الكتاب كله");
});
