import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOf, type Column, COLUMNS } from "../../testing/kept-by-formats";
import { anyWholeNotebook } from "../../testing/whole-notebooks";
import { quoteOf } from "../annotation/annotation";
import { bodyFor } from "../annotation/body";
import { tagsInWords } from "../annotation/tags";
import { articleText } from "../article/article-text";
import { bidiBalanced } from "../text/bidi-controls";
import { wellFormed } from "../text/well-formed";
import { readCsv, writeCsv } from "./csv";
import { readDocx, writeDocx } from "./docx";
import { readHypothesis, writeHypothesis } from "./hypothesis";
import { readMarkdown, writeMarkdown } from "./markdown";
import { noteIri } from "./note-iri";
import type { Note, Notebook, ReadNotes } from "./notebook";

/* What each format keeps of a note is told in README.md's table. */

const FORMATS = {
  docx: [writeDocx, readDocx],
  csv: [writeCsv, readCsv],
  markdown: [writeMarkdown, readMarkdown],
  hypothesis: [writeHypothesis, readHypothesis],
} as const;
type Read = ReadNotes["notes"][number];

/** Words without what no file of words holds, and without blanks, which lines and cells do not keep at their ends. */
const bare = (words: string | undefined): string =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  wellFormed(bidiBalanced(words ?? "")).replaceAll(/[\s\u0000-\u001f\ufffd\ufffe\uffff]+/gu, "");

type Sent = { readonly note: Note; readonly notebook: Notebook; readonly read: ReadNotes };
type Facet = readonly [
  sent: (sent: Sent) => unknown,
  came: (note: Read, read: ReadNotes) => unknown,
];

const said = ({ note, notebook }: Sent) =>
  bidiBalanced(bodyFor(note.annotation.bodies, notebook.language)?.value ?? "");
const nameOf = ({ note: { author }, notebook: { authors, owner } }: Sent) =>
  author === undefined ? owner : (authors.find(({ id }) => id === author)?.name ?? "");
const passage = ({ note, notebook: { texts } }: Pick<Sent, "note" | "notebook">) => {
  const { range, annotation } = note;
  const text = texts[0] ? articleText(texts[0].article).text : "";
  return bare(range ? text.slice(range.start, range.end) : quoteOf(annotation.target));
};
const idCame = ({ annotation: { id } }: Read) => bare(id);
const datesCame = ({ annotation: { created, modified } }: Read) => [created, modified];
const nameCame = ({ author }: Read, { authors }: ReadNotes) =>
  bare(authors.find(({ id }) => id === author)?.name);
const eachOnce = (tags: readonly string[]) => [...new Set(tags.map(bare))].toSorted();
const tagsCame = ({ tags }: Read) => eachOnce(tags);
const tagsIn = (words: string) => eachOnce(tagsInWords(words));
const colourCame = ({ annotation: { colour } }: Read) => colour;
const answerCame = ({ annotation: { replyTo } }: Read) => replyTo !== undefined;
const nothing: Facet = [() => undefined, () => undefined];

/** For each column what its cells mean: what of a note is sent, and what of it comes. */
const MEANING: Readonly<Record<Column, Readonly<Record<string, Facet>>>> = {
  ids: {
    X: [({ note }) => bare(note.annotation.id), idCame],
    no: nothing,
    "our own": [
      ({ note, notebook: { texts } }) =>
        noteIri(texts[0]?.url ?? "", note.annotation.id).startsWith(`${texts[0]?.url}/`) &&
        bare(note.annotation.id),
      idCame,
    ],
  },
  dates: {
    X: [({ note: { annotation: it } }) => [it.created ?? it.modified, it.modified], datesCame],
    "X, a note without one gets the file's": [
      ({ note: { annotation: it }, notebook: { made } }) => {
        const first = it.created ?? it.modified ?? made;
        return [first, it.modified ?? first];
      },
      datesCame,
    ],
    "first, to the second": [
      ({ note: { annotation: it } }) => (it.created ?? it.modified)?.replace(/\.\d+/u, ""),
      ({ annotation }) => annotation.created?.replace(/\.\d+/u, ""),
    ],
    "the day, where nobody is named": [
      (sent) => {
        const time = sent.note.annotation.created ?? sent.note.annotation.modified;
        const isNamed = nameOf(sent) !== "";
        return [isNamed || !time ? undefined : `${time.slice(0, 10)}T00:00:00.000Z`, undefined];
      },
      datesCame,
    ],
  },
  authors: {
    X: [(sent) => bare(nameOf(sent)), nameCame],
    names: [(sent) => bare(nameOf(sent)), nameCame],
    "X, one without a name goes by an id": [(sent) => bare(nameOf(sent)) || false, nameCame],
    "written, not read": [() => "", nameCame],
  },
  tags: {
    X: [
      (sent) => [...new Set([...sent.note.tags.map(bare), ...tagsIn(said(sent))])].toSorted(),
      tagsCame,
    ],
    "parted by commas": [
      (sent) => tagsIn(said(sent)),
      ({ tags, annotation: { bodies } }) => {
        const inWords = bodies.flatMap(({ value }) => tagsIn(value));
        return [...new Set(tags.map(bare))].filter((tag) => inWords.includes(tag)).toSorted();
      },
    ],
    "in the words": [
      () => true,
      ({ tags, annotation: { bodies } }) =>
        bodies.flatMap(({ value }) => tagsInWords(value)).every((tag) => tags.includes(tag)),
    ],
  },
  colours: {
    X: [({ note }) => note.annotation.colour, colourCame],
    no: [() => undefined, colourCame],
    "written, not read": [() => undefined, colourCame],
  },
  answers: {
    X: [({ note }) => note.annotation.replyTo !== undefined, answerCame],
    no: [() => false, answerCame],
    "threads of the file": [
      ({ note, notebook: { texts } }) =>
        texts[0]?.notes.some(({ annotation }) => annotation.id === note.annotation.replyTo),
      answerCame,
    ],
  },
  places: { words: [passage, ({ annotation: { target } }) => bare(quoteOf(target))] },
};

test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
  "%s keeps what the table says of it",
  { timeout: 1_200_000 },
  (format) => {
    const [write, read] = FORMATS[format];
    const cells = cellsOf(format);
    const facets = COLUMNS.map((column) => [column, MEANING[column][cells[column]]] as const);
    expect(facets.filter(([, facet]) => !facet)).toEqual([]);
    fc.assert(
      fc.property(anyWholeNotebook, (notebook) => {
        const notes = notebook.texts[0]?.notes ?? [];
        const ids = notes.map(({ annotation }) => bare(annotation.id));
        fc.pre(new Set(ids).size === ids.length && !ids.includes(""));
        // Where there is nothing to be seen, there is nothing to be noted.
        fc.pre(notes.every((note) => passage({ note, notebook }) !== ""));
        const back = read(write(notebook));
        const came = back.ok ? back.value : { notes: [], authors: [], passedOver: [] };
        expect(came.passedOver).toEqual([]);
        expect(came.notes).toHaveLength(notes.length);
        for (const [at, note] of notes.entries()) {
          const it = came.notes[at];
          if (!it) throw new Error("As many came as went");
          const sent = { note, notebook, read: came };
          for (const [column, facet] of facets) {
            if (!facet) continue;
            const wanted = facet[0](sent);
            const got = facet[1](it, came);
            const isAsked = wanted !== false || column === "answers";
            expect([column, isAsked ? got : wanted]).toEqual([column, wanted]);
          }
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 100) },
    );
  },
);
