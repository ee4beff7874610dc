import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedAll } from "../../testing/marked-text";
import { receivedOn } from "../../testing/received";
import { shareOptions } from "../../testing/shared-layers";
import { editionId } from "../article/edition";
import type { TextRange } from "../text/text-range";
import { shareLayer } from "./share-layer";

/** What a reader of `now` finds of passages that somebody marked in `text` and shared. */
function received(
  { text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] },
  now: string,
  isRobust: boolean,
) {
  const own = ranges.map((range, at) => ({
    annotation: {
      id: `note${at}`,
      motivation: "commenting" as const,
      target: { source: "maqala", selectors: [] },
      bodies: [{ value: String(at) }],
    },
    range,
  }));
  const source = { id: editionId(text), article: { id: "maqala" }, text };
  return receivedOn(now, shareLayer(own, source, { ...shareOptions, isRobust }));
}

/** In the marks' order: what the card says, and the words with the one before them; or why they are lost. */
function seen(sent: string, now: string, isRobust: boolean): readonly string[] {
  const { placed, orphans } = received(markedAll(sent), now, isRobust);
  const told = [
    ...placed.map(({ annotation, range: { start, end }, fate }) => ({
      annotation,
      says: `${fate}: ${wordBefore(now, start)} ⟦${now.slice(start, end)}⟧`,
    })),
    ...orphans.map(({ annotation, reason }) => ({ annotation, says: reason })),
  ];
  const numberOf = ({ annotation: { bodies } }: (typeof told)[number]) => Number(bodies[0]?.value);
  return told.toSorted((a, b) => numberOf(a) - numberOf(b)).map(({ says }) => says);
}

const wordBefore = (text: string, at: number) => text.slice(0, at).trim().split(/\s/u).at(-1);

const lines = (...all: string[]) => all.join("\n");
const plain = (text: string) => markedAll(text).text;

const FIRST = "أعلن فريق البحر أن الجهاز ⟦خفّض زمن العبور بنسبة اثني عشر في المئة⟧ في كل الموانئ.";
const TWIN = "أعلن فريق النهر أن الجهاز خفّض زمن العبور بنسبة اثنتين في المئة في بعض الموانئ.";
const BETWEEN = "ثم جرت مراجعة مستقلة في الشهر التالي وحضرها ممثلون عن الفريقين.";
const REPORT = lines(FIRST, BETWEEN, TWIN, "وانتهى التقرير بتوصيات عامة.");
const WITHOUT_FIRST = lines(BETWEEN, TWIN, "وانتهى التقرير بتوصيات عامة.");

describe("a sentence that was cut and has a twin", () => {
  test("is lost in a link that brings no words", () => {
    expect(seen(REPORT, WITHOUT_FIRST, false)).toEqual(["quote-not-found"]);
  });

  test.each([
    ["another number", WITHOUT_FIRST],
    ["another name", WITHOUT_FIRST.replace("خفّض", "خفض").replace("بنسبة", "كما قال زيد بنسبة")],
  ])("is never silently taken for the one with %s", (_, now) => {
    for (const says of seen(REPORT, now, true)) expect(says).toMatch(/^(reworded: |quote-)/);
  });

  test("is lost where the twin's words are the very same", () => {
    const sent = lines("قال الأول ⟦لا بأس⟧ ثم مضى إلى داره.", BETWEEN, "قال الثاني لا بأس ثم جلس.");
    const now = lines(BETWEEN, "قال الثاني لا بأس ثم جلس.");
    for (const isRobust of [true, false])
      expect(seen(sent, now, isRobust)).toEqual(["quote-ambiguous"]);
  });
});

