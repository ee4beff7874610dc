// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { lettersIn, selectedOffsets, selectOffsets } from "./text-selection";

beforeEach(() => {
  document.body.innerHTML = [
    `<h1>عنوان</h1><div id="text">`,
    `<p><span data-start="0">قال <em><mark>الشيخ</mark></em><mark> ثم</mark> مضى</span></p>`,
    `<p><span data-start="17"><mark>وعاد</mark> <a href="#"><mark>غدًا</mark></a></span></p></div>`,
  ].join("");
});
const root = () => document.getElementById("text") ?? document.body;
const inMarks = (start: number, end: number) =>
  lettersIn(root(), { start, end }, "mark").map(({ element, ...at }) =>
    element.textContent.slice(at.start, at.end),
  );

test.each([
  ["a word inside one", 5, 8, ["لشي"]],
  ["none beside them", 0, 4, []],
  ["each as far as the range goes", 6, 19, ["شيخ", " ثم", "وع"]],
  ["all of them", 0, 26, ["الشيخ", " ثم", "وعاد", "غدًا"]],
])("the letters of elements that a range covers: %s", (_, start, end, expected) => {
  expect(inMarks(start, end)).toEqual(expected);
});

test("a selection is told and set again by its offsets, in its own direction", () => {
  for (const offsets of [
    { anchor: 4, focus: 20 },
    { anchor: 22, focus: 6 },
  ]) {
    selectOffsets(root(), offsets);
    expect(selectedOffsets(root())).toEqual(offsets);
  }
});

test("a selection that begins or ends between lines takes them whole", () => {
  const [first, second] = root().querySelectorAll("p");
  if (!first || !second) throw new Error("two paragraphs expected");
  getSelection()?.setBaseAndExtent(root(), 0, second, 0);
  expect(selectedOffsets(root())).toEqual({ anchor: 0, focus: 16 });
  getSelection()?.setBaseAndExtent(second, 0, root(), 2);
  expect(selectedOffsets(root())).toEqual({ anchor: 16, focus: 26 });
});

test("however often one looks, no second range is made", () => {
  const made = vi.spyOn(document, "createRange");
  for (let i = 0; i < 50; i++) {
    selectOffsets(root(), { anchor: i % 5, focus: 20 });
    selectedOffsets(root());
  }
  expect(made.mock.calls.length).toBeLessThanOrEqual(1);
});

test("where marks are not shown, all is told and set by the source's offsets", () => {
  // «العِلْمُ نُورٌ» without its vowels.
  document.body.innerHTML = `<div id="text"><p><span data-start="10" data-hidden="3-4 5-6 7-8 10-11 13-14">ال<mark>علم</mark> نور</span></p></div>`;
  const line = root().querySelector("span")?.firstChild;
  for (const offsets of [
    { anchor: 12, focus: 18 },
    { anchor: 24, focus: 19 },
  ]) {
    selectOffsets(root(), offsets);
    expect(selectedOffsets(root())).toEqual(offsets);
  }
  selectOffsets(root(), { anchor: 10, focus: 18 });
  expect(String(getSelection())).toBe("العلم");
  getSelection()?.setBaseAndExtent(line ?? root(), 1, root(), 1);
  expect(selectedOffsets(root())).toEqual({ anchor: 11, focus: 24 });
  expect(inMarks(12, 14)).toEqual(["ع"]);
  expect(inMarks(10, 24)).toEqual(["علم"]);
});
