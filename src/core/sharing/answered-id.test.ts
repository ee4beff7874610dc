import { expect, test } from "vitest";
import type { PlacedAnnotation } from "../anchoring/placement";
import { answeredId } from "./answered-id";
import { fingerprintOf } from "./codec/fingerprint";
import { annotationIdOf } from "./codec/shared-ids";

const text = "الكتابُ على الطاولة";
const replyTo = `00abc.${annotationIdOf(fingerprintOf("الكتاب").fingerprint, 0)}`;

const own = (id: string, words: string, answers?: string): PlacedAnnotation => {
  const start = text.indexOf(words);
  return {
    annotation: {
      id,
      motivation: "commenting",
      target: { source: "x", selectors: [] },
      bodies: [],
      ...(answers !== undefined && { replyTo: answers }),
    },
    layer: "mine",
    range: { start, end: start + words.length },
    fate: undefined,
  };
};

test.each<[string, readonly PlacedAnnotation[], string | undefined]>([
  ["one's own note on the words", [own("a", "الكتابُ")], "a"],
  ["nothing on other words", [own("a", "الطاولة")], undefined],
  ["never the answer itself", [own("a", "الكتابُ", replyTo)], undefined],
  ["the note behind an answer to it", [own("a", "الكتابُ", replyTo), own("b", "الكتابُ")], "b"],
])("a reply answers %s", (_, placed, id) => {
  expect(answeredId(replyTo, { text, placed })).toBe(id);
});