test.each([true, false])("what the card says of a place (words sent: %s)", (isRobust) => {
  const sent = lines(
    "قال ⟦الشيخ الجليل⟧ نعم.",
    "ثم ⟦جلس إلى تلميذه⟧ ساعة.",
    "وقرأ ⟦من أول الكتاب⟧.",
  );
  const now = lines("قال الشيخ الجليل نعم.", "ثمّ جَلَسَ إلى تلميذه ساعة.", "وقرأ من أول الكتاب.");
  expect(seen(sent, now, isRobust).map((says) => says.split(":")[0])).toEqual([
    "unchanged",
    "respelt",
    "moved",
  ]);
});

test("words that changed are told where they were sent, and lost where they were not", () => {
  const sent = lines(BETWEEN, "وخرج الناس ⟦من عباءة الخوف القديم⟧ بعد سنين طويلة من الصمت.");
  const now = lines(BETWEEN, "وخرج الناس من تحت عباءة الخوف القديمة بعد سنين طويلة من الصمت.");
  expect(seen(sent, now, true)).toEqual(["reworded: الناس ⟦من تحت عباءة الخوف القديمة⟧"]);
  expect(seen(sent, now, false)).toEqual(["quote-not-found"]);
});

const REFRAIN = "لازمة تتكرر هنا";
const M = `⟦${REFRAIN}⟧`;
const SONG = lines("سطر واحد", M, "سطر ثان", M, "سطر ثالث", M, "سطر رابع");

describe("a refrain", () => {
  const above = (song: string) => lines("سطر جديد طويل في الأعلى", "وآخر بعده", plain(song));

  test.each([true, false])("keeps its distances under new lines (words sent: %s)", (isRobust) => {
    expect(seen(SONG, above(SONG), isRobust)).toEqual([
      `moved: واحد ⟦${REFRAIN}⟧`,
      `moved: ثان ⟦${REFRAIN}⟧`,
      `moved: ثالث ⟦${REFRAIN}⟧`,
    ]);
  });

  const FOUR = lines("سطر واحد", M, "سطر ثان أطول", M, "سطر ثالث", REFRAIN, "سطر رابع هنا", M);

  test("keeps them although one of its lines was not marked", () => {
    const now = lines("جديد", plain(FOUR));
    expect(seen(FOUR, now, false)).toHaveLength(3);
    expect(seen(FOUR, now, false)[2]).toBe(`moved: هنا ⟦${REFRAIN}⟧`);
  });

  test("is known by the lines around it where they were sent, whatever came between", () => {
    const now = plain(SONG)
      .replace("سطر ثالث", lines("سطر ثالث", "جديد"))
      .replace("سطر واحد\n", "");
    expect(seen(SONG, now, true)[1]).toBe(`moved: ثان ⟦${REFRAIN}⟧`);
    expect(seen(SONG, now, true)[2]).toMatch(/^(moved: جديد ⟦|quote-ambiguous)/);
  });

  test.each([true, false])(
    "is lost where one of its lines is gone (words sent: %s)",
    (isRobust) => {
      const now = plain(SONG).replace(`سطر ثان\n${REFRAIN}\n`, "سطر ثان\n");
      const [first, second, third] = seen(SONG, now, isRobust);
      expect(first).toBe(`unchanged: واحد ⟦${REFRAIN}⟧`);
      expect(second).toBe("quote-ambiguous");
      expect(third).toMatch(/^(moved: ثالث ⟦|quote-ambiguous)/);
    },
  );

  test("of which one line is marked is lost where nothing tells which it is", () => {
    const one = plain(SONG).replace(`ثان\n${REFRAIN}`, `ثان\n${M}`);
    expect(seen(one, above(SONG), false)).toEqual(["quote-ambiguous"]);
    expect(seen(one, above(SONG), true)).toEqual([`moved: ثان ⟦${REFRAIN}⟧`]);
  });

  test("that moved as its neighbours did is found, and behind one that did not no more", () => {
    const song = lines("⟦مطلع القصيدة الفريد⟧", SONG);
    const now = lines("جديد", plain(song)).replace("سطر ثالث", "سطر ثالث وفيه زيادة");
    expect(seen(song, now, false).map((says) => says.split(":")[0])).toEqual([
      "moved",
      "moved",
      "moved",
      "quote-ambiguous",
    ]);
  });
});

