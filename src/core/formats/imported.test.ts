import { expect, test } from "vitest";
import { passageFinder } from "../anchoring/find-passages";
import { editionId } from "../article/edition";
import { layerFileText, parseLayerFile } from "../sharing/codec/layer-file";
import { placeShared } from "../sharing/place-shared";
import { asLayers } from "./as-layers";
import { asOwn, soughtNotes, tagsBesides, targetsOf, wordsOf } from "./imported";
import { readCsv } from "./csv";

const text =
  "قال 👍 الشيخ لتلميذه إن العلم نور يقذفه الله في القلب\nوقال الأستاذ كلاما طويلا في فضل الصبر";
const at = { id: editionId(text), article: { id: "majlis" }, text };
const file =
  'Highlight,Note,Tags,Color,By,Date\nالعلم نور,حاشية #فقه,"فقه,علم نافع",blue,هدى,2025-03-04\nلا يوجد هذا الكلام في النص أبدا بحال,ضائعة,,,هدى,\nفضل الصبر,,,,سعد,\n';
const read = readCsv(file, text);
if (!read.ok) throw new Error(read.fault);
const notes = read.value;
const work = passageFinder(text)(targetsOf(notes, at), new Map());
let step = work.next();
while (!step.done) step = work.next();
const sought = soughtNotes(notes, step.value);

test("what is found is described on the text at hand; the lost keep their words; dates stay", () => {
  expect(sought.map(({ fate }) => fate)).toEqual(["found", "lost", "found"]);
  const own = asOwn(sought, at, "2026-01-01T00:00:00.000Z");
  expect(own[0]).toMatchObject({
    colour: "sky",
    created: "2025-03-04T00:00:00.000Z",
    target: { source: "majlis", edition: at.id, selectors: [{ exact: "العلم نور" }, {}] },
  });
  expect(own[1]?.target.selectors).toHaveLength(2);
  expect(own.map(({ id }) => id)).toEqual(
    asOwn(sought, at, "2027-01-01T00:00:00.000Z").map(({ id }) => id),
  );
});

test("tags that do not stand in a note's words come after them, as words", () => {
  const [first, , third] = notes.notes;
  expect(wordsOf(first!)).toBe("حاشية #فقه");
  expect(tagsBesides(wordsOf(first!), first!)).toEqual(["علم_نافع"]);
  expect(wordsOf(third!)).toBe("");
});

test("people are kept apart, each in a layer that its file can hold and that is placed as any", () => {
  const layers = asLayers(sought, notes.authors, at, { made: 1, someone: "ملف" });
  expect(layers.map(({ author, annotations }) => [author, annotations.length])).toEqual([
    ["هدى", 2],
    ["سعد", 1],
  ]);
  for (const layer of layers) {
    const kept = parseLayerFile(layerFileText(layer));
    expect(kept).toEqual({ ok: true, value: layer });
    expect(placeShared(layer, at).found).toBe(1);
  }
  expect(
    asLayers(sought, notes.authors, at, { made: 9, someone: "ملف" }).map(({ set }) => set),
  ).toEqual(layers.map(({ set }) => set));
});
