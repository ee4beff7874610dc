import * as v from "valibot";
import type { Selector, TextPositionSelector, TextQuoteSelector } from "../annotation/selector";
import { anyNumber, asList, isList, isOfType, oneOrMany } from "./json-ld";
import { body } from "./web-annotation-body";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A date or less of one; its time of day, its zone. */
const ISO_TIME = /^\d{4}(?:-\d\d(?:-\d\d)?)?(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/u;

/**
 * ISO 8601, in UTC: taken for UTC where no zone is told, for the first moment where no time of day is. Of what is no
 * time nothing is read, for a note matters more than its time.
 */
export function timeFrom(given: unknown): string | undefined {
  const found = typeof given === "string" ? ISO_TIME.exec(given.trim()) : null;
  if (!found) return undefined;
  const [time, clock, zone] = found;
  const date = new Date(clock !== undefined && zone === undefined ? `${time}Z` : time);
  if (Number.isNaN(date.getTime())) return undefined;
  return zone === "Z" ? time : date.toISOString();
}

const time = v.pipe(
  v.unknown(),
  v.transform((given) => timeFrom(Array.isArray(given) ? given[0] : given)),
);

/** An address of this program's own: the text's id stands behind `#`, and a note's after it. (`core/address.ts`) */
const OWN_ADDRESS = /#\/read\/([^/?#]+)/u;

/** An article's IRI, read as its id: the last segment of the path, without `.json`. */
export const articleId = v.pipe(
  v.string(),
  v.transform((iri) => {
    const own = OWN_ADDRESS.exec(iri)?.[1];
    if (own !== undefined) return own;
    const [address = ""] = iri.split(/[?#]/u, 1);
    const path = address.replace(/\/+$/u, "");
    return path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/u, "");
  }),
  v.nonEmpty(),
);

const quoteSelector = v.pipe(
  v.object({
    exact: v.string(),
    prefix: v.optional(v.string(), ""),
    suffix: v.optional(v.string(), ""),
  }),
  v.transform((quote) => ({ type: "TextQuoteSelector" as const, ...quote })),
);

/** A position that counts code points; in UTF-16 code units as well where our own file tells it. */
export type PointSelector = TextPositionSelector & {
  readonly "hashiya:utf16"?: readonly [start: number, end: number] | undefined;
};
export type WebSelector = TextQuoteSelector | PointSelector;

/** A selector of the program's own; `convert` leads from code points to UTF-16 code units. */
export function inUtf16(selector: WebSelector, convert?: (offset: number) => number): Selector {
  if (selector.type === "TextQuoteSelector") return selector;
  const { "hashiya:utf16": told, ...points } = selector;
  if (told) return { ...points, start: told[0], end: told[1] };
  return convert ? { ...points, start: convert(points.start), end: convert(points.end) } : points;
}

/** Still in code points. */
const positionSelector = v.pipe(
  v.object({
    start: offset,
    end: offset,
    "hashiya:utf16": v.optional(v.fallback(v.optional(v.tuple([offset, offset])), undefined)),
  }),
  v.check(({ start, end }) => start <= end),
  v.transform((position): PointSelector => ({ type: "TextPositionSelector", ...position })),
);

const otherSelector = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);

const plainSelector = v.lazy((input) => {
  if (isOfType(input, "TextQuoteSelector")) return quoteSelector;
  if (isOfType(input, "TextPositionSelector")) return positionSelector;
  return otherSelector;
});

const QUOTE = "TextQuoteSelector";
const refined = v.object({ refinedBy: v.unknown() });

/**
 * Of one that another refines, the refinement where that is a quote, which tells its place by itself; a position
 * in it counts from where the outer one begins. (Web Annotation Data Model, 4.2.9)
 */
const selector = v.lazy((input) => {
  const outer = v.safeParse(refined, input);
  if (!outer.success) return plainSelector;
  return v.pipe(
    v.unknown(),
    v.transform(() => quoteWithin(outer.output.refinedBy) ?? input),
    plainSelector,
  );
});

/** The innermost quote of refinements in refinements. */
function quoteWithin(input: unknown): unknown {
  const inner: unknown = Array.isArray(input) ? input.find((it) => isOfType(it, QUOTE)) : input;
  const outer = v.safeParse(refined, inner);
  const further = outer.success ? quoteWithin(outer.output.refinedBy) : undefined;
  return further ?? (isOfType(inner, QUOTE) ? inner : undefined);
}

const constant = <Value>(value: Value) =>
  v.pipe(
    v.unknown(),
    v.transform(() => value),
  );

/** One that lacks what its type asks for is passed over where another tells the place. */
const selectors = v.lazy((input): v.GenericSchema<unknown, WebSelector[]> => {
  const usable = asList(input).flatMap((one) => {
    const read = v.safeParse(selector, one);
    return read.success && read.output ? [read.output] : [];
  });
  return usable.length > 0
    ? constant(usable)
    : v.pipe(
        oneOrMany(selector),
        v.transform(() => []),
      );
});

const described = {
  selector: v.optional(selectors, []),
  styleClass: anyNumber(v.unknown()),
  state: anyNumber(v.unknown()),
};
const resource = v.lazy((input) =>
  typeof input === "string"
    ? articleId
    : v.pipe(
        v.object({ id: articleId }),
        v.transform(({ id }) => id),
      ),
);
const specificResource = v.object({ source: resource, ...described });
/** A resource that lies elsewhere, told by its IRI and perhaps by its kind: the whole of it. */
const externalResource = v.pipe(
  v.object({ id: articleId, ...described }),
  v.transform(({ id, ...rest }) => ({ source: id, ...rest })),
);
/** A target may be no more than the IRI of the whole article. */
const wholeArticle = v.pipe(
  articleId,
  v.transform((source) => ({ source, selector: [], styleClass: [], state: [] })),
);

type WebTarget = v.InferOutput<typeof specificResource>;

const target = v.lazy((input): v.GenericSchema<unknown, WebTarget> => {
  if (typeof input === "string") return wholeArticle;
  return v.is(hasSource, input) || !v.is(hasId, input) ? specificResource : externalResource;
});
const hasSource = v.object({ source: v.unknown() });
const hasId = v.object({ id: v.unknown() });

const targetOrTargets = v.lazy((input): v.GenericSchema<unknown, WebTarget[]> =>
  isList(input)
    ? v.pipe(
        v.object({ items: oneOrMany(target) }),
        v.transform(({ items }) => items),
      )
    : v.pipe(
        target,
        v.transform((one) => [one]),
      ),
);

/**
 * What is read of an annotation: each list as a list, bodies and selectors of other types left out,
 * positions still in code points.
 */
export const webAnnotationSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.notValue("#")),
  motivation: anyNumber(v.unknown()),
  bodyValue: v.optional(v.string()),
  body: v.pipe(
    anyNumber(body),
    v.transform((bodies) => bodies.flat()),
  ),
  target: v.pipe(
    oneOrMany(targetOrTargets),
    v.transform((targets) => targets.flat()),
    v.nonEmpty(),
  ),
  created: v.optional(time),
  modified: v.optional(time),
});
export type WebAnnotation = v.InferOutput<typeof webAnnotationSchema>;
