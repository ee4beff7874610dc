import { expect, test } from "vitest";
import { anchorAll } from "../../testing/anchored";
import { markedAll } from "../../testing/marked-text";
import { anchorByLikenessInTurn, anchorExactlyInTurn } from "./anchor-layer";
import { anchorByLikeness, anchorExactly } from "./anchor-target";
import { describe } from "./describe";
import { indexText } from "./text-index";

/** The targets of an edition's marked passages, and the text that they were marked in. */
const describeAll = (given: string) => {
  const { text, ranges } = markedAll(given);
  return { text, targets: ranges.map((range) => ({ selectors: describe(text, range) })) };
};

const placesOf = (anchorings: readonly ({ status: string } | undefined)[]) =>
  anchorings.map((found) => (found && "range" in found ? found.range : undefined));

const lesson =
  "دخل ⟦الطلاب المسجد⟧ قبل الفجر، وقال الشيخ ⟦لتلميذه: اكتب العلم⟧ في صدرك ثم ⟦في كتابك⟧.";

test("each note of a layer finds its place on a later edition", () => {
  const later = markedAll(
    "وفي الغد دَخَلَ ⟦الطُّلَّابُ المَسْجِدَ⟧ قبل الفجر، وقال الشيخ ⟦لتلميذه: احفظ العلم⟧ في صدرك ثم ⟦في كتابك⟧.",
  );
  const found = anchorAll(later.text, describeAll(lesson).targets);
  expect(placesOf(found)).toEqual(later.ranges);
  expect(found).toMatchObject([{ by: "fold" }, { by: "likeness" }, { by: "quote" }]);
});

test("the anchorings are in the order of the targets, whatever theirs is in the text", () => {
  const { text, targets } = describeAll(lesson);
  const found = anchorAll(text, targets.toReversed());
  expect(placesOf(found)).toEqual(markedAll(lesson).ranges.toReversed());
});

test("what is found without likeness is told apart from what is not", () => {
  const { targets } = describeAll(lesson);
  const index = indexText(
    "دخل الطلاب المسجد قبل الفجر، وقال الشيخ لتلميذه: احفظ العلم في صدرك ثم في كتابك.",
  );
  expect(anchorExactly(index, targets[0]!.selectors)).toMatchObject({ by: "position" });
  expect(anchorExactly(index, targets[1]!.selectors)).toBeUndefined();
  expect(anchorByLikeness(index, targets[1]!.selectors)).toMatchObject({ by: "likeness" });
});

test("the work comes in slices, one note each", () => {
  const { text, targets } = describeAll(lesson);
  const index = indexText(text);
  const work = anchorExactlyInTurn(index, targets);
  let slices = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) slices += 1;
  expect(slices).toBe(3);
  const rest = anchorByLikenessInTurn(index, targets, step.value).next();
  expect(rest.done).toBe(true);
});

const refrain = "يا ليل الصب متى غده، أقيام الساعة موعده؟\n";
const song = (verses: readonly string[]): string =>
  verses.map((verse) => verse + refrain.repeat(3)).join("");

test("of a refrain sung over and over each note keeps its own, as its neighbours moved", () => {
  const old = song(["⟦رقد السمار فأرقه⟧ أسف للبين\n", "⟦فبكاه النجم ورق له⟧ مما يرعاه\n"]);
  const { text, targets } = describeAll(old);
  const third = text.indexOf("أقيام", refrain.length * 2);
  const own = { start: third, end: third + 12 };
  const opening = "قصيدة من البحر المتدارك لأبي الحسن الحصري\n";
  const found = anchorAll(opening + text, [...targets, { selectors: describe(text, own) }]);
  expect(placesOf(found)[2]).toEqual({
    start: own.start + opening.length,
    end: own.end + opening.length,
  });
});

test("a layer on an empty text is a layer of orphans", () => {
  const { targets } = describeAll(lesson);
  expect(anchorAll("", targets)).toEqual(
    targets.map(() => ({ status: "orphan", reason: "quote-not-found" })),
  );
});
