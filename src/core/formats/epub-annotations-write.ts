import type { Colour } from "../annotation/annotation";
import { bodyFor } from "../annotation/body";
import { noteIri } from "./note-iri";
import type { Note, NotedText, Notebook } from "./notebook";
import { directionOf, timeOf, wordsOf } from "./noted-text";
import {
  creatorsOf,
  editionTold,
  isSaid,
  notebookIri,
  selectorsOf,
  sourceOf,
  textualBody,
} from "./web-annotation-write";

/** The colours that the format names, by ours. */
export const EPUB_COLOURS: Readonly<Record<Colour, string>> = {
  saffron: "yellow",
  sage: "green",
  sky: "blue",
  rose: "pink",
  violet: "purple",
};

/** A notebook as a set of annotations that e-readers read. (W3C EPUB Annotations 1.0) */
export function writeEpubAnnotations(notebook: Notebook): string {
  const { texts, made, language } = notebook;
  const [only] = texts;
  const set = {
    "@context": "https://www.w3.org/ns/epub-anno.jsonld",
    id: notebookIri(notebook),
    type: "AnnotationSet",
    generator: { id: "urn:x-hashiya:program", type: "Software", name: "Hashiya" },
    generated: made,
    ...(only && { title: only.article.headline }),
    about: texts.length === 1 && only ? aboutOf(only) : texts.map(aboutOf),
    items: texts.flatMap((text) => itemsOf(text, notebook, language)),
  };
  return `${JSON.stringify(set, null, 1)}\n`;
}

const aboutOf = (noted: NotedText) => ({
  "dc:identifier": [sourceOf(noted)],
  "dc:format": "text/html",
  "dc:title": noted.article.headline,
  "dc:language": noted.article.inLanguage,
  ...(noted.article.author && { "dc:creator": [noted.article.author] }),
  ...(noted.article.publisher && { "dc:publisher": [noted.article.publisher] }),
});

function itemsOf(noted: NotedText, notebook: Notebook, language: string): readonly object[] {
  const selectors = selectorsOf(noted);
  const creator = creatorsOf(notebook);
  return noted.notes.map((note) => {
    const { id, motivation, replyTo, created, modified, bodies } = note.annotation;
    const edition = editionTold(note, noted);
    const said = bodies.filter(isSaid);
    const body = bodyOf(note, notebook, language);
    return {
      id: noteIri(noted.url, id),
      type: "Annotation",
      created: timeOf(note) || notebook.made,
      ...(modified !== undefined && { modified }),
      creator: creator(note),
      motivation,
      ...(body && { body }),
      target: { source: sourceOf(noted), selector: selectors(note) },
      // The format has no place for these: whoever knows our words puts them together again.
      ...(replyTo !== undefined && { "hashiya:replyTo": noteIri(noted.url, replyTo) }),
      ...(edition !== undefined && { "hashiya:edition": edition }),
      ...(created === undefined && { "hashiya:undated": true }),
      ...(said.length > 1 && { "hashiya:bodies": said.map(textualBody) }),
    };
  });
}

function bodyOf(note: Note, notebook: Notebook, language: string): object | undefined {
  const { colour, bodies } = note.annotation;
  const value = wordsOf(note, notebook);
  if (value === "" && !colour && note.tags.length === 0) return undefined;
  const told = bodyFor(bodies, language)?.language;
  return {
    type: "TextualBody",
    value,
    format: "text/plain",
    ...(told !== undefined && { language: told }),
    ...(value !== "" && { textDirection: directionOf(value, told) }),
    ...(colour && { color: EPUB_COLOURS[colour] }),
    highlight: "solid",
    ...(note.tags.length > 0 && { tags: note.tags }),
  };
}
