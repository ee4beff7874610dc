import { COLOURS, type Colour } from "../annotation/annotation";

/**
 * Version 2 of a stored annotation. Keys are one letter long and what can be derived is left out:
 * ten thousand notes have to fit into five million UTF-16 units.
 */
export type Record2 = {
  readonly v: 2;
  /** Id. */
  readonly i: string;
  /** The article's id. */
  readonly a: string;
  /** The edition. */
  readonly e?: string;
  /** The quote: its words, what stands before them, what stands after. */
  readonly q: string;
  readonly p: string;
  readonly x: string;
  /** Where it begins, and its length, in UTF-16 code units. */
  readonly b: number;
  readonly l: number;
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
};

/** What is left of a deleted annotation for good. */
export type Purged2 = {
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
export function isRecord2(value: object): value is Record2 {
  const it = value as { readonly [Key in keyof Record2]?: unknown };
  return (
    it.v === 2 &&
    isName(it.i) &&
    isName(it.a) &&
    (it.e === undefined || typeof it.e === "string") &&
    typeof it.q === "string" &&
    typeof it.p === "string" &&
    typeof it.x === "string" &&
    isCount(it.b) &&
    isCount(it.l) &&
    (it.n === undefined || typeof it.n === "string") &&
    (it.y === undefined || isName(it.y)) &&
    COLOURS.some((colour) => colour === it.c) &&
    isTime(it.t) &&
    (it.m === undefined || (isInteger(it.m) && isTime(it.t + it.m))) &&
    (it.d === undefined || isTime(it.d)) &&
    isWriters(it.w) &&
    (it.s === undefined || isStamps(it.s, it.w.length / 2)) &&
    (it.o === undefined || isWordings(it.o, it.w.length / 2)) &&
    (it.h === undefined || isWriters(it.h)) &&
    (it.f === undefined || isTime(it.f))
  );
}

export function isPurged2(value: object): value is Purged2 {
  const it = value as { readonly [Key in keyof Purged2]?: unknown };
  return (
    it.v === 2 &&
    isName(it.i) &&
    isTime(it.d) &&
    isWriters(it.w) &&
    isStamps(it.g, it.w.length / 2) &&
    it.g.length === 2
  );
}

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);

const isCount = (value: unknown): value is number => isInteger(value) && value >= 0;

const isRevision = (value: unknown): value is number => isInteger(value) && value >= 1;

const isTime = (value: unknown): value is number =>
  isInteger(value) && value >= -MAX_TIME && value <= MAX_TIME;

const isPlace = (value: unknown, writers: number): value is number =>
  isCount(value) && value < writers;

function isWriters(value: unknown): value is readonly (string | number)[] {
  if (!Array.isArray(value) || value.length === 0 || value.length % 2 !== 0) return false;
  for (let at = 0; at < value.length; at += 2)
    if (!isName(value[at]) || !isRevision(value[at + 1])) return false;
  return true;
}

function isStamps(value: unknown, writers: number): value is readonly number[] {
  if (!Array.isArray(value) || value.length % 2 !== 0) return false;
  if (value.length === 0 || value.length > 8) return false;
  for (let at = 0; at < value.length; at += 2)
    if (!isRevision(value[at]) || !isPlace(value[at + 1], writers)) return false;
  return true;
}

function isWordings(value: unknown, writers: number): value is readonly (string | number)[] {
  if (!Array.isArray(value) || value.length === 0 || value.length % 3 !== 0) return false;
  for (let at = 0; at < value.length; at += 3)
    if (
      typeof value[at] !== "string" ||
      !isRevision(value[at + 1]) ||
      !isPlace(value[at + 2], writers)
    )
      return false;
  return true;
}
