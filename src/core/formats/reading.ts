import { jsonValue } from "../parse-json";
import { tagsInWords } from "../annotation/tags";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { strFromU8 } from "fflate";
import type { Annotation, Target } from "../annotation/annotation";
import type { Selector } from "../annotation/selector";
import { failed, ok, type Result } from "../result";
import { codePointsOf } from "../text/code-points";
import type { Author, Note, NotesFault, PassedOver, ReadNotes } from "./notebook";

/** What a file of notes may hold, in bytes or UTF-16 code units. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** What one note or one quote may hold, in UTF-16 code units: what is longer is no passage and no note, but a book. */
export const LONGEST_WORDS = 100_000;

/** A file's words, whatever it came as: UTF-8, or UTF-16 where a mark at its head says so. */
export function wordsFrom(input: string | Uint8Array): Result<string, NotesFault> {
  if (input.length > LARGEST_FILE) return failed("too-big");
  const words = (typeof input === "string" ? input : decoded(input)).replace(/^\u{feff}/u, "");
  if (words.trim() === "") return failed("empty");
  return words.includes("\0") ? failed("not-this-format") : ok(words);
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 1);
  if (first === 0xfe && second === 0xff) return utf16(bytes, 0);
  return strFromU8(bytes);
}

/** `high` is which of two bytes is the weightier. */
function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const parts: string[] = [];
  const STEP = 8192;
  for (let from = 0; from + 1 < bytes.length; from += STEP) {
    const units: number[] = [];
    for (let at = from; at < Math.min(from + STEP, bytes.length - 1); at += 2)
      units.push(((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

/** A JSON file's value, unchecked. */
export function jsonFrom(input: string | Uint8Array): Result<unknown, NotesFault> {
  const words = wordsFrom(input);
  if (!words.ok) return words;
  const value = jsonValue(words.value);
  if (value !== undefined) return ok(value);
  return failed(/^\s*[[{]/u.test(words.value) ? "damaged" : "not-this-format");
}

export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field's words without blanks at their ends; undefined where it has none. */
export const wordsOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Tags each once, without what other programs put around them. */
export function tagsFrom(told: readonly unknown[]): readonly string[] {
  const tags = told.flatMap((tag) => wordsOf(tag)?.replace(/^[#\s]+/u, "") || []);
  return [...new Set(tags.filter((tag) => tag.length <= 200))];
}

/** The name of a note whose file gives it none: the same whenever the same note is read. */
export const idFromWords = (format: string, ...parts: readonly unknown[]): string =>
  `${format}-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 20)}`;

/**
 * A place that another program counted, whose unit is not known: in UTF-16 code units where the quote stands there,
 * or where it does once it is taken for code points; else as it is, for a hint.
 */
export function placeHint(
  text: string | undefined,
): (exact: string, start: unknown, end: unknown) => readonly Selector[] {
  let points: ReturnType<typeof codePointsOf> | undefined;
  return (exact, start, end) => {
    if (!isOffset(start) || !isOffset(end) || end < start) return [];
    const asTold = { type: "TextPositionSelector" as const, start, end };
    if (text === undefined || text.slice(start, end) === exact) return [asTold];
    const { toUtf16 } = (points ??= codePointsOf(text));
    const [from, to] = [toUtf16(start), toUtf16(end)];
    return [text.slice(from, to) === exact ? { ...asTold, start: from, end: to } : asTold];
  };
}
const isOffset = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** A note as readers have it before it is checked. */
export type Draft = Pick<Annotation, "id" | "colour" | "created" | "modified" | "replyTo"> & {
  readonly source?: string | undefined;
  readonly edition?: string | undefined;
  readonly selectors: readonly Selector[];
  /** Whether the file says that it is about the text as a whole. */
  readonly isOnWhole?: boolean;
  /** What it is about besides. */
  readonly further?: readonly Target[];
  readonly bodies: Annotation["bodies"];
  readonly motivation?: Annotation["motivation"];
  readonly author?: Author | undefined;
  readonly tags: readonly string[];
};

/**
 * Gathers what a reader finds: notes each once, people each once, and what was passed over: among it what is on no
 * passage, unless it `takesWhole`.
 */
export function gathering({ takesWhole = false }: { readonly takesWhole?: boolean } = {}) {
  const notes = new Map<string, ReadNotes["notes"][number]>();
  const authors = new Map<string, Author>();
  const passedOver: PassedOver[] = [];
  const passOver = (at: string, reason: PassedOver["reason"]) => {
    passedOver.push({ at, reason });
    return reason;
  };

  /** Answers with why a note is passed over. */
  function add(at: string, draft: Draft): PassedOver["reason"] | undefined {
    const { id, source = "", edition, selectors, motivation, author, tags } = draft;
    const bodies = draft.bodies.filter(({ value }) => value.trim() !== "");
    if (id === "") return passOver(at, "no-id");
    const isOnWhole = takesWhole || draft.isOnWhole;
    if (!isOnWhole && !selectors.some(isPassage)) return passOver(at, "no-passage");
    if (isTooLong(selectors, bodies)) return passOver(at, "too-long");
    if (notes.has(id)) return passOver(at, "twice");
    const { colour, created, modified, replyTo } = draft;
    const annotation: Annotation = {
      id,
      motivation: motivation ?? (bodies.length > 0 ? "commenting" : "highlighting"),
      target: { source, ...(edition !== undefined && { edition }), selectors },
      bodies,
      ...(replyTo !== undefined && { replyTo }),
      ...(draft.further && draft.further.length > 0 && { further: draft.further }),
      ...(colour && { colour }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
    };
    const written = bodies.flatMap(({ value }) => tagsInWords(value));
    const note: Omit<Note, "range"> = { annotation, tags: tagsFrom([...tags, ...written]) };
    if (author && !authors.has(author.id)) authors.set(author.id, author);
    notes.set(id, author ? { ...note, author: author.id } : note);
    return undefined;
  }

  const done = (more: Pick<ReadNotes, "about" | "article"> = {}): ReadNotes => ({
    notes: [...notes.values()],
    authors: [...authors.values()],
    passedOver,
    ...more,
  });
  return { add, passOver, done };
}

const isPassage = (selector: Selector): boolean =>
  selector.type === "TextQuoteSelector"
    ? selector.exact.trim() !== ""
    : selector.start < selector.end;

const isTooLong = (selectors: readonly Selector[], bodies: Annotation["bodies"]): boolean =>
  selectors.some((it) => it.type === "TextQuoteSelector" && it.exact.length > LONGEST_WORDS) ||
  bodies.some(({ value }) => value.length > LONGEST_WORDS);

/** What a file says of its text, where it says anything. */
export function aboutText(
  headline: unknown,
  author: unknown,
  url: unknown,
): Pick<ReadNotes, "about"> {
  const [title, writer, address] = [wordsOf(headline), wordsOf(author), wordsOf(url)];
  if (title === undefined && writer === undefined && address === undefined) return {};
  return {
    about: {
      ...(title !== undefined && { headline: title }),
      ...(writer !== undefined && { author: writer }),
      ...(address !== undefined && { url: address }),
    },
  };
}
