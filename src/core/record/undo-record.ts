import * as v from "valibot";
import { COLOURS } from "../annotation/annotation";
import { parseJson } from "../parse-json";
import { failed, ok, type Result } from "../result";
import type { PartChange } from "./part-change";
import { DEPTH } from "./undo-depth";
import type { Step, UndoHistory } from "./undo-history";

/** The steps of one text as a page left them, and the names of the pages that wrote what is in them. */
export type KeptSteps = UndoHistory & {
  /** One tab's pages, each a load of it, the latest last. */
  readonly writers: readonly string[];
};

const VERSION = 1;

/** No more pages are remembered than there can be steps, back and forth. */
const MOST_WRITERS = 2 * DEPTH;

const stamp = v.object({
  replica: v.pipe(v.string(), v.minLength(1)),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const colour = v.picklist(COLOURS);
const target = v.object({
  source: v.string(),
  edition: v.exactOptional(v.string()),
  selectors: v.array(
    v.variant("type", [
      v.object({
        type: v.literal("TextQuoteSelector"),
        exact: v.string(),
        prefix: v.string(),
        suffix: v.string(),
      }),
      v.object({ type: v.literal("TextPositionSelector"), start: offset, end: offset }),
    ]),
  ),
});
const value = v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))]);
const content = v.object({
  note: v.string(),
  colour,
  target,
  stamps: v.object({ note: stamp, colour: stamp, target: stamp, life: stamp }),
  extras: v.exactOptional(v.array(v.object({ key: v.string(), value, stamp }))),
});
const id = v.string();
const change = v.variant("part", [
  v.object({ id, part: v.literal("note"), before: v.string(), after: v.string() }),
  v.object({ id, part: v.literal("colour"), before: colour, after: colour }),
  v.object({ id, part: v.literal("target"), before: target, after: target }),
  v.object({ id, part: v.literal("extra"), key: v.string(), before: value, after: value }),
  v.object({
    id,
    part: v.literal("life"),
    before: v.boolean(),
    after: v.boolean(),
    content,
    isMaking: v.boolean(),
  }),
]);
const steps = v.array(v.pipe(v.array(change), v.minLength(1)));
const schema = v.object({
  v: v.literal(VERSION),
  /** The pages' names. */
  w: v.array(v.string()),
  /** The changes of each step: of those that were done, and of those that were taken back. */
  d: steps,
  u: steps,
});

/**
 * The steps of one text as a record, the inverse of `parseSteps`. What does not go into `most` UTF-16 units is left
 * out: of what was done the oldest, and after that what would be done again last.
 */
export function stepsText({ done, undone, writers }: KeptSteps, most: number): string {
  let room = most;
  const lastThatFit = (given: readonly Step[]) => {
    const texts: string[] = [];
    for (const step of given.toReversed()) {
      const text = textOf(step);
      room -= text.length + 1;
      if (room < 0) break;
      texts.unshift(text);
    }
    return texts.join();
  };
  const [d, u] = [lastThatFit(done), lastThatFit(undone)];
  return `{"v":${VERSION},"w":${JSON.stringify(writers.slice(-MOST_WRITERS))},"d":[${d}],"u":[${u}]}`;
}

/** A step's text is needed again with each step that follows. */
const texts = new WeakMap<Step, string>();

function textOf(step: Step): string {
  const text = texts.get(step) ?? JSON.stringify(step.changes);
  texts.set(step, text);
  return text;
}

/** The steps of the text `source`; never throws. */
export function parseSteps(
  text: string,
  source: string,
): Result<KeptSteps, "unreadable" | "newer-version"> {
  const json = parseJson(text, v.unknown());
  if (!json.ok) return failed("unreadable");
  const { value } = json;
  const isNewer =
    typeof value === "object" && value !== null && "v" in value && Number(value.v) > VERSION;
  if (isNewer) return failed("newer-version");
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return failed("unreadable");
  const { w, d, u } = parsed.output;
  const stepsFrom = (all: readonly (readonly PartChange[])[]) =>
    all.slice(-DEPTH).map((changes) => ({ source, changes }));
  return ok({ writers: w, done: stepsFrom(d), undone: stepsFrom(u) });
}
