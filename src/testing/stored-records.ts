import fc from "fast-check";
import { COLOURS } from "../core/annotation/annotation";
import { lastOfEach, lastStamps, type Stamp } from "../core/record/stamp";
import type { StoredAnnotation, StoredRecord } from "../core/record/stored-annotation";

const text = fc.string({ unit: "binary" });
const time = fc
  .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const count = fc.integer({ min: 1, max: 9 });
const stamp = fc.record({
  revision: count,
  replica: fc.constantFrom("k3x9w", "m7q4t", "v1"),
});
const name = fc.string({ minLength: 1, maxLength: 8 });

/** Any annotation, of a replica or several, deleted or not. */
export const storedAnnotation: fc.Arbitrary<StoredAnnotation> = fc
  .record({
    id: name,
    selector: fc.tuple(text, text, text, fc.nat(), fc.nat(1000)),
    edition: fc.option(name),
    note: fc.option(text.filter((it) => it.trim() !== "")),
    isReply: fc.boolean(),
    colour: fc.constantFrom(...COLOURS),
    created: time,
    modified: time,
    deleted: fc.option(time),
    earlier: fc.array(fc.record({ text, stamp }), { maxLength: 2 }),
    stamps: fc.record({ note: stamp, colour: stamp, target: stamp, life: stamp }),
    elsewhere: fc.option(fc.record({ replica: fc.constantFrom("b8d2x", "zz"), revision: count })),
    outlived: fc.option(time),
  })
  .map(({ id, selector, edition, note, isReply, colour, created, modified, deleted, ...rest }) => {
    const { earlier, stamps, elsewhere, outlived } = rest;
    const seen = lastStamps([...Object.values(stamps), ...earlier.map((it) => it.stamp)]);
    const [exact, prefix, suffix, start, length] = selector;
    return {
      annotation: {
        id,
        motivation: note === null ? "highlighting" : "commenting",
        target: {
          source: "a",
          ...(edition !== null && { edition }),
          selectors: [
            { type: "TextQuoteSelector", exact, prefix, suffix },
            { type: "TextPositionSelector", start, end: start + length },
          ],
        },
        bodies: note === null ? [] : [{ value: note }],
        // What it answers is settled when it is made: copies of it agree, where they know.
        ...(isReply && { replyTo: `to-${id}` }),
        colour,
        created,
        modified,
      },
      ...(deleted !== null && { deleted }),
      earlier,
      stamps,
      seen,
      ...(elsewhere && deletionsOf(elsewhere, seen, deleted !== null)),
      ...(outlived !== null && deleted === null && { outlived }),
    };
  });

/** What deletions had seen: everything and more where it is deleted, else something else. */
const deletionsOf = (elsewhere: Stamp, seen: readonly Stamp[], isDeleted: boolean) => ({
  gone: isDeleted ? lastOfEach([elsewhere, ...seen]) : [elsewhere],
});

/** Any record, the purged ones among them. */
export const storedRecord: fc.Arbitrary<StoredRecord> = fc.oneof(
  storedAnnotation,
  storedAnnotation.map(({ annotation, deleted = annotation.created, stamps: { life }, seen }) => ({
    id: annotation.id,
    deleted,
    stamps: { life },
    seen,
  })),
);
