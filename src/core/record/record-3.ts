import { COLOURS, type Colour } from "../annotation/annotation";
import type { ExtraValue } from "./extras";

export type ExtraPart = string | number | ExtraValue;

/**
 * Version 3 of a stored annotation. Keys are one letter long and what can be derived is left out:
 * ten thousand notes have to fit into five million UTF-16 units.
 *
 * Version 2 is the same without `z`, and always about a passage. Most notes need no more, and are still written as
 * version 2: what has not been loaded anew, in another tab or from an old backup, goes on working with them.
 */
export type Record3 = {
  readonly v: 2 | 3;
  /** Id. */
  readonly i: string;
  /** The article's id. */
  readonly a: string;
  /** The edition. */
  readonly e?: string;
  /** The quote: its words, what stands before them, what stands after. This and its place are absent from a note on the whole text. */
  readonly q?: string;
  readonly p?: string;
  readonly x?: string;
  /** Where it begins, and its length, in UTF-16 code units. */
  readonly b?: number;
  readonly l?: number;
  /** The note. */
  readonly n?: string;
  readonly c: Colour;
  /** The id of the annotation that it answers. */
  readonly y?: string;
  /** When it was created (milliseconds since 1970, UTC), and how much later it was modified. */
  readonly t: number;
  readonly m?: number;
  /** When it was deleted. */
  readonly d?: number;
  /** The writers: replica, its last revision, and so on in turn; the latest first. */
  readonly w: readonly (string | number)[];
  /**
   * The stamps of note, colour, target and life: revision, place of the replica in `w` (from 0),
   * and so on in turn; those at the end that are as the one before them are left out. Absent where
   * all are the first writer's last.
   */
  readonly s?: readonly number[];
  /** Earlier wordings: text, revision, place of the replica, and so on in turn. */
  readonly o?: readonly (string | number)[];
  /**
   * What those had seen who deleted it, as `w`. Absent where it was never deleted, or is and they
   * had seen what is in `w`; versions that know nothing of it leave it out.
   */
  readonly h?: readonly (string | number)[];
  /** When it was deleted last, where that does not hold: they had not seen everything. */
  readonly f?: number;
  /** What most have not (`extras.ts`): key, value, revision, place of the replica, and so on in turn. */
  readonly z?: readonly ExtraPart[];
};

/** What is left of a deleted annotation for good, as version 2 has it. */
export type Purged3 = {
  readonly v: 2;
  readonly i: string;
  readonly d: number;
  readonly w: readonly (string | number)[];
  /** The stamp of its deletion: revision, place of the replica. */
  readonly g: readonly number[];
};

/** The last millisecond that a date can name. (ECMAScript, 21.4.1.1) */
const MAX_TIME = 8.64e15;

/**
 * Whether a value is a record of this version. Written by hand, since ten thousand of them are
 * checked before the first note is shown; the test holds it against a schema.
 */
export function isRecord3(value: object): value is Record3 {
  const it = value as { readonly [Key in keyof Record3]?: unknown };
  return (
    (it.v === 2 || it.v === 3) &&
    isName(it.i) &&
    isName(it.a) &&
    (it.e === undefined || isString(it.e)) &&
    (isPassage(it.q, it.p, it.x, it.b, it.l) ||
      (it.v === 3 && [it.q, it.p, it.x, it.b, it.l].every((part) => part === undefined))) &&
    (it.n === undefined || isString(it.n)) &&
    (it.y === undefined || isName(it.y)) &&
    COLOURS.some((colour) => colour === it.c) &&
    isTime(it.t) &&
    (it.m === undefined || (isInteger(it.m) && isTime(it.t + it.m))) &&
    (it.d === undefined || isTime(it.d)) &&
    isWriters(it.w) &&
    (it.s === undefined || isStamps(it.s, 8, it.w)) &&
    (it.o === undefined || isInTurn(it.o, isString, isRevision, isPlaceIn(it.w))) &&
    (it.v === 2 ||
      it.z === undefined ||
      isInTurn(it.z, isName, isExtra, isRevision, isPlaceIn(it.w))) &&
    (it.h === undefined || isWriters(it.h)) &&
    (it.f === undefined || isTime(it.f))
  );
}

export function isPurged3(value: object): value is Purged3 {
  const it = value as { readonly [Key in keyof Purged3]?: unknown };
  return it.v === 2 && isName(it.i) && isTime(it.d) && isWriters(it.w) && isStamps(it.g, 2, it.w);
}

const isString = (value: unknown): value is string => typeof value === "string";

const isName = (value: unknown): value is string => isString(value) && value !== "";

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);

const isCount = (value: unknown): value is number => isInteger(value) && value >= 0;

const isRevision = (value: unknown): value is number => isInteger(value) && value >= 1;

const isTime = (value: unknown): value is number =>
  isInteger(value) && value >= -MAX_TIME && value <= MAX_TIME;

const isPlaceIn =
  (writers: readonly unknown[]) =>
  (value: unknown): boolean =>
    isCount(value) && value < writers.length / 2;

/** Whether a list that is not empty holds, in turn, what these say. */
function isInTurn(value: unknown, ...are: readonly ((it: unknown) => boolean)[]): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length % are.length !== 0) return false;
  for (let at = 0; at < value.length; at += 1) if (!are[at % are.length]?.(value[at])) return false;
  return true;
}

const isWriters = (value: unknown): value is readonly (string | number)[] =>
  isInTurn(value, isName, isRevision);

const isStamps = (value: unknown, most: number, writers: readonly unknown[]): boolean =>
  isInTurn(value, isRevision, isPlaceIn(writers)) && (value as readonly unknown[]).length <= most;

const isPassage = (q: unknown, p: unknown, x: unknown, b: unknown, l: unknown): boolean =>
  isString(q) && isString(p) && isString(x) && isCount(b) && isCount(l);

const isExtra = (value: unknown): boolean =>
  isString(value) ||
  isCount(value) ||
  (Array.isArray(value) &&
    isPassage(value[0], value[1], value[2], value[3], value[4]) &&
    (value[5] === undefined || isString(value[5])));
