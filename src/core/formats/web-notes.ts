import * as v from "valibot";
import { COLOURS, type Target } from "../annotation/annotation";
import { describe } from "../anchoring/describe";
import { quoteAmong, type Selector } from "../annotation/selector";
import { codePointsOf } from "../text/code-points";
import { nearestColour } from "./colours";
import { isOfType } from "./json-ld";
import type { NotesFault, PassedOver, ReadNotes } from "./notebook";
import { gathering, isFields, listOf, tagsFrom, wordsOf, type Fields } from "./reading";
import { failed, ok, type Result } from "../result";
import { aboutIn, authorFrom } from "./web-about";
import { body } from "./web-annotation-body";
import { itemsOf, joined, type LeftOut } from "./web-annotation-items";
import { inUtf16, webAnnotationSchema, type WebAnnotation } from "./web-annotation-schema";
import { EDITION_IRI, idFromIri, nearestMotivation } from "./web-annotation-names";

/** How a file is read whose notes are to lie on one text. */
export type WebReading = {
  /** That text's id: of a note on several, only what is on this one is read, where any is. */
  readonly source?: string | undefined;
  /** Whether a note on the whole text is read as well. */
  readonly takesWhole?: boolean;
  /** Hears of each annotation that is passed over, for whoever published the file. */
  readonly onLeftOut?: (leftOut: LeftOut) => void;
};

/**
 * The notes in a file's value that is W3C's or a profile of it. Positions are code points and become UTF-16 code
 * units on `text`, where that is known. What answers another note of the file (a target that is its id) has that
 * one's passage where it has none of its own. (Web Annotation Data Model, 3-5; EPUB Annotations 1.0)
 */
export function notesFromWeb(
  value: unknown,
  text?: string,
  { source, takesWhole = false, onLeftOut }: WebReading = {},
): Result<ReadNotes, NotesFault> {
  const found = itemsOf(value);
  if (!found) return failed("not-this-format");
  const gathered = gathering({ takesWhole });
  const leaveOut = (field: string, item: unknown, why: string) =>
    onLeftOut?.({ field, id: isFields(item) ? item["id"] : undefined, why });
  for (const leftOut of found.elsewhere) {
    gathered.passOver(leftOut.field, "other-kind");
    onLeftOut?.(leftOut);
  }
  const byIri = new Map<string, Fields>();
  for (const { item } of found.items)
    if (isFields(item) && typeof item["id"] === "string" && !byIri.has(item["id"]))
      byIri.set(item["id"], item);
  const convert = text === undefined ? undefined : codePointsOf(text).toUtf16;

  for (const { item, field } of found.items) {
    const at = field || "1";
    if (!isFields(item)) {
      leaveOut(field, item, gathered.passOver(at, "unreadable"));
      continue;
    }
    const { answered, targets } = parted(item, byIri);
    const read = v.safeParse(
      webAnnotationSchema,
      {
        ...item,
        ...lenientBodies(item),
        target: Array.isArray(item["target"]) ? targets : targets[0],
      },
      { abortEarly: true },
    );
    if (!read.success) {
      const [issue] = read.issues;
      gathered.passOver(at, reasonOf(issue, item));
      leaveOut(joined(field, v.getDotPath(issue) ?? ""), item, issue.message);
      continue;
    }
    const web = read.output;
    const plain = web.bodyValue === undefined ? [] : [{ value: web.bodyValue }];
    const bodies = allBodies(item) ?? [...plain, ...web.body];
    const author = authorFrom(item["creator"]);
    const told = answered ?? wordsOf(item["hashiya:replyTo"]);
    const replyTo = told === undefined ? undefined : idFromIri(told);
    const { modified } = web;
    const created = item["hashiya:undated"] === true ? undefined : web.created;
    const selectorsIn = (target: WebTarget) =>
      withQuote(
        target.selector.map((it) => inUtf16(it, convert)),
        text,
      );
    for (const [nth, { target, further }] of notesOn(item, web, source).entries()) {
      const reason = gathered.add(at, {
        id: idFromIri(web.id) + (nth === 0 ? "" : `#${nth + 1}`),
        isOnWhole: item["hashiya:whole"] === true && target.selector.length === 0,
        further: further.map((it) => furtherTarget(it, selectorsIn(it))),
        motivation: nearestMotivation(web.motivation, bodies.length > 0),
        source: target.source,
        edition: wordsOf(item["hashiya:edition"]) ?? editionOf(target),
        selectors: selectorsIn(target),
        bodies,
        ...(replyTo !== undefined && { replyTo }),
        ...colourOf(item, target),
        ...(created !== undefined && { created }),
        ...(modified !== undefined && { modified }),
        author,
        tags: tagsOf(item),
      });
      if (reason) leaveOut(joined(field, reason === "twice" ? "id" : ""), item, reason);
    }
  }
  return ok(gathered.done(aboutIn(value)));
}

