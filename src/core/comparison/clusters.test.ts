import { expect, test } from "vitest";
import { markedPeople } from "../../testing/marked-people";
import { markedWords, wordsOfText } from "./marked-words";
import { clustersIn } from "./clusters";

function clusters(given: Readonly<Record<string, string>>, notes: Record<string, string> = {}) {
  const { text, people } = markedPeople(given, notes);
  return clustersIn(text, markedWords(wordsOfText(text), people)).map(({ range, shares }) => ({
    words: text.slice(range.start, range.end),
    shares: shares.map(({ person, marks }) => [person.name, ...marks.map(({ note }) => note)]),
  }));
}

const wordsIn = (cluster: string) => cluster.split(/\s+/u).length;
const some = (count: number, from = 0) =>
  Array.from({ length: count }, (_, word) => `كلمة${from + word}`).join(" ");

test("joins marks that share a word, also through others", () => {
  expect(
    clusters({
      a: "⟦قال الشيخ⟧ العالم هذا حق لا شك",
      b: "قال ⟦الشيخ العالم⟧ هذا حق لا ⟦شك⟧",
      c: "قال الشيخ ⟦العالم هذا⟧ حق لا شك",
    }),
  ).toEqual([
    {
      words: "قال الشيخ العالم هذا",
      shares: [
        ["a", ""],
        ["b", ""],
        ["c", ""],
      ],
    },
    { words: "شك", shares: [["b", ""]] },
  ]);
});

test("keeps marks apart that only touch", () => {
  expect(clusters({ a: "⟦قال⟧ الشيخ", b: "قال ⟦الشيخ⟧" }).map(({ words }) => words)).toEqual([
    "قال",
    "الشيخ",
  ]);
});

test("tells whose notes lie there", () => {
  const [cluster] = clusters({ a: "⟦قال ⟦الشيخ⟧⟧ هذا", b: "قال ⟦الشيخ⟧ هذا" }, { الشيخ: "من هو؟" });
  expect(cluster?.shares).toEqual([
    ["a", "", "من هو؟"],
    ["b", "من هو؟"],
  ]);
});

test("cuts a long chain where the fewest marks bind it", () => {
  const [one, two] = [some(28), some(28, 28)];
  const cut = clusters({
    a: `⟦${one}⟧ ${two}`,
    b: `${one} ⟦${two}⟧`,
    c: `⟦${one} ${two}⟧`,
  });
  expect(cut.map(({ words }) => words)).toEqual([one, two]);
  expect(cut.map(({ shares }) => shares.map(([name]) => name))).toEqual([
    ["a", "c"],
    ["b", "c"],
  ]);
});

test("cuts a long mark at a paragraph's end, and tells its note once", () => {
  const [one, two] = [some(12), some(36, 12)];
  const whole = `${one}\n${two}`;
  const cut = clusters({ a: `⟦${whole}⟧` }, { [whole]: "طويل" });
  expect(cut.map(({ words }) => words)).toEqual([one, two]);
  expect(cut.map(({ shares }) => shares)).toEqual([[["a", "طويل"]], [["a", ""]]]);
});

test("cuts a text that is marked throughout into pieces that can be read", () => {
  const whole = some(1000);
  const lengths = clusters({ a: `⟦${whole}⟧`, b: `⟦${whole}⟧` }).map(({ words }) => wordsIn(words));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(40);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(5);
  expect(lengths.reduce((sum, length) => sum + length)).toBe(1000);
});
