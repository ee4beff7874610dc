import * as v from "valibot";
import type { TextualBody } from "../annotation/annotation";
import { anyNumber, isList, isOfType, oneOrMany } from "./json-ld";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The words of a note in HTML, a line for each block. */
const wordsOfHtml = (html: string): string =>
  html
    .replace(/<(?:br|\/(?:p|div|li|h\d|blockquote))\b[^<>]*>/giu, "\n")
    .replace(/<[^<>]*>/gu, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/giu, (all, decimal, hex, name) => {
      const point = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
      if (!Number.isNaN(point)) return point > 0x10ffff ? all : String.fromCodePoint(point);
      return ENTITIES[name] ?? all;
    })
    .trim();

const noBody = v.pipe(
  v.unknown(),
  v.transform((): TextualBody[] => []),
);

const textualBody = v.pipe(
  v.object({
    value: v.string(),
    format: anyNumber(v.unknown()),
    language: anyNumber(v.string()),
    purpose: anyNumber(v.string()),
  }),
  v.transform(({ value, format, language: [language], purpose }): TextualBody[] => {
    if (purpose.includes("tagging")) return [];
    const plain = format.includes("text/html") ? wordsOfHtml(value) : value;
    return [{ value: plain, ...(language !== undefined && { language }) }];
  }),
);
const unnamedText = v.object({ type: v.optional(v.undefined()), value: v.string() });

/** A string is the IRI of a body that lies elsewhere: it holds no text here. What has a text may leave out its type. */
const textualOrNoBody = v.lazy((input) =>
  isOfType(input, "TextualBody") || v.is(unnamedText, input) ? textualBody : noBody,
);

/** The same note several times over, as in several languages, or several as one. (Web Annotation Data Model, 3.2.8) */
const bodies = v.pipe(
  v.object({ items: oneOrMany(textualOrNoBody) }),
  v.transform(({ items }) => items.flat()),
);
export const body = v.lazy((input) => (isList(input) ? bodies : textualOrNoBody));
