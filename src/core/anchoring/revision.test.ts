import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { describe } from "./describe";
import { anchorByRevision, reviseText } from "./revision";
import { indexText } from "./text-index";

/** Follows the marked passage of one edition into another. */
const follow = (then: string, now: string) => {
  const { text, range } = marked(then);
  const revision = reviseText(indexText(text), indexText(now))!;
  const [quote, position] = describe(text, range);
  return anchorByRevision(revision, quote, position);
};

const answers = "قال زيد: نعم. وقال عمرو: نعم. وقال بكر: ⟦نعم⟧. وقال خالد: لا.";

test.each([
  ["a phrase that recurs all around it", answers, `ثم ${answers}`, 1],
  ["a passage that was vocalised", "وقال ⟦الشيخ لتلميذه⟧ اكتب", "وَقَالَ ⟦الشَّيْخُ لِتِلْمِيذِهِ⟧ اكْتُبْ", 1],
  [
    "a passage that lost a word and gained another",
    "وقال ⟦الشيخ لتلميذه أحمد اكتب العلم⟧ في صدرك",
    "وقال ⟦الشيخ لتلميذه محمود اكتب العلم⟧ في صدرك",
    0.8,
  ],
  [
    "a passage whose first word was replaced",
    "ثم قام وقال ⟦الشيخ لتلميذه اكتب العلم⟧ في صدرك",
    "ثم قام وقال ⟦الأستاذ لتلميذه اكتب العلم⟧ في صدرك",
    0.7,
  ],
])("follows %s", (_, then, now, likeness) => {
  const { text, range } = marked(now);
  const found = follow(then, text);
  expect(found).toMatchObject({ range, by: "revision" });
  expect(found?.status === "anchored" && found.likeness).toBeGreaterThanOrEqual(likeness);
});

test("a passage that the revision cut is not followed", () => {
  const then = "وقال ⟦الشيخ لتلميذه اكتب العلم⟧ في صدرك";
  expect(follow(then, "وقال في صدرك")).toBeUndefined();
});

test("a position that does not hold the quote on the old edition is not followed", () => {
  const { text, range } = marked(answers);
  const revision = reviseText(indexText(text), indexText(`ثم ${text}`))!;
  const [quote] = describe(text, range);
  const elsewhere = { type: "TextPositionSelector", start: 0, end: 3 } as const;
  expect(anchorByRevision(revision, quote, elsewhere)).toBeUndefined();
});

test("editions with hardly a word in common are not compared", () => {
  const numbered = (name: string) =>
    Array.from({ length: 1000 }, (_, at) => `${name}${at}`).join(" ");
  expect(reviseText(indexText(numbered("قديم")), indexText(numbered("جديد")))).toBeUndefined();
});
