import { describe, expect, test } from "vitest";
import { wordsOf, type Markup } from "../markup";
import { parseXml } from "../parse-xml";
import { markOf, pageBegun, readingOf } from "./tei-pieces";

const xml = (source: string): Markup => parseXml(source)!;
const read = (source: string) => {
  const reading = readingOf(xml(source));
  return reading && wordsOf(reading);
};

describe("of several readings", () => {
  test.each([
    ["what was corrected", "<choice><sic>غلط</sic><corr>صواب</corr></choice>", "صواب"],
    [
      "what is written out",
      "<choice><abbr>رض</abbr><expan>رضي الله عنه</expan></choice>",
      "رضي الله عنه",
    ],
    [
      "the first of those that nobody ranks",
      "<choice><unclear>أ</unclear><unclear>ب</unclear></choice>",
      "أ",
    ],
    ["the lemma", "<app><rdg>ب</rdg><lem>أ</lem></app>", "أ"],
    ["a witness where there is no lemma", "<app><rdg>ب</rdg><rdg>ج</rdg></app>", "ب"],
    ["none of an empty one", "<app/>", undefined],
  ])("%s is the text's", (_, source, words) => expect(read(source)).toBe(words));
});

test.each([
  ['<pb n="12"/>', { volume: 1, number: 12 }],
  ['<pb n=" 2:5 "/>', { volume: 2, number: 5 }],
  ['<pb n="xii"/>', undefined],
  ["<pb/>", undefined],
])("%s begins its page", (source, page) => expect(pageBegun(xml(source))).toEqual(page));

test.each([
  ['<hi rend="bold">أ</hi>', "strong"],
  ["<emph>أ</emph>", "emphasis"],
  ['<ref target="https://example.org/">أ</ref>', "link"],
  ["<persName>أ</persName>", undefined],
])("%s has its mark", (source, mark) => expect(markOf(xml(source))).toBe(mark));
