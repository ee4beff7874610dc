// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fillMarks } from "./mark-fills";

const LETTER_WIDTH = 10; // CSS pixels: every letter is as wide, and the text runs from the right
const faces = new EventTarget();

/** «قال» is no highlight, «بالعلم» is one, « ثم» another. */
let [plain, word, rest] = [] as unknown as [Text, HTMLElement, HTMLElement];

beforeEach(() => {
  document.body.innerHTML = `<p>قال <mark class="highlight">بالعلم</mark><mark class="highlight"> ثم</mark></p>`;
  [word, rest] = [...document.querySelectorAll("mark")] as [HTMLElement, HTMLElement];
  plain = word.previousSibling as Text;
  Object.defineProperty(document, "fonts", { value: faces, configurable: true });
  vi.spyOn(HTMLElement.prototype, "getClientRects").mockReturnValue([{}] as never);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (
    this: HTMLElement,
  ) {
    return box(0, this.textContent.length, this.textContent.length);
  });
  vi.spyOn(Range.prototype, "getBoundingClientRect").mockImplementation(function (this: Range) {
    return box(this.startOffset, this.endOffset, this.startContainer.textContent?.length ?? 0);
  });
});
afterEach(() => vi.restoreAllMocks());

const box = (start: number, end: number, all: number): DOMRect => {
  const [left, right] = [(all - end) * LETTER_WIDTH, (all - start) * LETTER_WIDTH];
  return { left, right, width: right - left } as DOMRect;
};

function range(from: Node, start: number, to: Node, end: number): Range {
  const made = document.createRange();
  made.setStart(from, start);
  made.setEnd(to, end);
  return made;
}

const letters = (start: number, end: number) =>
  range(word.firstChild as Text, start, word.firstChild as Text, end);
const parts = (mark: HTMLElement) => mark.style.getPropertyValue("--parts");
const gradient = (tint: string, from: string, to: string) =>
  `linear-gradient(to right, transparent ${from}%, var(--tint-${tint}) 0 ${to}%, transparent 0)`;

test("letters inside a word are tinted where they stand in it", () => {
  fillMarks("sky", 0, [letters(1, 4)]);
  expect(parts(word)).toBe(gradient("sky", "33.33", "83.33"));
  expect(parts(rest)).toBe("");
});

test("a passage over several highlights tints each as far as it goes", () => {
  fillMarks("active", 2, [range(plain, 0, rest.firstChild as Text, 2)]);
  expect(parts(word)).toBe(gradient("active", "0.00", "100.00"));
  expect(parts(rest)).toBe(gradient("active", "33.33", "100.00"));
});

test("what passes lies over a colour, and goes without it", () => {
  fillMarks("sky", 0, [letters(1, 4)]);
  const remove = fillMarks("active", 2, [letters(0, 6)]);
  expect(parts(word)).toBe(
    `${gradient("active", "0.00", "100.00")}, ${gradient("sky", "33.33", "83.33")}`,
  );
  remove();
  expect(parts(word)).toBe(gradient("sky", "33.33", "83.33"));
});

test("nothing stays on a highlight when its last fill goes, however often it is taken away", () => {
  const remove = fillMarks("sky", 0, [letters(1, 4)]);
  remove();
  remove();
  expect(word.getAttribute("style") ?? "").toBe("");
});

test("a highlight that takes several lines is tinted as a whole", () => {
  vi.spyOn(HTMLElement.prototype, "getClientRects").mockReturnValue([{}, {}] as never);
  fillMarks("sky", 0, [letters(1, 4)]);
  expect(parts(word)).toBe(gradient("sky", "0.00", "100.00"));
});

test("words are measured again when a face has come", () => {
  fillMarks("sky", 0, [letters(1, 4)]);
  vi.spyOn(Range.prototype, "getBoundingClientRect").mockReturnValue(box(0, 3, 6));
  faces.dispatchEvent(new Event("loadingdone"));
  expect(parts(word)).toBe(gradient("sky", "50.00", "100.00"));
});

test("where there is no highlight, nothing is tinted", () => {
  expect(() => fillMarks("sky", 0, [range(plain, 0, plain, 3)])()).not.toThrow();
  expect(parts(word)).toBe("");
});
