import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLOURS, type Annotation, type Colour } from "../annotation/annotation";
import { keyOfTag } from "../annotation/tags";
import { manyTexts } from "../search/many-texts";
import { finished } from "../work";
import { notesFinder } from "./found-notes";
import { groupedNotes, GROUPINGS, type Grouping } from "./grouped-notes";
import { listedNote, notesListing, searchedOf, type NotesOfText } from "./listed-note";
import { isAnything, parseNotesQuery, typedField, type QueryField } from "./notes-query";
import { placedRows, ROW_HEIGHTS, rowAt } from "./row-places";

type Given = {
  readonly id: string;
  readonly source?: string;
  readonly quote?: string;
  readonly note?: string;
  readonly colour?: Colour;
  readonly created?: string;
  readonly start?: number;
};

const annotationOf = ({
  id,
  source = "a",
  quote = "العلم",
  note = "",
  ...rest
}: Given): Annotation => ({
  id,
  motivation: note === "" ? "highlighting" : "commenting",
  target: {
    source,
    selectors: [
      { type: "TextQuoteSelector", exact: quote, prefix: "", suffix: "" },
      { type: "TextPositionSelector", start: rest.start ?? 0, end: (rest.start ?? 0) + 1 },
    ],
  },
  bodies: note === "" ? [] : [{ value: note }],
  colour: rest.colour ?? "saffron",
  created: rest.created ?? "2026-11-22T10:00:00.000Z",
});

const textsOf = (notes: readonly Given[]): readonly NotesOfText[] => {
  const sources = [...new Set(notes.map(({ source = "a" }) => source))];
  return finished(
    notesListing()(
      sources.map((source) => ({
        source,
        annotations: notes.filter((it) => (it.source ?? "a") === source).map(annotationOf),
      })),
    ),
  );
};

const TITLES: Readonly<Record<string, string>> = { a: "طبائع الاستبداد", b: "مقدمة ابن خلدون" };
const names = {
  ofColour: (colour: Colour) => (colour === "sky" ? ["سماوي", "اعتراض"] : [colour]),
  ofText: (source: string) => TITLES[source],
};

function found(typed: string, notes: readonly Given[]): readonly string[] {
  const all = notes.map(annotationOf).map(listedNote);
  const index = manyTexts();
  finished(index.read(all.map(searchedOf)));
  return all
    .filter(notesFinder(parseNotesQuery(typed), names, index))
    .map(({ annotation }) => annotation.id);
}

