import { decodeName, encodeName, parseAddress } from "../address";
import { idFromIri } from "./web-annotation-names";

/*
 * In a file that others read everything has an absolute name (IRI). A note's is the address at which the program opens
 * it; an id that is an IRI by itself, as one from elsewhere, stays what it is.
 */

/** A scheme, and nothing after it that an IRI may not hold. (RFC 3987, 2.2; no bidi controls, 4.1) */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}\p{Co}\p{Cf}]+$/iu;
const PERSON = "urn:x-hashiya:person:";

export const isIri = (text: string): boolean => IRI.test(text);

/** One that would be read as another's, or as the text's, is told as any other name. */
export const noteIri = (url: string, id: string): string =>
  isIri(id) && id !== url && idFromIri(id) === id ? id : `${url}/${encodeName(id)}`;

/** The inverse of `noteIri`. */
export const noteIdFromIri = (url: string, iri: string): string =>
  iri.startsWith(`${url}/`) ? decodeName(iri.slice(url.length + 1)) : iri;

export const personIri = (id: string): string =>
  isIri(id) && !id.startsWith(PERSON) ? id : `${PERSON}${encodeName(id)}`;

/** The inverse of `personIri`. */
export const personIdFromIri = (iri: string): string =>
  iri.startsWith(PERSON) ? decodeName(iri.slice(PERSON.length)) : iri;

/** The id of the article that is read at an address: what ours says after `#`, else the last segment of the path. */
export function articleIdFromIri(iri: string): string {
  const [path = "", hash] = iri.split("#", 2);
  const address = hash === undefined ? undefined : parseAddress(`#${hash}`);
  if (address && "article" in address) return address.article;
  const plain = (path.split("?", 1)[0] ?? "").replace(/\/+$/u, "");
  return plain.slice(plain.lastIndexOf("/") + 1).replace(/\.json$/u, "");
}
