import { readFileSync } from "node:fs";
import { COLOURS } from "../../src/core/annotation/annotation";
import { annotationWithNote, type OwnAnnotation } from "../../src/core/record/stored-annotation";

let seed = 20_260_101;
function chance(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647; // Lehmer's generator: the same notes in every run
  return seed % below;
}

const read = (name: string) =>
  JSON.parse(readFileSync(`public/articles/${name}`, "utf8")) as unknown;
const { articles: listed } = read("index.json") as { articles: { id: string }[] };
const vocabulary = listed.flatMap(({ id }) => {
  const { blocks } = read(`${id}.json`) as { blocks: { text?: string }[] };
  return blocks.flatMap(({ text = "" }) => text.split(/\s+/).filter(Boolean));
});
const words = (count: number): string =>
  Array.from({ length: count }, () => vocabulary[chance(vocabulary.length)]).join(" ");

/** So many tags are in use, each on one note of some forty. */
const TAGS = Array.from(
  { length: 40 },
  (_, nth) => `وسم${"ابتثجحخدذرزسشصضطظعغفقكلمنهوي"[nth % 28]}${nth > 27 ? "ة" : ""}`,
);

/** Own notes of 5 to 45 words on quotes of 2 to 8, spread over 200 texts and 300 days; a third are bare highlights. */
export function manyNotes(count: number): readonly OwnAnnotation[] {
  seed = 20_260_101;
  return Array.from({ length: count }, (_, nth) => {
    const start = chance(500_000);
    const exact = words(2 + chance(7));
    const time = new Date(Date.UTC(2026, 0, 1 + chance(300), chance(24), chance(60))).toISOString();
    const note = nth % 3 === 0 ? "" : `${words(5 + chance(41))} #${TAGS[chance(TAGS.length)]}`;
    const made: OwnAnnotation = {
      id: `note${nth}`,
      motivation: "highlighting",
      target: {
        source: `own-text-${nth % 200}`,
        selectors: [
          { type: "TextQuoteSelector", exact, prefix: words(3), suffix: words(3) },
          { type: "TextPositionSelector", start, end: start + exact.length },
        ],
      },
      bodies: [],
      colour: COLOURS[chance(COLOURS.length)] ?? COLOURS[0],
      created: time,
      modified: time,
    };
    return annotationWithNote(made, note);
  });
}
