import { decodeName } from "../address";
import type { Author, ReadNotes } from "./notebook";
import { aboutText, isFields, listOf, wordsOf } from "./reading";

/** Who wrote it: named, or known by an IRI alone. (Web Annotation Data Model, 3.3.1) */
export function authorFrom(creator: unknown): Author | undefined {
  const [one] = listOf(creator);
  if (typeof one === "string")
    return wordsOf(one) === undefined ? undefined : { id: personFrom(one), name: nameIn(one) };
  if (!isFields(one)) return undefined;
  const told = [...listOf(one["name"]), one["nickname"]];
  const name = told.find((it): it is string => wordsOf(it) !== undefined) ?? "";
  const id = wordsOf(one["id"]) ?? name;
  return id === "" ? undefined : { id: personFrom(id), name: name || nameIn(id) };
}

/** An IRI names nobody; what is none may be a name. */
const PERSON = /^urn:x-hashiya:person:/u;
const personFrom = (iri: string): string =>
  PERSON.test(iri) ? decodeName(iri.replace(PERSON, "")) : iri;
const nameIn = (told: string): string =>
  /^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(told) ? "" : told.trim();

/** What a file says of its text: EPUB's `about` in Dublin Core's words, or a `label` of the collection. */
export function aboutIn(value: unknown): Pick<ReadNotes, "about"> {
  if (!isFields(value)) return {};
  const about = isFields(value["about"]) ? value["about"] : {};
  const dc = (name: string) => {
    const [first] = listOf(about[`dc:${name}`] ?? about[name]);
    return isFields(first) ? (first["value"] ?? first["@value"] ?? first["name"]) : first;
  };
  const source = dc("source") ?? dc("identifier");
  return aboutText(
    dc("title") ?? about["headline"],
    dc("creator"),
    isAddress(source) ? source : about["url"],
  );
}
const isAddress = (value: unknown): boolean =>
  typeof value === "string" && /^https?:/iu.test(value);
