import type { BlockWriter } from "../block-writer";
import type { RtfGroup } from "./rtf-group";

type Kind = Parameters<BlockWriter["begin"]>[0];

/** What kind of block the paragraph at hand is: by its style, its level in the outline, or its list. */
export function rtfParagraph() {
  /** From 0, by the number of a style. */
  const outlineOfStyle = new Map<number, number>();
  let style = 0;
  let styleName = "";
  let outline: number | undefined;
  let isListed = false;

  return {
    obey(word: string, value: number | undefined, { goal }: RtfGroup) {
      if (word === "s") style = value ?? 0;
      else if (word === "pntext" || word === "listtext") isListed = true;
      else if (word === "ls") isListed = value !== 0;
      else if (word === "outlinelevel") {
        if (goal === "styles") outlineOfStyle.set(style, value ?? 0);
        else outline = value;
      } else if (word === "pard") {
        style = 0;
        outline = undefined;
        isListed = false;
      }
    },
    /** Takes words of the list of styles. Many programs tell a heading by its style's name only; a name ends with a semicolon. */
    nameStyle(words: string) {
      styleName += words;
      if (!words.includes(";")) return;
      const [, level] = /^\s*(?:heading|عنوان|titre)\s*([1-9])\s*;/iu.exec(styleName) ?? [];
      if (level !== undefined && !outlineOfStyle.has(style))
        outlineOfStyle.set(style, Number(level) - 1);
      styleName = "";
    },
    kind(): Kind {
      const level = outline ?? outlineOfStyle.get(style);
      if (level !== undefined && level < 9) return { type: "heading", level: level + 2 };
      return { type: isListed ? "list-item" : "paragraph" };
    },
  };
}

export type RtfParagraph = ReturnType<typeof rtfParagraph>;
