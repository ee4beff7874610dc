import * as v from "valibot";
import type { TextualBody } from "../annotation/annotation";

/** In JSON-LD one value stands for a list of one. */
const oneOrMany = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.lazy((input): v.GenericSchema<unknown, v.InferOutput<Schema>[]> => {
    if (Array.isArray(input)) return v.array(schema);
    return v.pipe(
      schema,
      v.transform((value) => [value]),
    );
  });

const anyNumber = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(oneOrMany(schema), []);

const typed = v.object({ type: oneOrMany(v.string()) });
const isOfType = (input: unknown, type: string): boolean => {
  const checked = v.safeParse(typed, input);
  return checked.success && checked.output.type.includes(type);
};

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** ISO 8601; one in another zone is told in UTC. */
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((time) => !Number.isNaN(Date.parse(time))),
  v.transform((time) => (time.endsWith("Z") ? time : new Date(time).toISOString())),
);

/** An article's IRI, read as its id: the last segment of the path, without `.json`. */
const articleId = v.pipe(
  v.string(),
  v.transform((iri) => {
    const [path = ""] = iri.split(/[?#]/u, 1);
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

/** Still in code points. */
const positionSelector = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end),
  v.transform((position) => ({ type: "TextPositionSelector" as const, ...position })),
);

const unknownSelector = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);

const selector = v.lazy((input) => {
  if (isOfType(input, "TextQuoteSelector")) return quoteSelector;
  if (isOfType(input, "TextPositionSelector")) return positionSelector;
  return unknownSelector;
});

const noBody = v.pipe(
  v.unknown(),
  v.transform((): TextualBody[] => []),
);

const textualBody = v.pipe(
  v.object({ value: v.string(), language: anyNumber(v.string()), purpose: anyNumber(v.string()) }),
  v.transform(({ value, language: [language], purpose }): TextualBody[] =>
    purpose.includes("tagging") ? [] : [{ value, ...(language !== undefined && { language }) }],
  ),
);
const textualOrNoBody = v.lazy((input) => (isOfType(input, "TextualBody") ? textualBody : noBody));

/** The same note several times over, as in several languages. (Web Annotation Data Model, 3.2.8) */
const choice = v.pipe(
  v.object({ items: v.array(textualOrNoBody) }),
  v.transform(({ items }) => items.flat()),
);

/** A string is the IRI of a body that lies elsewhere: it holds no text here. */
const body = v.lazy((input) => (isOfType(input, "Choice") ? choice : textualOrNoBody));

const specificResource = v.object({
  source: v.lazy((input) =>
    typeof input === "string"
      ? articleId
      : v.pipe(
          v.object({ id: articleId }),
          v.transform(({ id }) => id),
        ),
  ),
  selector: v.pipe(
    anyNumber(selector),
    v.transform((selectors) => selectors.filter((selector) => selector !== undefined)),
  ),
  styleClass: anyNumber(v.unknown()),
  state: anyNumber(v.unknown()),
});

/** A target may be no more than the IRI of the whole article. */
const wholeArticle = v.pipe(
  articleId,
  v.transform((source): v.InferOutput<typeof specificResource> => ({
    source,
    selector: [],
    styleClass: [],
    state: [],
  })),
);

const target = v.lazy((input) => (typeof input === "string" ? wholeArticle : specificResource));

const oneTarget = v.lazy((input) =>
  Array.isArray(input)
    ? v.pipe(
        v.strictTuple([target]),
        v.transform(([target]) => target),
      )
    : target,
);

const annotation = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.notValue("#")),
  motivation: anyNumber(v.unknown()),
  bodyValue: v.optional(v.string()),
  body: v.pipe(
    anyNumber(body),
    v.transform((bodies) => bodies.flat()),
  ),
  target: oneTarget,
  created: v.optional(time),
  modified: v.optional(time),
});

/**
 * What is read of an AnnotationPage: each list as a list, bodies and selectors of other types left
 * out, positions still in code points.
 */
export const annotationPageSchema = v.object({
  type: v.pipe(
    oneOrMany(v.string()),
    v.check((types) => types.includes("AnnotationPage")),
  ),
  items: v.array(annotation),
});
export type WebAnnotation = v.InferOutput<typeof annotation>;
