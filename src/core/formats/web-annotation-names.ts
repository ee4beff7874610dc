import { decodeName } from "../address";
import type { Motivation } from "../annotation/annotation";

/** Before an edition in an IRI: RFC 6920's name for the first 128 bits of a SHA-256, in hexadecimal. */
export const EDITION_IRI = "nih:sha-256-128;";

/** Where a note of ours is read: its id stands behind its text's. */
const OWN_NOTE = /#\/read\/[^/?#]+\/([^?#]+)/u;
export const idFromIri = (iri: string): string => {
  const own = OWN_NOTE.exec(iri)?.[1];
  if (own !== undefined) return decodeName(unescaped(own));
  return iri.startsWith("#") ? iri.slice(1) : iri;
};
const unescaped = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

export function nearestMotivation(motivations: readonly unknown[], hasNote: boolean): Motivation {
  for (const known of ["commenting", "highlighting"] as const)
    if (motivations.includes(known)) return known;
  return hasNote ? "commenting" : "highlighting";
}
