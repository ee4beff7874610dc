import { expect, test } from "vitest";
import { WHOLE } from "../../testing/notebooks";
import { articleText } from "../article/article-text";
import { tagsOf } from "../annotation/tags";
import { readEpubAnnotations, writeEpubAnnotations } from "./epub-annotations";
import { readHtmlPage, writeHtmlPage } from "./html-page";
import { readMarkdown, writeMarkdown } from "./markdown";
import type { Note, ReadNotes } from "./notebook";
import { readWebAnnotation, writeWebAnnotation } from "./web-annotation";

const [{ article, notes } = { article: undefined, notes: [] as readonly Note[] }] = WHOLE.texts;
const text = article ? articleText(article).text : "";

/** Whoever has the notebook is named in a file, since others open it. */
const asWritten = notes.map(({ annotation, author, tags }) => ({
  annotation,
  author: author ?? WHOLE.owner,
  tags: [...new Set([...tags, ...tagsOf(annotation)])],
}));
const asRead = (read: ReturnType<typeof readWebAnnotation>): ReadNotes["notes"] => {
  if (!read.ok) throw new Error(read.fault);
  expect(read.value.passedOver).toEqual([]);
  return read.value.notes;
};

test("what W3C's notes say comes back as it went out", () => {
  expect(asRead(readWebAnnotation(writeWebAnnotation(WHOLE), text))).toEqual(asWritten);
});

test("a page brings back its notes and the text", () => {
  const read = readHtmlPage(writeHtmlPage(WHOLE), text);
  expect(asRead(read)).toEqual(asWritten);
  expect(read.ok && read.value.article).toEqual(article);
});

test("an e-reader's file brings back all but the edition, and that a note was undated", () => {
  const dated = asWritten.map((note) => ({
    ...note,
    annotation: {
      ...note.annotation,
      target: { ...note.annotation.target, edition: undefined },
      created: note.annotation.created ?? WHOLE.made,
    },
  }));
  expect(asRead(readEpubAnnotations(writeEpubAnnotations(WHOLE), text))).toEqual(dated);
});

test("Markdown brings back each note with its words, and which it is", () => {
  const read = asRead(readMarkdown(writeMarkdown(WHOLE)));
  const told = read.map(({ annotation: { id, target, bodies } }) => [
    id,
    target.selectors.map((it) => "exact" in it && it.exact),
    bodies.map(({ value }) => value),
  ]);
  expect(told).toEqual([
    ["a1", ["قال الشيخ"], ["قول #حكمة"]],
    ["a2", ["الشيخ لتلميذه"], ["An answer"]],
    ["a3", ["العلم نور. ثم سكت.\nقفا نبك"], []],
  ]);
});
