import fc from "fast-check";
import { COLOURS } from "../core/annotation/annotation";
import { selectorsFrom } from "../core/annotation/selector";
import { lastOfEach, lastStamps, type Stamp } from "../core/record/stamp";
import { mergedExtras, NO_EXTRAS, withExtras, type Extra } from "../core/record/extras";
import type {
  OwnAnnotation,
  StoredAnnotation,
  StoredRecord,
} from "../core/record/stored-annotation";

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
const passage = fc.tuple(fc.option(name), text, text, text, fc.nat(), fc.nat(1000));
const extra = fc
  .oneof(
    fc.record({ key: name.map((it) => `#${it}`), value: fc.oneof(text, fc.constant(0)), stamp }),
    fc.record({ key: fc.constantFrom("*", "!", "?"), value: fc.nat(1), stamp }),
    fc.record({
      key: name.map((it) => `@${it}`),
      value: passage.map(([edition, ...it]) => (edition === null ? it : [...it, edition])),
      stamp,
    }),
  )
  .map((it): Extra => it);

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
    isOnPassage: fc.boolean(),
    extras: fc.oneof(fc.constant([]), fc.array(extra, { maxLength: 4 })),
  })
  .map(({ id, selector, edition, note, isReply, colour, created, modified, deleted, ...rest }) => {
    const { earlier, stamps, elsewhere, outlived, isOnPassage } = rest;
    const extras = mergedExtras(NO_EXTRAS, rest.extras);
    const seen = lastStamps([
      ...Object.values(stamps),
      ...[...earlier, ...extras].map((it) => it.stamp),
    ]);
    const [exact, prefix, suffix, start, length] = selector;
    const annotation: OwnAnnotation = {
      id,
      motivation: note === null ? "highlighting" : "commenting",
      target: {
        source: "a",
        ...(edition !== null && { edition }),
        selectors: isOnPassage ? selectorsFrom(exact, prefix, suffix, start, length) : [],
      },
      bodies: note === null ? [] : [{ value: note }],
      // What it answers is settled when it is made: copies of it agree, where they know.
      ...(isReply && { replyTo: `to-${id}` }),
      colour,
      created,
      modified,
    };
    return {
      annotation: withExtras(annotation, extras),
      ...(deleted !== null && { deleted }),
      earlier,
      stamps,
      extras,
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