test.each([
  [40, true],
  [1500, false],
])("of a phrase that recurs two thousand times %i marks are judged at once", (count, isRobust) => {
  const clause = "قال الشيخ نعم. ";
  const text = clause.repeat(2000);
  const ranges = Array.from({ length: count }, (_, at) => {
    const start = at * clause.length;
    return { start, end: start + "قال الشيخ".length };
  });
  const { placed, orphans } = received({ text, ranges }, `جديد. ${text}`, isRobust);
  expect(placed.length + orphans.length).toBe(count);
  expect(new Set(placed.map(({ range }) => range.start)).size).toBe(placed.length);
});

type Line = { readonly key: string; readonly text: string };

const word = fc.constantFrom("قمر", "بحر", "نجوم", "السفينة", "رحلة", "يا قلب", "غدا", "الطريق");
const verse = fc.array(word, { minLength: 1, maxLength: 6 }).map((it) => it.join(" "));

/** A poem with a refrain behind each line, some of which are marked, and what an editor does to it. */
const edited = fc.record({
  verses: fc.uniqueArray(verse, { minLength: 3, maxLength: 8 }),
  marked: fc.uniqueArray(fc.nat(7), { minLength: 1 }),
  inserted: fc.array(fc.tuple(fc.nat(16), verse), { maxLength: 3 }),
  deleted: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
  deletes: fc.constantFrom("verse", "refrain"),
});

const textOf = (poem: readonly Line[]) => poem.map(({ text }) => text).join("\n");

function startsOf(poem: readonly Line[]): ReadonlyMap<string, number> {
  let start = 0;
  return new Map(
    poem.map(({ key, text }) => {
      const own = start;
      start += text.length + 1;
      return [key, own];
    }),
  );
}

/** How the refrains of some hundred edited poems are placed. */
function tried(isRobust: boolean) {
  const told = { right: 0, wrong: 0, lost: 0, together: 0 };
  const property = fc.property(edited, ({ verses, marked, inserted, deleted, deletes }) => {
    const poem = verses.flatMap((text, at): Line[] => [
      { key: `verse${at}`, text },
      { key: `refrain${at}`, text: REFRAIN },
    ]);
    const isDeleted = ({ key }: Line) => deleted.some((at) => key === `${deletes}${at}`);
    const now = poem.filter((it) => !isDeleted(it));
    for (const [at, text] of inserted)
      now.splice(Math.min(at, now.length), 0, { key: `new${at}`, text });
    const was = startsOf(poem);
    const is = startsOf(now);
    const keys = marked.map((at) => `refrain${at}`).filter((key) => was.has(key));
    const ranges = keys.map((key) => {
      const start = was.get(key) ?? 0;
      return { start, end: start + REFRAIN.length };
    });
    const { placed, orphans } = received({ text: textOf(poem), ranges }, textOf(now), isRobust);
    const same = placed.filter(({ fate }) => fate !== "reworded");
    for (const { annotation, range } of same) {
      const key = keys[Number(annotation.bodies[0]?.value)] ?? "";
      if (is.get(key) === range.start) told.right += 1;
      else told.wrong += 1;
    }
    told.lost += orphans.length;
    told.together += same.length - new Set(same.map(({ range }) => range.start)).size;
  });
  fc.assert(property, { numRuns: 300, seed: 1 });
  return told;
}

test("a refrain whose words were sent is on its own line or lost, whatever an editor does", () => {
  const { right, wrong, lost, together } = tried(true);
  expect([wrong, together]).toEqual([0, 0]);
  expect(right).toBeGreaterThan(4 * lost);
}, 30_000);

test("one whose words were not sent is hardly ever on another line, and no two are on one", () => {
  const { right, wrong, together } = tried(false);
  expect(together).toBe(0);
  expect(wrong).toBeLessThan(right / 100);
}, 30_000);
