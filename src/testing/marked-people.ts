import type { Participant } from "../core/comparison/marked-words";
import { markedAll } from "./marked-text";

/**
 * People who marked one text: `{ سعاد: "قال ⟦الشيخ⟧" }` has her mark what stands in brackets. All
 * wrote the same text; a mark's note is the one given under its words, if any.
 */
export function markedPeople(
  given: Readonly<Record<string, string>>,
  notes: Readonly<Record<string, string>> = {},
): { text: string; people: readonly Participant[] } {
  let text: string | undefined;
  const people = Object.entries(given).map(([name, written], index) => {
    const { text: theirs, ranges } = markedAll(written);
    text ??= theirs;
    if (text !== theirs) throw new Error(`${name} wrote another text: ${theirs}`);
    const marks = ranges.map((range, order) => ({
      id: String(order),
      range,
      colour: "saffron" as const,
      note: notes[theirs.slice(range.start, range.end)] ?? "",
    }));
    return { key: name, name, tint: (index % 8) + 1, marks };
  });
  return { text: text ?? "", people };
}
