import { expect, test } from "vitest";
import { OUTERMOST } from "./rtf-group";
import { rtfParagraph } from "./rtf-paragraph";

const STYLES = { ...OUTERMOST, goal: "styles" } as const;

test("a style is a heading by its level or by its name, in pieces too", () => {
  const paragraph = rtfParagraph();
  paragraph.obey("s", 1, STYLES);
  paragraph.obey("outlinelevel", 0, STYLES);
  paragraph.nameStyle("My style;");
  paragraph.obey("s", 2, STYLES);
  paragraph.nameStyle("head");
  paragraph.nameStyle("ing 3;");
  paragraph.obey("s", 1, OUTERMOST);
  expect(paragraph.kind()).toEqual({ type: "heading", level: 2 });
  paragraph.obey("s", 2, OUTERMOST);
  expect(paragraph.kind()).toEqual({ type: "heading", level: 4 });
});

test("a list's paragraphs last until the next that begins anew", () => {
  const paragraph = rtfParagraph();
  paragraph.obey("listtext", undefined, OUTERMOST);
  expect(paragraph.kind()).toEqual({ type: "list-item" });
  paragraph.obey("pard", undefined, OUTERMOST);
  expect(paragraph.kind()).toEqual({ type: "paragraph" });
});
