import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe } from "../anchoring/describe";
import {
  isOnWholeText,
  type Motivation,
  type Target,
  type TextualBody,
} from "../annotation/annotation";
import type { Selector } from "../annotation/selector";
import { articleText } from "../article/article-text";
import { bidiBalanced } from "../text/bidi-controls";
import { codePointsOf } from "../text/code-points";
import { isIri, noteIri, personIri } from "./note-iri";
import type { PointSelector } from "./web-annotation-schema";
import { EDITION_IRI } from "./web-annotation-names";
import type { Note, NotedText, Notebook } from "./notebook";
import { directionOf } from "./noted-text";

/** A notebook as W3C's AnnotationPage, in JSON. (Web Annotation Data Model) */
export const writeWebAnnotation = (notebook: Notebook): string =>
  `${JSON.stringify(annotationPageOf(notebook), null, 1)}\n`;

/**
 * The page itself. Everything in it has an IRI, positions count code points, what has no words has no body. An answer has
 * two targets: the note that it answers and the passage that it is on. Who is `creator` of the whole is the one whose
 * notebook it is.
 */
export function annotationPageOf(notebook: Notebook): object {
  const id = notebookIri(notebook);
  const items = notebook.texts.flatMap((text) => webItemsOf(text, notebook));
  const [first] = notebook.texts;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationPage",
    partOf: {
      id: `${id}#all`,
      type: "AnnotationCollection",
      label: first?.article.headline,
      creator: personOf(notebook.owner),
      created: notebook.made,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

/** A name for what was taken out, made of what is in it. (RFC 9562, 5.8) */
export function notebookIri({ made, owner, texts }: Notebook): string {
  const told = [made, owner, texts.map(({ url, edition, notes }) => [url, edition, notes.length])];
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify(told))));
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const personOf = (name: string, id?: string) =>
  name === "" && id === undefined
    ? undefined
    : {
        ...(id !== undefined && { id: personIri(id) }),
        type: "Person",
        ...(name !== "" && { name }),
      };

/** Whoever wrote a note, as a `creator`. */
export function creatorsOf({ authors, owner }: Notebook) {
  const people = new Map(authors.map(({ id, name }) => [id, personOf(name, id)]));
  const self = personOf(owner);
  return ({ author }: Note) =>
    author === undefined ? self : (people.get(author) ?? personOf("", author));
}

const isOnEdition = ({ annotation: { target } }: Note, { edition }: NotedText): boolean =>
  target.edition === undefined || target.edition === edition;

/** The way to a note: one that was made on another edition, and has its place here, is told on the text at hand. */
export function selectorsHere(note: Note, noted: NotedText, text: string): readonly Selector[] {
  const { annotation, range } = note;
  const { selectors } = annotation.target;
  if (isOnWholeText(annotation.target)) return [];
  const isToldAnew = range && !isOnEdition(note, noted);
  return isToldAnew ? describe(text, range) : selectors;
}

/**
 * The way to each note of a text, its positions in code points. One that counts in another text, whose code points
 * nobody here knows, is told as it stands as well (`hashiya:utf16`).
 */
export function selectorsOf(noted: NotedText) {
  const { text } = articleText(noted.article);
  const { fromUtf16, toUtf16 } = codePointsOf(text);
  return (note: Note): readonly (Selector | PointSelector)[] => {
    const isOfHere = isOnEdition(note, noted);
    return selectorsHere(note, noted, text).map((selector) => {
      if (selector.type !== "TextPositionSelector") return selector;
      const points = {
        ...selector,
        start: fromUtf16(selector.start),
        end: fromUtf16(selector.end),
      };
      const comesBack =
        toUtf16(points.start) === selector.start && toUtf16(points.end) === selector.end;
      const isKnown = comesBack && (isOfHere || note.range !== undefined);
      return isKnown ? points : { ...points, "hashiya:utf16": [selector.start, selector.end] };
    });
  };
}

function webItemsOf(noted: NotedText, notebook: Notebook): readonly object[] {
  const selectors = selectorsOf(noted);
  const creator = creatorsOf(notebook);
  return noted.notes.map((note) => {
    const { id, motivation, replyTo, colour, created, modified } = note.annotation;
    const edition = editionTold(note, noted);
    const passage = {
      type: "SpecificResource",
      source: sourceOf(noted),
      ...(edition && { state: `${EDITION_IRI}${edition}` }),
      ...(colour && { styleClass: colour }),
      ...(!isOnWholeText(note.annotation.target) && { selector: selectors(note) }),
    };
    const body = bodiesOf(note);
    const { further = [] } = note.annotation;
    const passages = [passage, ...further.map((target) => furtherPassage(noted, target))];
    return {
      id: noteIri(noted.url, id),
      type: "Annotation",
      ...(further.length > 0 && { "hashiya:passages": true }),
      ...(isOnWholeText(note.annotation.target) && { "hashiya:whole": true }),
      motivation:
        replyTo === undefined
          ? motivation
          : replying(motivation, note.annotation.bodies.some(isSaid)),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
      creator: creator(note),
      ...(body.length > 0 && { body }),
      target:
        replyTo === undefined && further.length === 0
          ? passage
          : [...(replyTo === undefined ? [] : [noteIri(noted.url, replyTo)]), ...passages],
    };
  });
}

/** Told by its words alone: where they lie here nobody looked for. */
const furtherPassage = (noted: NotedText, { edition, selectors }: Target) => ({
  type: "SpecificResource",
  source: sourceOf(noted),
  ...(edition !== undefined && { state: `${EDITION_IRI}${edition}` }),
  selector: selectors.filter(({ type }) => type === "TextQuoteSelector"),
});

const replying = (motivation: Motivation, hasBody: boolean) =>
  motivation === "commenting" && hasBody ? "replying" : ["replying", motivation];

/** The edition that a note's selectors are told on. */
export const editionTold = ({ annotation: { target }, range }: Note, { edition }: NotedText) =>
  range ? edition : target.edition;

/** A text's address, which is an IRI whatever was handed in. */
export const sourceOf = ({ url, article }: NotedText): string =>
  isIri(url) ? url : `urn:x-hashiya:text:${article.id}`;

const bodiesOf = ({ annotation: { bodies }, tags }: Note): readonly object[] => {
  const said = bodies.filter(isSaid).map(textualBody);
  const tagged = tags
    .filter((tag) => tag.trim() !== "")
    .map((value) => ({ type: "TextualBody", purpose: "tagging", value, format: "text/plain" }));
  return [...(said.length > 1 ? [{ type: "Choice", items: said }] : said), ...tagged];
};

export const isSaid = ({ value }: TextualBody): boolean => value.trim() !== "";

export const textualBody = ({ value, language }: TextualBody) => ({
  type: "TextualBody",
  value: bidiBalanced(value),
  format: "text/plain",
  ...(language !== undefined && { language }),
  textDirection: directionOf(value, language),
});
