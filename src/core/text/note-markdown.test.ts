import fc from "fast-check";
import { expect, test } from "vitest";
import { noteMarkdown, type NoteBlock, type NoteInline } from "./note-markdown";

const p = (...words: readonly NoteInline[]): NoteBlock => ({ type: "paragraph", words });

test.each<readonly [string, string, readonly NoteBlock[]]>([
  [
    "bold and italics",
    "قال **الشيخ** ثم *مضى*",
    [p("قال ", { type: "strong", words: ["الشيخ"] }, " ثم ", { type: "em", words: ["مضى"] })],
  ],
  ["a list", "- أول\n- ثان", [{ type: "list", first: undefined, items: [[p("أول")], [p("ثان")]] }]],
  [
    "a numbered list",
    "3. أول\n4. ثان",
    [{ type: "list", first: 3, items: [[p("أول")], [p("ثان")]] }],
  ],
  ["a quotation", "> قول\n\nبعده", [{ type: "quotation", blocks: [p("قول")] }, p("بعده")]],
  [
    "a link",
    "[هنا](https://example.org)",
    [p({ type: "link", href: "https://example.org", words: ["هنا"] })],
  ],
  [
    "an address",
    "https://example.org/a",
    [p({ type: "link", href: "https://example.org/a", words: ["https://example.org/a"] })],
  ],
])("reads %s", (_, words, blocks) => {
  expect(noteMarkdown(words)).toEqual(blocks);
});

test.each([
  ["plain words", "سطر\nوسطر\n\nوفقرة"],
  ["a tag and a heading", "#فقه\n\n# عنوان"],
  ["HTML", "<b onclick=alert(1)>x</b>\n\n<script>alert(1)</script>"],
  ["an address that is a program", "[x](javascript:alert(1)) [y](data:text/html,x)"],
  ["a picture", "![x](https://example.org/x.png)"],
  ["a lone star", "2 * 3 * 4"],
])("shows %s as it was written", (_, words) => {
  expect(noteMarkdown(words)).toBeUndefined();
});

test("loses no letter of a word, whatever was written", () => {
  const part = fc.constantFrom(
    "*",
    "**",
    "_",
    "- ",
    "> ",
    "1. ",
    "[",
    "](",
    ")",
    "\n",
    " ",
    "كلمة",
    "word",
    "<b>",
    "`",
    "#",
    "!",
    "\\",
  );
  const lettersIn = (words: readonly NoteInline[]): string =>
    words.map((it) => (typeof it === "string" ? it : lettersIn(it.words))).join("");
  const allOf = (blocks: readonly NoteBlock[]): string =>
    blocks
      .map((it) => {
        if (it.type === "paragraph") return lettersIn(it.words);
        return it.type === "list" ? it.items.map(allOf).join("") : allOf(it.blocks);
      })
      .join("");
  const count = (words: string) => words.match(/كلمة/gu)?.length ?? 0;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const words = parts.join("");
      const blocks = noteMarkdown(words);
      // An address is not shown where words stand for it.
      if (!blocks || words.includes("](")) return;
      expect(count(allOf(blocks))).toBe(count(words));
    }),
  );
});

test("nothing that is nested deep takes long, or breaks", () => {
  const deep = `${"> ".repeat(500)}x`;
  expect(noteMarkdown(deep)).toBeDefined();
  expect(noteMarkdown("**".repeat(500))).toBeUndefined();
});
