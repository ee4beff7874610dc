import { expect, test } from "vitest";
import { markedAll } from "../../testing/marked-text";
import { describe } from "./describe";
import { passageFinder } from "./find-passages";

/** Notes on the ⟦passages⟧ of an old edition, looked for in a new one; what each became. */
function sought(before: string, after: string, isHeld: boolean) {
  const old = markedAll(before);
  const targets = old.ranges.map((range) => ({
    source: "a",
    edition: "old",
    selectors: describe(old.text, range),
  }));
  const work = passageFinder(after)(targets, new Map(isHeld ? [["old", old.text]] : []));
  let yields = 0;
  for (;;) {
    const step = work.next();
    if (!step.done) yields += 1;
    else {
      const found = step.value.map((it) =>
        it.status === "orphan"
          ? it.reason
          : `${it.by}: ${after.slice(it.range.start, it.range.end)}`,
      );
      return { found, yields };
    }
  }
}

const BEFORE = "قال الشيخ في مجلسه ⟦إن العلم نور⟧ ثم سكت طويلا، وقال بعده ⟦صاحبه القديم⟧ كلاما آخر.";
const AFTER =
  "في البدء قال الشيخ في مجلسه إن العلم نور ثم سكت طويلا، وقال بعده صاحبه العتيق كلاما آخر.";

test("places are followed through the revision where the old edition is held", () => {
  expect(sought(BEFORE, AFTER, true).found).toEqual([
    "revision: إن العلم نور",
    "revision: صاحبه العتيق",
  ]);
});

test("places are searched where it is not", () => {
  expect(sought(BEFORE, AFTER, false).found[0]).toBe("quote: إن العلم نور");
});

const REFRAIN =
  "قال الأول: ⟦لا علم إلا بتعب ولا مجد إلا بصبر طويل⟧ فسكت القوم. ثم قال الثاني بعد حين: لا علم إلا بتعب ولا مجد إلا بصبر طويل، وانصرف.";
const REFRAIN_CUT = "سكت القوم. ثم قال الثاني بعد حين: لا علم إلا بتعب ولا مجد إلا بصبر طويل، وانصرف.";

test("a passage that was cut is not taken for the same words elsewhere", () => {
  expect(sought(REFRAIN, REFRAIN_CUT, true).found).toEqual(["quote-not-found"]);
});

test("a passage that was moved as a whole is found where it went", () => {
  const moved = `${REFRAIN_CUT} لا علم إلا بتعب ولا مجد إلا بصبر طويل.`;
  const once = REFRAIN.replace("لا علم إلا بتعب ولا مجد إلا بصبر طويل، وانصرف", "ما قال، وانصرف");
  const movedOnce = moved.replace("لا علم إلا بتعب ولا مجد إلا بصبر طويل، وانصرف", "ما قال، وانصرف");
  expect(sought(once, movedOnce, true).found).toEqual([
    "revision: لا علم إلا بتعب ولا مجد إلا بصبر طويل",
  ]);
});

test("the work stops after each note, so that others may have their turn", () => {
  expect(sought(BEFORE, AFTER, true).yields).toBeGreaterThanOrEqual(2);
});