/** The targets that become notes, each with what that note is about besides. */
function notesOn(item: Fields, { target }: WebAnnotation, source: string | undefined) {
  const [first, ...further] = target;
  // Ours with several passages are one note.
  if (first && item["hashiya:passages"] === true) return [{ target: first, further }];
  const here = target.filter((it) => it.source === source);
  return (here.length > 0 ? here : target).map((it) => ({ target: it, further: [] }));
}

function furtherTarget(target: WebTarget, selectors: readonly Selector[]): Target {
  const edition = editionOf(target);
  return { source: target.source, ...(edition !== undefined && { edition }), selectors };
}

/** How many answers to answers are followed to the passage that all of them are on. */
const LONGEST_THREAD = 100;

/** A note's targets without those that are other notes of the file: these it answers. */
function parted(item: Fields, byIri: ReadonlyMap<string, Fields>) {
  let holder = item;
  let answered: string | undefined;
  for (let depth = 0; depth < LONGEST_THREAD; depth += 1) {
    const targets = listOf(holder["target"]);
    const parent = targets.map(iriOf).find((iri) => iri !== undefined && byIri.has(iri));
    // What is answered need not be in the file.
    const isReply = targets.length > 1 && listOf(holder["motivation"]).includes("replying");
    const isOther = (it: unknown) =>
      !byIri.has(iriOf(it) ?? "") && !(isReply && typeof it === "string");
    const others = targets.filter(isOther);
    if (depth === 0) answered = parent ?? targets.filter((it) => !isOther(it)).map(iriOf)[0];
    const next = parent === undefined ? undefined : byIri.get(parent);
    if (others.length > 0 || !next || next === item)
      return { answered, targets: holder === item ? others : others.slice(0, 1) };
    holder = next;
  }
  return { answered, targets: [] };
}

const iriOf = (target: unknown): string | undefined => {
  if (typeof target === "string") return target;
  if (!isFields(target)) return undefined;
  return (
    wordsOf(isFields(target["source"]) ? target["source"]["id"] : target["source"]) ??
    wordsOf(target["id"])
  );
};

/** A body without its words says nothing, and hides nothing of what the others say. */
const lenientBodies = (item: Fields): Fields => {
  const bodies = listOf(item["body"]).filter(
    (it) => !isOfType(it, "TextualBody") || (isFields(it) && typeof it["value"] === "string"),
  );
  return {
    body: bodies,
    bodyValue: typeof item["bodyValue"] === "string" ? item["bodyValue"] : undefined,
  };
};

/** A note in several languages, of which an e-reader's file shows one. */
function allBodies(item: Fields) {
  const read = v.safeParse(v.array(body), item["hashiya:bodies"]);
  return read.success && read.output.length > 0 ? read.output.flat() : undefined;
}

function reasonOf(issue: v.BaseIssue<unknown>, item: Fields): PassedOver["reason"] {
  const path = v.getDotPath(issue) ?? "";
  if (path === "id") return "no-id";
  if (item["target"] === undefined && !("motivation" in item) && !isOfType(item, "Annotation"))
    return "other-kind";
  return path.startsWith("target") ? "no-passage" : "unreadable";
}

/** A bare position holds on the very text alone that it counts in: its words are taken along from there. */
function withQuote(selectors: readonly Selector[], text: string | undefined): readonly Selector[] {
  const [only] = selectors;
  if (text === undefined || quoteAmong(selectors) || only?.type !== "TextPositionSelector")
    return selectors;
  return only.start < only.end && only.end <= text.length ? describe(text, only) : selectors;
}

type WebTarget = WebAnnotation["target"][number];

const editionOf = ({ state }: WebTarget): string | undefined =>
  state
    .find((it): it is string => typeof it === "string" && it.startsWith(EDITION_IRI))
    ?.slice(EDITION_IRI.length);

/** A style class of ours, else the colour that a body of an e-reader's has. */
function colourOf(item: Fields, { styleClass }: WebTarget) {
  const told = [
    COLOURS.find((name) => styleClass.includes(name)),
    ...styleClass,
    ...listOf(item["body"]).map((it) => (isFields(it) ? it["color"] : undefined)),
    item["color"],
  ];
  for (const one of told) {
    const colour = nearestColour(one);
    if (colour) return { colour };
  }
  return {};
}

/** Bodies for tagging, an e-reader's list of tags, and tags that stand beside the bodies. */
const tagsOf = (item: Fields): readonly string[] =>
  tagsFrom([
    ...listOf(item["body"]).flatMap((it) => {
      if (!isFields(it)) return [];
      const isTag = listOf(it["purpose"]).includes("tagging");
      const tag = [it["value"], isFields(it["source"]) ? it["source"]["id"] : it["source"]].find(
        wordsOf,
      );
      return [...(isTag ? [tag] : []), ...listOf(it["tags"]), ...listOf(it["keywords"])];
    }),
    ...listOf(item["tags"]),
  ]);
