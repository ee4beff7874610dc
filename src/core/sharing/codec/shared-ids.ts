const SET_DIGITS = 5;
const PRINT_DIGITS = 9;
const SET_FORM = /^[0-9a-z]{5}$/u;
const ID_FORM = /^[0-9a-z]{9,11}$/u;

/** A set's 24 bits as its name: five of [0-9a-z]. */
export const setIdOf = (bits: number): string => bits.toString(36).padStart(SET_DIGITS, "0");

/** The inverse of `setIdOf`; undefined where it is no such name. */
export function setBits(set: string): number | undefined {
  const bits = SET_FORM.test(set) ? Number.parseInt(set, 36) : Number.NaN;
  return bits < 2 ** 24 ? bits : undefined;
}

/**
 * What names an annotation within its set: the fingerprint of its passage, in nine digits to the base 36,
 * and, where several of the set lie on the same words, which of them it is (`twin`; 0 for the first, unwritten).
 */
export const annotationIdOf = (fingerprint: number, twin: number): string =>
  fingerprint.toString(36).padStart(PRINT_DIGITS, "0") + (twin === 0 ? "" : twin.toString(36));

/** The inverse of `annotationIdOf`; undefined where it is no such name. */
export function annotationIdParts(id: string): { fingerprint: number; twin: number } | undefined {
  if (!ID_FORM.test(id)) return undefined;
  const fingerprint = Number.parseInt(id.slice(0, PRINT_DIGITS), 36);
  const digits = id.slice(PRINT_DIGITS);
  const twin = digits === "" ? 0 : Number.parseInt(digits, 36);
  const isOurs = fingerprint < 2 ** 44 && annotationIdOf(fingerprint, twin) === id;
  return isOurs ? { fingerprint, twin } : undefined;
}

/** What names a shared annotation on a reader's page, among all layers: its set and its own name. */
export const sharedIdOf = ({ set, id }: SharedId): string => `${set}.${id}`;

/** The inverse of `sharedIdOf`; undefined where it is no such name. */
export function sharedIdParts(name: string): SharedId | undefined {
  const [set = "", id = ""] = name.split(".");
  return setBits(set) !== undefined && annotationIdParts(id) ? { set, id } : undefined;
}

type SharedId = { readonly set: string; readonly id: string };
