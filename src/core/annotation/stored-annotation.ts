import * as v from "valibot";
import { failed, ok, type Result } from "../result";
import { COLOURS, type Annotation } from "./annotation";
import type { TextPositionSelector, TextQuoteSelector } from "./selector";

const VERSION = 1;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());

const recordSchema = v.object({
  v: v.literal(VERSION),
  id: v.pipe(v.string(), v.nonEmpty()),
  source: v.pipe(v.string(), v.nonEmpty()),
  edition: v.optional(v.string()),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  start: offset,
  end: offset,
  note: v.optional(v.string()),
  colour: v.picklist(COLOURS),
  created: time,
  modified: time,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  deleted: v.optional(time),
});
type StoredRecord = v.InferOutput<typeof recordSchema>;

/** An annotation of the reader's own, as the store holds it. */
export type OwnAnnotation = Annotation &
  Required<Pick<Annotation, "colour" | "created" | "modified">>;

/** An annotation with what only its storage needs to know. */
export type StoredAnnotation = {
  readonly annotation: OwnAnnotation;
  /** Counts the writes, from 1: the order of two wordings when clocks cannot be trusted. */
  readonly revision: number;
  /** When it was deleted (ISO 8601, UTC). A tombstone keeps its words, so that a delete can be undone. */
  readonly deleted?: string;
};

/** Why a record cannot be used: it is no record of ours, or one of a version that came after this program. */
export type StoredAnnotationFault = "unreadable" | "newer-version";

/** The inverse of `storedText`. Reads what any version up to this one wrote; never throws. */
export function parseStored(json: string): Result<StoredAnnotation, StoredAnnotationFault> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failed("unreadable");
  }
  if (isNewer(value)) return failed("newer-version");
  const checked = v.safeParse(recordSchema, value);
  return checked.success ? ok(storedFromRecord(checked.output)) : failed("unreadable");
}

/** One record as the text of its storage key. */
export function storedText({ annotation, revision, deleted }: StoredAnnotation): string {
  const { id, target, colour, created, modified, bodies } = annotation;
  const [quote, position] = selectorsOf(annotation);
  const note = bodies[0]?.value;
  const record: StoredRecord = {
    v: VERSION,
    id,
    source: target.source,
    ...(target.edition !== undefined && { edition: target.edition }),
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: position.start,
    end: position.end,
    ...(note !== undefined && { note }),
    colour,
    created,
    modified,
    revision,
    ...(deleted !== undefined && { deleted }),
  };
  return JSON.stringify(record);
}

function storedFromRecord(record: StoredRecord): StoredAnnotation {
  const { id, source, edition, exact, prefix, suffix, start, end, note, deleted } = record;
  return {
    annotation: {
      id,
      motivation: note === undefined ? "highlighting" : "commenting",
      target: {
        source,
        ...(edition !== undefined && { edition }),
        selectors: [
          { type: "TextQuoteSelector", exact, prefix, suffix },
          { type: "TextPositionSelector", start, end },
        ],
      },
      bodies: note === undefined ? [] : [{ value: note }],
      colour: record.colour,
      created: record.created,
      modified: record.modified,
    },
    revision: record.revision,
    ...(deleted !== undefined && { deleted }),
  };
}

const isNewer = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "v" in value &&
  typeof value.v === "number" &&
  value.v > VERSION;

/** The store describes each passage by both selectors: one without them is a bug, not bad data. */
function selectorsOf({ id, target }: Annotation): [TextQuoteSelector, TextPositionSelector] {
  const quote = target.selectors.find((selector) => selector.type === "TextQuoteSelector");
  const position = target.selectors.find((selector) => selector.type === "TextPositionSelector");
  if (!quote || !position) throw new Error(`annotation ${id} lacks a quote or a position`);
  return [quote, position];
}
