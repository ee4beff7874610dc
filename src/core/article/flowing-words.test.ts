import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import type { Article, Block } from "./article";
import { articleText } from "./article-text";
import { flowOf } from "./flow";
import { flowingWords } from "./flowing-words";

test.each([
  ["as its language does", { inLanguage: "ur" }, { lang: "ur", dir: "rtl" }],
  ["as it is told", { inLanguage: "ar", dir: "ltr" }, { lang: "ar", dir: "ltr" }],
  [
    "as it is told, in whatever language is around",
    { dir: "ltr" },
    { lang: undefined, dir: "ltr" },
  ],
  ["as what is around it", {}, { lang: undefined, dir: undefined }],
] as const)("a block flows %s", (_, told, flow) => {
  expect(flowOf(told)).toEqual(flow);
});

/** An article of blocks; what is chosen of them stands between ⟦ and ⟧. */
function chosen(inLanguage: string, given: readonly Block[]) {
  const { text, range } = marked(given.map((block) => block.text).join("\n"));
  const texts = text.split("\n");
  const blocks = given.map((block, at) => ({ ...block, text: texts[at] ?? "" }));
  const article: Article = { id: "a", headline: "h", inLanguage, blocks };
  const { words, ...flow } = flowingWords({ article, ...articleText(article) }, range);
  const told = words.replaceAll("\u2066", "{ltr:").replaceAll("\u2067", "{rtl:");
  return { ...flow, words: told.replaceAll("\u2069", "}") };
}
const paragraph = (text: string, rest: Partial<Block> = {}): Block =>
  ({ type: "paragraph", text, ...rest }) as Block;
const span = (start: number, end: number) => ({ type: "span", start, end, dir: "ltr" }) as const;

test("words that begin with another language's flow as their text does", () => {
  const shown = chosen("ar", [paragraph("⟦iPhone هاتف⟧ جديد")]);
  expect(shown).toEqual({ lang: "ar", dir: "rtl", words: "iPhone هاتف" });
});

test("words of a block in another language flow as that block does", () => {
  const shown = chosen("ar", [
    paragraph("نص"),
    paragraph("All ⟦in English.⟧", { inLanguage: "en" }),
  ]);
  expect(shown).toEqual({ lang: "en", dir: "ltr", words: "in English." });
});

test("words within a mark of another direction flow as the mark does", () => {
  const shown = chosen("ar", [paragraph("قال E = ⟦mc⟧ ثم", { marks: [span(4, 10)] })]);
  expect(shown).toEqual({ lang: "ar", dir: "ltr", words: "mc" });
});

test("what flows otherwise within the words keeps its own flow", () => {
  const shown = chosen("ar", [paragraph("⟦قال E = mc ثم⟧ سكت", { marks: [span(4, 10)] })]);
  expect(shown).toEqual({ lang: "ar", dir: "rtl", words: "قال {ltr:E = mc} ثم" });
});

test("of a mark in part the part keeps its own flow", () => {
  const shown = chosen("ar", [paragraph("قال E = ⟦mc ثم⟧ سكت", { marks: [span(4, 10)] })]);
  expect(shown).toEqual({ lang: "ar", dir: "rtl", words: "{ltr:mc} ثم" });
});

test("a mark in a mark lies in it", () => {
  const marks = [span(4, 17), { type: "span", start: 8, end: 13, inLanguage: "fa" } as const];
  const shown = chosen("ar", [paragraph("⟦قال See فارسی end.⟧", { marks })]);
  expect(shown.words).toBe("قال {ltr:See {rtl:فارسی} end}.");
});

test("across blocks each keeps its own flow", () => {
  const shown = chosen("ar", [
    paragraph("نص ⟦أول."),
    paragraph("See E.", { inLanguage: "en", marks: [span(4, 5)] }),
    paragraph("نص⟧ ثان."),
  ]);
  expect(shown).toEqual({ lang: "ar", dir: "rtl", words: "أول.\n{ltr:See {ltr:E}.}\nنص" });
});
