import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyWholeNotebook } from "../../testing/whole-notebooks";
import { describe } from "../anchoring/describe";
import { tagsInWords } from "../annotation/tags";
import { articleText } from "../article/article-text";
import type { Result } from "../result";
import { bidiBalanced } from "../text/bidi-controls";
import { readEpubAnnotations, writeEpubAnnotations } from "./epub-annotations";
import { readHashiya, writeHashiya } from "./hashiya";
import { readHtmlPage, writeHtmlPage } from "./html-page";
import type { Note, Notebook, NotesFault, ReadNotes } from "./notebook";
import { readAny } from "./read-any";
import { tagsFrom } from "./reading";
import { readWebAnnotation, writeWebAnnotation } from "./web-annotation";

/* What goes out comes back the same, whatever was written. */

const RUNS = { numRuns: Number(process.env["RUNS"] ?? 100) };
/** However busy the machine is. */
const LONG = { timeout: 1_200_000 };
const SAME = [
  ["W3C", writeWebAnnotation, readWebAnnotation],
  [".annotation", writeEpubAnnotations, readEpubAnnotations],
  ["page", writeHtmlPage, readHtmlPage],
] as const;

/** A note that has a place is told as it lies on the text at hand; whose notebook it is is named. */
function toldHere(note: Note, { owner, texts: [noted] }: Notebook) {
  const { annotation, range, tags, author = owner } = note;
  const { source, edition } = annotation.target;
  const text = noted ? articleText(noted.article).text : "";
  const isHere = !range || edition === noted?.edition;
  const target = isHere
    ? annotation.target
    : { source, edition: noted?.edition, selectors: describe(text, range) };
  const bodies = annotation.bodies.map((it) => ({ ...it, value: bidiBalanced(it.value) }));
  const inWords = bodies.flatMap(({ value }) => tagsInWords(value));
  return {
    annotation: { ...annotation, target, bodies },
    tags: tagsFrom([...tags, ...inWords]),
    ...(author !== "" && { author }),
  };
}

const readOf = (read: Result<ReadNotes, NotesFault>): ReadNotes => {
  if (!read.ok) throw new Error(read.fault);
  return read.value;
};

test.each(SAME)("%s brings back each note as it went out", LONG, (_, write, read) => {
  fc.assert(
    fc.property(anyWholeNotebook, (notebook) => {
      const [noted] = notebook.texts;
      if (!noted) return;
      const { text } = articleText(noted.article);
      const file = write(notebook);
      const back = readOf(read(file, text));
      expect(back.passedOver).toEqual([]);
      expect(back.notes).toEqual(noted.notes.map((note) => toldHere(note, notebook)));
      const names = new Map(notebook.authors.map((it) => [it.id, it.name]));
      for (const it of back.authors) expect(it.name).toBe(names.get(it.id) ?? notebook.owner);
      expect(readAny(file, text)).toEqual({ ok: true, value: back });
    }),
    RUNS,
  );
});

test("a page brings back the text as well", LONG, () => {
  fc.assert(
    fc.property(anyWholeNotebook, (notebook) => {
      const back = readOf(readHtmlPage(writeHtmlPage(notebook)));
      expect(back.article).toEqual(notebook.texts[0]?.article);
    }),
    RUNS,
  );
});

test(
  "the program's own file brings back each note letter for letter, person by person",
  LONG,
  () => {
    const sorted = <Each extends Pick<Note, "annotation">>(notes: readonly Each[]) =>
      notes.toSorted((a, b) => (a.annotation.id < b.annotation.id ? -1 : 1));
    fc.assert(
      fc.property(anyWholeNotebook, (notebook) => {
        const [noted] = notebook.texts;
        if (!noted) return;
        const file = writeHashiya(notebook);
        const back = readOf(readHashiya(file, articleText(noted.article).text));
        expect(back.passedOver).toEqual([]);
        const { owner } = notebook;
        const wanted = noted.notes.map(({ annotation, tags, author = owner }) => ({
          annotation,
          tags,
          ...(author !== "" && { author }),
        }));
        expect(sorted(back.notes)).toEqual(sorted(wanted));
        const names = new Map(notebook.authors.map((it) => [it.id, it.name]));
        for (const it of back.authors) expect(it.name).toBe(names.get(it.id) ?? owner);
        expect(readHashiya(file)).toEqual({ ok: true, value: back });
      }),
      RUNS,
    );
  },
);
