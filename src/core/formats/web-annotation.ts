import * as v from "valibot";
import { type Annotation, COLOURS } from "../annotation/annotation";
import type { Selector } from "../annotation/selector";
import { type JsonFault, parseJson } from "../parse-json";
import { failed, ok, type Result } from "../result";
import { codePointsOf } from "../text/code-points";
import { itemsOf, joined, type LeftOut } from "./web-annotation-items";
import { EDITION_IRI, idFromIri, nearestMotivation } from "./web-annotation-names";
import { inUtf16, type WebAnnotation, webAnnotationSchema } from "./web-annotation-schema";

export { readWebAnnotation } from "./web-annotation-read";
export { writeWebAnnotation } from "./web-annotation-write";

const named = v.object({ id: v.unknown() });

/** Converts an offset from one count to the other. */
type Convert = (offset: number) => number;

export type ReadAnnotations = {
  readonly annotations: readonly Annotation[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * Reads W3C annotations from a JSON text: a page of them, a collection that holds its pages, a list, or a single one.
 * Positions are converted from code points to UTF-16 code units on `text`, the article's.
 *
 * What has no room here is left out: selectors of other types, bodies without text, tags, creators. Other motivations
 * become the nearest. An annotation with several targets is read as several, since what it says holds for each: those
 * on the article whose id is `source`, where any is. One that leaves the reader guessing is left out and named: it has no id, or one used before; no target; a selector or
 * body that lacks what its type asks for. A fault is told only where nothing at all can be read.
 * (Web Annotation Data Model, 3-5)
 */
export function parseAnnotations(
  json: string,
  text: string,
  source?: string,
): Result<ReadAnnotations, JsonFault> {
  const parsed = parseJson(json, v.unknown());
  if (!parsed.ok) return parsed;
  const found = itemsOf(parsed.value);
  if (!found) return failed({ reason: "wrong-field", field: "items" });
  const { toUtf16 } = codePointsOf(text);
  const annotations = new Map<string, Annotation>();
  const leftOut: LeftOut[] = [...found.elsewhere];
  for (const { item, field } of found.items) {
    const read = v.safeParse(webAnnotationSchema, item, { abortEarly: true });
    const [issue] = read.issues ?? [];
    if (!read.success) {
      const inner = issue && v.getDotPath(issue);
      const id = v.is(named, item) ? item.id : undefined;
      leftOut.push({ field: joined(field, inner ?? ""), id, why: issue?.message ?? "" });
    } else
      for (const annotation of annotationsFromWeb(read.output, source, toUtf16))
        if (!annotations.has(annotation.id)) annotations.set(annotation.id, annotation);
        else leftOut.push({ field: joined(field, "id"), id: annotation.id, why: "Used before" });
  }
  const [first] = leftOut;
  return first && annotations.size === 0
    ? failed({ reason: "wrong-field", field: first.field })
    : ok({ annotations: [...annotations.values()], leftOut });
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

function annotationsFromWeb(
  item: WebAnnotation,
  source: string | undefined,
  toUtf16: Convert,
): readonly Annotation[] {
  const here = item.target.filter((target) => target.source === source);
  const plain = item.bodyValue === undefined ? [] : [{ value: item.bodyValue }];
  const bodies = [...plain, ...item.body];
  return (here.length > 0 ? here : item.target).map(
    ({ source, selector, styleClass, state }, at) => {
      const edition = state.find(isEditionIri)?.slice(EDITION_IRI.length);
      const colour = COLOURS.find((name) => styleClass.includes(name));
      return {
        id: idFromIri(item.id) + (at === 0 ? "" : `#${at + 1}`),
        motivation: nearestMotivation(item.motivation, bodies.length > 0),
        target: {
          source,
          ...(edition && { edition }),
          selectors: selector.map((one) => inUtf16(one, toUtf16)),
        },
        bodies,
        ...(colour && { colour }),
        ...(item.created !== undefined && { created: item.created }),
        ...(item.modified !== undefined && { modified: item.modified }),
      };
    },
  );
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
