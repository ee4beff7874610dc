import type { Page } from "@playwright/test";
import { describe } from "../../src/core/anchoring/describe";
import type { Colour } from "../../src/core/annotation/annotation";
import { annotationWithNote, createStored } from "../../src/core/record/stored-annotation";
import type { TextRange } from "../../src/core/text/text-range";
import { recordText } from "../../src/core/record/stored-record";
import { rangeOfWords, SEED_EDITION, SEED_ID, SEED_TEXT } from "../support/seed-article";

export type OwnNote = {
  readonly words: string;
  /** Where these stand, if not where they first do. */
  readonly range?: TextRange;
  readonly note?: string;
  readonly colour?: Colour;
  /** Which of the others it answers, by its index. */
  readonly answers?: number;
  /** Its words stand nowhere in the text. */
  readonly isLost?: boolean;
  /** The text that it lies on, if not the seed article: which need not be here. */
  readonly source?: string;
  /** When it was made (ISO 8601, UTC). */
  readonly created?: string;
};

const lostSelectors = (exact: string) =>
  [
    { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
    { type: "TextPositionSelector", start: 0, end: exact.length },
  ] as const;

/** A page that finds these notes on the seed article in its storage when it is first opened. */
export async function haveNotes(page: Page, notes: readonly OwnNote[]) {
  const records = notes.map((given, i) => {
    const { words, range, note = "", colour = "saffron", isLost, source, answers } = given;
    const { created = "2026-11-22T10:00:00.000Z" } = given;
    const selectors =
      isLost === true || source !== undefined
        ? lostSelectors(words)
        : describe(SEED_TEXT, range ?? rangeOfWords(words));
    const target = {
      source: source ?? SEED_ID,
      ...(source === undefined && { edition: SEED_EDITION }),
      selectors,
    };
    const replyTo = answers === undefined ? {} : { replyTo: `own${answers}` };
    const made = { id: `own${i}`, motivation: "highlighting", target, bodies: [], colour } as const;
    const annotation = annotationWithNote(
      { ...made, ...replyTo, created, modified: created },
      note,
    );
    return [`hashiya:1:annotation:own${i}`, recordText(createStored(annotation, "k3x9w"))] as const;
  });
  await page.addInitScript((seeded) => {
    if (sessionStorage.getItem("seeded")) return;
    sessionStorage.setItem("seeded", "yes");
    for (const [key, record] of seeded) localStorage.setItem(key, record);
  }, records);
}
