import { expect, test } from "vitest";
import { markedPeople } from "../../testing/marked-people";
import { markedWords, wordsOfText } from "./marked-words";
import { clustersIn } from "./clusters";
import { csvField, tableCsv } from "./table-csv";

const WORDS = {
  name: "الاسم",
  howMany: "كم",
  colours: { saffron: "زعفراني", sage: "أخضر", sky: "أزرق", rose: "وردي", violet: "بنفسجي" },
};

test("has a row for each person and a column for each cluster", () => {
  const { text, people } = markedPeople(
    { سعاد: "⟦قال⟧ الشيخ ⟦نعم⟧", زيد: "قال الشيخ ⟦نعم⟧", هند: "قال الشيخ نعم" },
    { قال: "من؟\nومتى؟" },
  );
  const clusters = clustersIn(text, markedWords(wordsOfText(text), people));
  expect(tableCsv({ text, people, clusters }, WORDS)).toBe(
    [
      "\uFEFFالاسم,قال,نعم",
      "كم,1,2",
      'سعاد,"زعفراني: من؟\nومتى؟",زعفراني',
      "زيد,,زعفراني",
      "هند,,",
      "",
    ].join("\r\n"),
  );
});

test.each([
  ["plain words", "قال الشيخ", "قال الشيخ"],
  ["a comma", "قال, نعم", '"قال, نعم"'],
  ["an Arabic comma", "قال، نعم", "قال، نعم"],
  ["quotation marks", 'قال "نعم"', '"قال ""نعم"""'],
  ["a line break", "قال\nنعم", '"قال\nنعم"'],
  ["a formula", "=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
  ["a formula with a comma", '=CMD("a","b")', `"'=CMD(""a"",""b"")"`],
  ["a plus", "+1", "'+1"],
  ["a minus", "-1", "'-1"],
  ["an at", "@SUM(A1)", "'@SUM(A1)"],
  ["a tab", "\t=1", "'\t=1"],
  ["a wide equals sign", "＝1", "'＝1"],
  ["a formula's sign elsewhere", "1=1", "1=1"],
])("writes %s", (_, value, field) => {
  expect(csvField(value)).toBe(field);
});
