// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fillMarks } from "./mark-fills";
import type { ElementLetters } from "./text-selection";

const LETTER_WIDTH = 10; // CSS pixels: every letter is as wide, and the text runs from the right
const faces = new EventTarget();

/** «قال» is no highlight, «بالعلم» is one, « ثم» another. */
let [word, rest] = [] as unknown as [HTMLElement, HTMLElement];

beforeEach(() => {
  document.body.innerHTML = `<p>قال <mark class="highlight">بالعلم</mark><mark class="highlight"> ثم</mark></p>`;
  [word, rest] = [...document.querySelectorAll("mark")] as [HTMLElement, HTMLElement];
  Object.defineProperty(document, "fonts", { value: faces, configurable: true });
  vi.spyOn(HTMLElement.prototype, "getClientRects").mockReturnValue([{}] as never);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (
    this: HTMLElement,
  ) {
    measured += 1;
    return box(0, this.textContent.length, this.textContent.length);
  });
  vi.spyOn(Range.prototype, "getBoundingClientRect").mockImplementation(function (this: Range) {
    measured += 1;
    return box(this.startOffset, this.endOffset, this.startContainer.textContent?.length ?? 0);
  });
});
afterEach(() => vi.restoreAllMocks());

const box = (start: number, end: number, all: number): DOMRect => {
  const [left, right] = [(all - end) * LETTER_WIDTH, (all - start) * LETTER_WIDTH];
  return { left, right, width: right - left } as DOMRect;
};

/** How many boxes were measured. */
let measured = 0;

const letters = (start: number, end: number) => [{ element: word, start, end }];
const fill = (tint: string, order: number, letters: readonly ElementLetters[]) =>
  fillMarks([{ tint, order, letters }]);
const parts = (mark: HTMLElement) => mark.style.getPropertyValue("--parts");
const gradient = (tint: string, from: string, to: string) =>
  `linear-gradient(to right, transparent ${from}%, var(--tint-${tint}) 0 ${to}%, transparent 0)`;

test("letters inside a word are tinted where they stand in it", () => {
  fill("sky", 0, letters(1, 4));
  expect(parts(word)).toBe(gradient("sky", "33.33", "83.33"));
  expect(parts(rest)).toBe("");
});

test("a line is as long as its letters, and the whole word's again without it", () => {
  const [line] = [{ tint: "sky", order: 0, line: 1 as const, letters: letters(1, 4) }];
  const remove = fillMarks([line]);
  const at = (end: string) => word.style.getPropertyValue(`--line-1-${end}`);
  // It begins at a third of the width, which is two thirds of what it leaves free.
  expect([parts(word), at("length"), at("from")]).toEqual(["", "50.00%", "66.67%"]);
  remove();
  expect([at("length"), at("from")]).toEqual(["", ""]);
});

test("a passage over several highlights tints each as far as it goes", () => {
  fill("active", 2, [...letters(0, 6), { element: rest, start: 0, end: 2 }]);
  expect(parts(word)).toBe(gradient("active", "0.00", "100.00"));
  expect(parts(rest)).toBe(gradient("active", "33.33", "100.00"));
});

test("what passes lies over a colour, and goes without it", () => {
  fill("sky", 0, letters(1, 4));
  const remove = fill("active", 2, letters(0, 6));
  expect(parts(word)).toBe(
    `${gradient("active", "0.00", "100.00")}, ${gradient("sky", "33.33", "83.33")}`,
  );
  remove();
  expect(parts(word)).toBe(gradient("sky", "33.33", "83.33"));
});

test("nothing stays on a highlight when its last fill goes, however often it is taken away", () => {
  const remove = fill("sky", 0, letters(1, 4));
  remove();
  remove();
  expect(word.getAttribute("style") ?? "").toBe("");
});

test("a highlight that takes several lines is tinted as a whole", () => {
  vi.spyOn(HTMLElement.prototype, "getClientRects").mockReturnValue([{}, {}] as never);
  fill("sky", 0, letters(1, 4));
  expect(parts(word)).toBe(gradient("sky", "0.00", "100.00"));
});

test("words are measured again when a face has come", () => {
  fill("sky", 0, letters(1, 4));
  vi.spyOn(Range.prototype, "getBoundingClientRect").mockReturnValue(box(0, 3, 6));
  faces.dispatchEvent(new Event("loadingdone"));
  expect(parts(word)).toBe(gradient("sky", "50.00", "100.00"));
});

test("where there is no highlight, nothing is tinted", () => {
  expect(() => fill("sky", 0, [])()).not.toThrow();
  expect(parts(word)).toBe("");
});

test("of a passage over a thousand highlights, those at its edges are measured", () => {
  document.body.innerHTML = '<mark class="highlight">بالعلم</mark>'.repeat(1000);
  const all = [...document.querySelectorAll("mark")];
  measured = 0;
  fill(
    "hover",
    1,
    all.map((element, at) => ({ element, start: at === 0 ? 2 : 0, end: at === 999 ? 3 : 6 })),
  );
  expect(all.every((mark) => parts(mark) !== "")).toBe(true);
  expect(measured).toBeLessThanOrEqual(4);
});

test("several fills at once are all measured before the first is drawn", () => {
  const drawnWhenMeasured: boolean[] = [];
  vi.spyOn(Range.prototype, "getBoundingClientRect").mockImplementation(() => {
    drawnWhenMeasured.push(parts(word) !== "" || parts(rest) !== "");
    return box(0, 3, 6);
  });
  fillMarks([
    { tint: "sky", order: 0, letters: letters(1, 4) },
    { tint: "rose", order: 0, letters: [{ element: rest, start: 1, end: 2 }] },
  ]);
  expect(drawnWhenMeasured).toEqual([false, false]);
});
