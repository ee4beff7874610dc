import * as v from "valibot";
import { COLOURS } from "../../annotation/annotation";
import { SHARE_LIMITS } from "../shared-layer";

/** A passage of one's own may be longer than one that is sent. In UTF-16 code units. */
const LONGEST_PASSAGE = 1_000_000;

const words = v.pipe(v.string(), v.maxLength(LONGEST_PASSAGE));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const selector = v.variant("type", [
  v.object({
    type: v.literal("TextQuoteSelector"),
    exact: words,
    prefix: words,
    suffix: words,
  }),
  v.object({ type: v.literal("TextPositionSelector"), start: offset, end: offset }),
]);

const SELECTORS = 20;
const BODIES = 200;
const TAGS = 1000;

/** A note as its notebook has it. */
export const takenNote = v.object({
  id: v.pipe(words, v.nonEmpty()),
  bodies: v.pipe(
    v.array(v.object({ value: words, language: v.exactOptional(words) })),
    v.maxLength(BODIES),
  ),
  colour: v.exactOptional(v.picklist(COLOURS)),
  replyTo: v.exactOptional(words),
  tags: v.pipe(v.array(words), v.maxLength(TAGS)),
  target: v.object({
    edition: v.exactOptional(words),
    selectors: v.pipe(v.array(selector), v.maxLength(SELECTORS)),
  }),
});

/** ISO 8601, UTC. */
export const told = v.pipe(
  v.string(),
  v.maxLength(SHARE_LIMITS.name),
  v.check((time) => !Number.isNaN(Date.parse(time))),
);
