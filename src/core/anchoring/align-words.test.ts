import { expect, test } from "vitest";
import { alignWords } from "./align-words";

/** Which words of the text the pattern's words were paired with; `-` for none. */
const pairs = (pattern: string, text: string): string => {
  const words = text.split(" ");
  const { partner } = alignWords(pattern.split(" "), words);
  return Array.from(partner, (at) => words[at] ?? "-").join(" ");
};

test.each([
  [
    "the same words, wherever they stand",
    "قال الشيخ لتلميذه",
    "ثم قام وقال قال الشيخ لتلميذه اكتب",
    "قال الشيخ لتلميذه",
  ],
  [
    "across a word that was put in",
    "قال الشيخ لتلميذه",
    "قال الشيخ الجليل لتلميذه",
    "قال الشيخ لتلميذه",
  ],
  ["but for one that was replaced", "قال الشيخ لتلميذه", "قال أستاذنا لتلميذه", "قال - لتلميذه"],
  ["with inflected words", "قال الشيخ لتلميذه", "وقال شيخ لتلاميذه", "وقال شيخ لتلاميذه"],
  ["in order", "قال الشيخ", "الشيخ قال", "- الشيخ"],
  ["with nothing where nothing is alike", "قال الشيخ", "طلع البدر", "- -"],
  [
    "with the nearer of two far apart",
    "قال الشيخ لتلميذه",
    `قال ${"كلام طويل ".repeat(9)}الشيخ لتلميذه`,
    "- الشيخ لتلميذه",
  ],
])("pairs words %s", (_, pattern, text, expected) => {
  expect(pairs(pattern, text)).toBe(expected);
});
