import { expect, test } from "vitest";
import { finding } from "./find-slices";

const QUERY = { words: "كتاب", isExact: false, isWhole: false, errand: 1 };

/** The answers to an errand, where it is time for one after each block, or never. */
function answersTo(desk: ReturnType<typeof finding>, isTime: boolean) {
  const work = desk.find(QUERY);
  const answers = [];
  for (;;) {
    const step = work.next(() => isTime);
    if (step.value) answers.push(step.value);
    if (step.done) return answers;
  }
}

function deskWith(blocks: readonly string[]) {
  const desk = finding();
  let end = -1;
  const ranges = blocks.map((block) => {
    const start = end + 1;
    end = start + block.length;
    return { start, end };
  });
  desk.read(blocks.join("\n"), ranges);
  return desk;
}

test("the first hits are told before the rest was searched, and all of them once", () => {
  const desk = deskWith(["كتاب أول", "لا شيء", "كتاب ثان وكتاب"]);
  const starts = (isTime: boolean) =>
    answersTo(desk, isTime).map(({ hits }) => hits.map(({ parts }) => parts[0]?.start));
  expect(starts(true)).toEqual([[0], [16, 26], []]);
  expect(starts(false)).toEqual([[0, 16, 26]]);
});

test("notes are counted with the last answer, each as it is now", () => {
  const desk = deskWith(["كتاب"]);
  desk.readNotes([
    { id: "a", text: "كتاب وكتابان" },
    { id: "b", text: "قلم" },
  ]);
  expect(answersTo(desk, false).at(-1)?.notes).toEqual([{ id: "a", hits: 2 }]);
  desk.readNotes([{ id: "b", text: "كتابي" }]);
  expect(answersTo(desk, true).map(({ notes }) => notes)).toEqual([
    undefined,
    [{ id: "b", hits: 1 }],
  ]);
});
