import { type Annotation, COLOURS, type Motivation } from "../annotation/annotation";
import type { Selector } from "../annotation/selector";
import { type JsonFault, parseJson } from "../parse-json";
import { failed, ok, type Result } from "../result";
import { codePointsOf } from "../text/code-points";
import { annotationPageSchema, type WebAnnotation } from "./web-annotation-schema";

/** What is wrong with a page; a field is named as `items.3.target`. */
export type AnnotationPageFault = JsonFault;

/** Before an edition in an IRI: RFC 6920's name for the first 128 bits of a SHA-256, in hexadecimal. */
const EDITION_IRI = "nih:sha-256-128;";

/** Converts an offset from one count to the other. */
type Convert = (offset: number) => number;

/**
 * Reads a W3C AnnotationPage's JSON text. Its positions are converted from code points to UTF-16
 * code units on `text`, the article's.
 *
 * What has no room here is left out: selectors of other types, bodies without text, tags, creators.
 * Other motivations become the nearest. What leaves the reader guessing is a fault: no id, or one
 * used before; no single target; a selector or body that lacks what its type asks for.
 * (Web Annotation Data Model, 3-5)
 */
export function parseAnnotationPage(
  json: string,
  text: string,
): Result<readonly Annotation[], AnnotationPageFault> {
  const parsed = parseJson(json, annotationPageSchema);
  if (!parsed.ok) return parsed;
  const { toUtf16 } = codePointsOf(text);
  const annotations = parsed.value.items.map((item) => annotationFromWeb(item, toUtf16));
  const repeated = firstRepeated(annotations.map(({ id }) => id));
  return repeated === undefined
    ? ok(annotations)
    : failed({ reason: "wrong-field", field: `items.${repeated}.id` });
}

/** Where a page of annotations stands. */
export type PageSetting = {
  /** The page's own IRI. */
  readonly id: string;
  /** The article's text, on which the positions count. */
  readonly text: string;
  /** Where an article lies: its id is the last segment of the path, `.json` may follow. */
  readonly articleIri: (id: string) => string;
};

/**
 * The inverse of `parseAnnotationPage`: a W3C AnnotationPage, ready for `JSON.stringify`. Positions
 * are told in code points; one past the text's end or inside a surrogate pair is brought to the
 * nearest. A colour becomes the target's style class, an edition its state.
 */
export function annotationPage(
  annotations: readonly Annotation[],
  { id, text, articleIri }: PageSetting,
): object {
  const { fromUtf16 } = codePointsOf(text);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationPage",
    partOf: { id: `${id}#layer`, type: "AnnotationCollection", total: annotations.length },
    startIndex: 0,
    items: annotations.map((annotation) => webFromAnnotation(annotation, articleIri, fromUtf16)),
  };
}

function annotationFromWeb(item: WebAnnotation, toUtf16: Convert): Annotation {
  const { source, selector, styleClass, state } = item.target;
  const edition = state.find(isEditionIri)?.slice(EDITION_IRI.length);
  const colour = COLOURS.find((name) => styleClass.includes(name));
  const plain = item.bodyValue === undefined ? [] : [{ value: item.bodyValue }];
  const bodies = [...plain, ...item.body];
  return {
    id: idFromIri(item.id),
    motivation: nearestMotivation(item.motivation, bodies.length > 0),
    target: {
      source,
      ...(edition && { edition }),
      selectors: selector.map((one) => withOffsets(one, toUtf16)),
    },
    bodies,
    ...(colour && { colour }),
    ...(item.created !== undefined && { created: item.created }),
    ...(item.modified !== undefined && { modified: item.modified }),
  };
}

function webFromAnnotation(
  { id, motivation, target, bodies, colour, created, modified }: Annotation,
  articleIri: PageSetting["articleIri"],
  fromUtf16: Convert,
): object {
  return {
    id: iriFromId(id),
    type: "Annotation",
    motivation,
    created,
    modified,
    body: bodies.map(({ value, language }) => ({
      type: "TextualBody",
      value,
      format: "text/plain",
      language,
    })),
    target: {
      type: "SpecificResource",
      source: articleIri(target.source),
      state: target.edition && `${EDITION_IRI}${target.edition}`,
      styleClass: colour,
      selector: target.selectors.map((selector) => withOffsets(selector, fromUtf16)),
    },
  };
}

const withOffsets = (selector: Selector, convert: Convert): Selector =>
  selector.type === "TextPositionSelector"
    ? { ...selector, start: convert(selector.start), end: convert(selector.end) }
    : selector;

const isEditionIri = (state: unknown): state is string =>
  typeof state === "string" && state.startsWith(EDITION_IRI);

/** An id of ours names a part of its page; an IRI from elsewhere is an id as it is. */
const iriFromId = (id: string): string => (/^[a-z][a-z0-9+.-]*:/iu.test(id) ? id : `#${id}`);
const idFromIri = (iri: string): string => (iri.startsWith("#") ? iri.slice(1) : iri);

function nearestMotivation(motivations: readonly unknown[], hasNote: boolean): Motivation {
  for (const known of ["commenting", "highlighting"] as const)
    if (motivations.includes(known)) return known;
  return hasNote ? "commenting" : "highlighting";
}

function firstRepeated(ids: readonly string[]): number | undefined {
  const known = new Set<string>();
  for (const [i, id] of ids.entries()) {
    if (known.has(id)) return i;
    known.add(id);
  }
  return undefined;
}
