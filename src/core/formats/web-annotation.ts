import * as v from "valibot";
import type { Annotation } from "../annotation/annotation";
import type { Selector } from "../annotation/selector";
import { type JsonFault, parseJson } from "../parse-json";
import { failed, ok, type Result } from "../result";
import { codePointsOf } from "../text/code-points";
import type { LeftOut } from "./web-annotation-items";
import { EDITION_IRI } from "./web-annotation-names";
import { notesFromWeb } from "./web-notes";

export { readWebAnnotation } from "./web-annotation-read";
export { writeWebAnnotation } from "./web-annotation-write";

/** Converts an offset from one count to the other. */
type Convert = (offset: number) => number;

export type ReadAnnotations = {
  readonly annotations: readonly Annotation[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * A published layer from a JSON text, read as leniently as any file of W3C's (`notesFromWeb`): an annotation that leaves
 * the reader guessing is left out and named, for whoever publishes it, and hides none of the others. One on the whole
 * text is kept; of one on several those targets count that are on the article whose id is `source`, where any is. A
 * fault is told only where nothing at all can be read.
 */
export function parseAnnotations(
  json: string,
  text: string,
  source?: string,
): Result<ReadAnnotations, JsonFault> {
  const parsed = parseJson(json, v.unknown());
  if (!parsed.ok) return parsed;
  const leftOut: LeftOut[] = [];
  const onLeftOut = (it: LeftOut) => void leftOut.push(it);
  const read = notesFromWeb(parsed.value, text, { source, takesWhole: true, onLeftOut });
  if (!read.ok) return failed({ reason: "wrong-field", field: "items" });
  const annotations = read.value.notes.map(({ annotation }) => annotation);
  const [first] = leftOut;
  return first && annotations.length === 0
    ? failed({ reason: "wrong-field", field: first.field })
    : ok({ annotations, leftOut });
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
 * The inverse of `parseAnnotations`: a W3C AnnotationPage, ready for `JSON.stringify`. Positions
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

/** An id of ours names a part of its page; an IRI from elsewhere is an id as it is. */
const iriFromId = (id: string): string => (/^[a-z][a-z0-9+.-]*:/iu.test(id) ? id : `#${id}`);
