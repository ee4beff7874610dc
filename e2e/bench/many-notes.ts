import { COLOURS } from "../../src/core/annotation/annotation";
import { annotationWithNote, type OwnAnnotation } from "../../src/core/record/stored-annotation";
import { beginAnew, chance, words } from "./drawn-words";

/** So many tags are in use, each on one note of some forty. */
const TAGS = Array.from(
  { length: 40 },
  (_, nth) => `وسم${"ابتثجحخدذرزسشصضطظعغفقكلمنهوي"[nth % 28]}${nth > 27 ? "ة" : ""}`,
);

/** Own notes of 5 to 45 words on quotes of 2 to 8, spread over 200 texts and 300 days; a third are bare highlights. */
export function manyNotes(count: number): readonly OwnAnnotation[] {
  beginAnew();
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
