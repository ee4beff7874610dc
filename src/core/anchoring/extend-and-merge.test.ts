import { expect, test } from "vitest";
import { markedAll } from "../../testing/marked-text";
import type { Colour } from "../annotation/annotation";
import type { LayerKind } from "../annotation/layer";
import { around } from "../text/text-range";
import { extendable } from "./extendable";
import { mergeable } from "./mergeable";
import type { PlacedAnnotation } from "./placement";

type About = { readonly layer?: LayerKind; readonly colour?: Colour; readonly replyTo?: string };

/** The passages in ⟦…⟧, in order, as annotations named a, b, c…. */
function placedOn(given: string, ...about: readonly About[]) {
  const { text, ranges } = markedAll(given);
  const placed = ranges.map((range, i): PlacedAnnotation => {
    const { layer = "mine", colour = "sky", replyTo } = about[i] ?? {};
    const target = { source: "x", selectors: [] };
    const annotation = {
      id: "abcdef".charAt(i),
      motivation: "highlighting" as const,
      target,
      bodies: [],
      colour,
      ...(replyTo !== undefined && { replyTo }),
    };
    return { annotation, layer, range, fate: undefined };
  });
  return { text, placed };
}

const idOf = (it: PlacedAnnotation | undefined) => it?.annotation.id;

test.each<readonly [string, string, About[], string | undefined]>([
  ["one over whose end the passage runs", "⟦قال الشيخ⟧ في كتابه", [], "a"],
  ["one that the passage covers", "قال ⟦الشيخ⟧ في كتابه", [], "a"],
  ["none where the passage lies in it", "⟦قال الشيخ في كتابه⟧", [], undefined],
  ["none that it only touches", "قال الشيخ في ⟦كتابه⟧", [], undefined],
  ["none of the guide's", "⟦قال الشيخ⟧ في كتابه", [{ layer: "guide" }], undefined],
  ["of two the one in the colour", "⟦قال الشيخ⟧ ⟦في كتابه⟧", [{}, { colour: "rose" }], "b"],
  ["of two in other colours the first", "⟦قال الشيخ⟧ ⟦في كتابه⟧", [], "a"],
])("extends %s", (_, given, about, expected) => {
  const { text, placed } = placedOn(given, ...about);
  const start = text.indexOf("الشيخ");
  const passage = { start, end: text.indexOf("في") + "في".length };
  expect(idOf(extendable(placed, passage, "rose"))).toBe(expected);
});

test.each<readonly [string, string, About[], string | undefined]>([
  ["one that follows after a blank", "⟦قال⟧ ⟦الشيخ⟧ في", [], "b"],
  ["one behind a comma", "⟦قال⟧، «⟦الشيخ⟧» في", [], "b"],
  ["one that lies in it", "⟦قال ⟦الشيخ⟧⟧ في", [], "b"],
  ["one in the next paragraph", "⟦قال⟧.\n⟦الشيخ⟧ في", [], "b"],
  ["none behind a word", "⟦قال⟧ له ⟦الشيخ⟧", [], undefined],
  ["none in another colour", "⟦قال⟧ ⟦الشيخ⟧", [{}, { colour: "rose" }], undefined],
  ["none of another's", "⟦قال⟧ ⟦الشيخ⟧", [{}, { layer: "shared" }], undefined],
  ["none to another's", "⟦قال⟧ ⟦الشيخ⟧", [{ layer: "shared" }], undefined],
  ["no answer", "⟦قال⟧ ⟦الشيخ⟧", [{}, { replyTo: "z" }], undefined],
  ["nothing with an answer", "⟦قال⟧ ⟦الشيخ⟧", [{ replyTo: "z" }], undefined],
])("merges %s", (_, given, about, expected) => {
  const { text, placed } = placedOn(given, ...about);
  expect(idOf(mergeable(text, placed, placed[0]!))).toBe(expected);
});

test("of two that touch the one before is merged", () => {
  const { text, placed } = placedOn("⟦قال⟧ ⟦الشيخ⟧ ⟦في⟧");
  expect(idOf(mergeable(text, placed, placed[1]!))).toBe("a");
  expect(around(placed[0]!.range, placed[2]!.range)).toEqual({ start: 0, end: text.length });
});