describe("what is typed to find notes", () => {
  test.each<[string, string, Partial<ReturnType<typeof parseNotesQuery>>]>([
    ["words", "العلم نور", { words: "العلم نور" }],
    ["a phrase, with a field's name in it", '"مكتوب في: البيت"', { words: '"مكتوب في: البيت"' }],
    ["a tag", "tag:فكرة", { tags: ["فكرة"] }],
    ["a tag in Arabic", "وسم:فكرة", { tags: ["فكرة"] }],
    ["a tag as it is written in notes", "#فكرة", { tags: ["فكرة"] }],
    ["a tag both ways at once", "tag:#فكرة", { tags: ["فكرة"] }],
    ["a colour", "لون:سماوي", { colours: ["سماوي"] }],
    ["a text of several words", 'in:"ابن خلدون" العلم', { texts: ["ابن خلدون"], words: "العلم" }],
    ["a field whose quote is not typed to its end", 'في:"ابن خل', { texts: ["ابن خل"] }],
    ["a field that has no value yet", "العلم tag:", { words: "العلم" }],
    ["what is no field", "https://a.b c:d", { words: "https://a.b c:d" }],
    ["any case", "Tag:x COLOUR:y", { tags: ["x"], colours: ["y"] }],
  ])("%s", (_, typed, expected) => {
    const nothing = { words: "", tags: [], colours: [], texts: [] };
    expect(parseNotesQuery(typed)).toEqual({ ...nothing, ...expected });
  });

  test("a field is typed as it is read, whatever its value", () => {
    const field = fc.constantFrom<QueryField>("tags", "colours", "texts");
    const value = fc
      .string({ unit: "grapheme" })
      .filter((it) => /[\p{L}\p{N}]/u.test(it) && !/["“”„«»#\s]/u.test(it));
    fc.assert(
      fc.property(
        field,
        fc.array(value, { minLength: 1 }),
        fc.constantFrom("ar", "en"),
        (name, values, language) => {
          const joined = values.join(" ");
          const query = parseNotesQuery(`x ${typedField(name, joined, language)} y`);
          expect(query).toMatchObject({ words: "x y", [name]: [joined] });
          expect(isAnything(query)).toBe(false);
        },
      ),
    );
  });
});

describe("which notes are found", () => {
  const notes: readonly Given[] = [
    { id: "1", quote: "الاستبداد", note: "أصل الداء #فكرة #سياسة", colour: "sky" },
    { id: "2", source: "b", quote: "العمران البشري", note: "تعريف #فِكرة" },
    { id: "3", source: "gone", quote: "العلمُ نورٌ", colour: "rose" },
  ];
  test.each([
    ["", ["1", "2", "3"]],
    ["استبداد", ["1"]],
    ["البشري تعريف", ["2"]],
    ["العلم", ["3"]],
    ["وسم:فكرة", ["1", "2"]],
    ["وسم:فك وسم:سياسة", ["1"]],
    ["لون:اعتراض", ["1"]],
    ["colour:sk", ["1"]],
    ["لون:سماوي لون:rose", ["1", "3"]],
    ["في:خلدون", ["2"]],
    ["في:الإستبداد في:خلدون", ["1", "2"]],
    ["in:gone", ["3"]],
    ["وسم:فكرة العلم", []],
    ["لون:لا_لون", []],
  ])("«%s»", (typed, ids) => {
    expect(found(typed, notes)).toEqual(ids);
  });
});

const given = fc.record({
  source: fc.constantFrom("a", "b", "c"),
  note: fc.constantFrom("", "x", "x #فكرة", "#فِكرة #سؤال", "#سؤال"),
  colour: fc.constantFrom(...COLOURS),
  start: fc.nat(5),
  created: fc.constantFrom("2026-11-22T10:00:00.000Z", "2026-11-23T10:00:00.000Z"),
});
const many = fc
  .array(given, { maxLength: 20 })
  .map((all) => all.map((it, nth) => ({ ...it, id: String(nth) })));
const how = (grouping: Grouping) => ({
  grouping,
  dayOf: (time: string) => time.slice(0, 10),
  language: "ar",
});

describe("notes in groups", () => {
  test("each note that is found stands in some group, and only where it belongs", () => {
    fc.assert(
      fc.property(many, fc.constantFrom(...GROUPINGS), fc.nat(3), (notes, grouping, every) => {
        const texts = textsOf(notes);
        const isFound = (id: string) => Number(id) % (every + 1) === 0;
        const groups = groupedNotes(
          texts,
          ({ annotation }) => isFound(annotation.id),
          how(grouping),
        );
        const ids = new Set(
          groups.flatMap((it) => it.notes.map(({ annotation }) => annotation.id)),
        );
        expect(ids).toEqual(new Set(notes.map(({ id }) => id).filter(isFound)));
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        for (const { key, notes: here } of groups) {
          expect(here.length).toBeGreaterThan(0);
          for (const { annotation, tags } of here)
            expect(
              {
                text: [annotation.target.source],
                colour: [annotation.colour],
                day: [annotation.created?.slice(0, 10)],
                tag: tags.length > 0 ? tags.map(keyOfTag) : [""],
              }[grouping],
            ).toContain(key);
        }
      }),
    );
  });

  test("on a text they stand in reading order, of a day the latest first, without a tag last", () => {
    const texts = textsOf([
      { id: "late", start: 9, created: "2026-11-22T12:00:00.000Z", note: "#ب" },
      { id: "early", start: 1, created: "2026-11-22T09:00:00.000Z" },
      { id: "next day", start: 5, created: "2026-11-23T09:00:00.000Z", note: "#أ" },
    ]);
    const groupsBy = (grouping: Grouping) =>
      groupedNotes(texts, () => true, how(grouping)).map(({ name, notes }) => [
        name,
        ...notes.map(({ annotation }) => annotation.id),
      ]);
    expect(groupsBy("text")).toEqual([["a", "early", "next day", "late"]]);
    expect(groupsBy("day")).toEqual([
      ["2026-11-23", "next day"],
      ["2026-11-22", "late", "early"],
    ]);
    expect(groupsBy("tag")).toEqual([
      ["أ", "next day"],
      ["ب", "late"],
      ["", "early"],
    ]);
  });

  test("a note that did not change is listed as the same", () => {
    const list = notesListing();
    const [one, other] = [annotationOf({ id: "1" }), annotationOf({ id: "2" })];
    const before = finished(list([{ source: "a", annotations: [one, other] }]));
    const after = finished(list([{ source: "a", annotations: [one, { ...other }] }]));
    expect(after[0]?.notes[0]).toBe(before[0]?.notes[0]);
    expect(after[0]?.notes[1]).not.toBe(before[0]?.notes[1]);
  });

  test("at each height stands the row that is placed there", () => {
    fc.assert(
      fc.property(many, fc.double({ min: 0, max: 1, noNaN: true }), (notes, share) => {
        const places = placedRows(
          groupedNotes(textsOf(notes), () => true, how("text")),
          2,
        );
        const height = places.tops[places.count] ?? 0;
        const rows = Array.from({ length: places.count }, (_, at) => places.row(at));
        const sum = rows.reduce((all, row) => all + ROW_HEIGHTS[row?.kind ?? "head"], 0);
        expect(rows.flatMap((row) => row?.note?.annotation.id ?? []).sort()).toEqual(
          notes.map(({ id }) => id).sort(),
        );
        expect(height).toBeCloseTo(sum);
        const at = rowAt(places, share * height);
        const next = at + 1 < places.count ? places.tops[at + 1] : Number.POSITIVE_INFINITY;
        expect(places.tops[at]).toBeLessThanOrEqual(share * height);
        expect(next).toBeGreaterThan(share * height);
      }),
    );
  });
});
