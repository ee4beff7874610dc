import { fold } from "../text/folding";

/** What is sought among the notes of all texts. */
export type NotesQuery = {
  /** Words in any order; what stands in quotes, as it stands. */
  readonly words: string;
  /** A note has to have all of these. */
  readonly tags: readonly string[];
  /** Names of colours, of which a note has one. */
  readonly colours: readonly string[];
  /** Words of titles; a note lies on one of these texts. */
  readonly texts: readonly string[];
};

export type QueryField = "tags" | "colours" | "texts";

/** How a field is named where it is typed, in each of the interface's languages. */
const NAMES: { readonly [Field in QueryField]: readonly string[] } = {
  tags: ["وسم", "tag"],
  colours: ["لون", "colour", "color"],
  texts: ["في", "in"],
};

const fieldNamed = new Map(
  (Object.keys(NAMES) as QueryField[]).flatMap((field) =>
    NAMES[field].map((name) => [fold(name).text, field] as const),
  ),
);

/** A quoted stretch; a field with its value, quoted or not; a tag as it is written in a note; a word. */
const PIECES =
  /(["“”„«][^"“”»]*["”»]?)|(\p{L}[\p{L}\p{M}]*):(?:["“”„«]([^"“”»]*)["”»]?|([^\s"“”„«]*))|#([^\s"“”„«#]+)|[^\s"“”„«]+/gu;

/** Reads what was typed. A field that is not known is words; one without a value says nothing yet. */
export function parseNotesQuery(typed: string): NotesQuery {
  const words: string[] = [];
  const values = { tags: [] as string[], colours: [] as string[], texts: [] as string[] };
  for (const [piece, , name, quoted, bare, tag] of typed.matchAll(PIECES)) {
    const field = name === undefined ? undefined : fieldNamed.get(fold(name).text);
    if (tag !== undefined) values.tags.push(tag);
    else if (field === undefined) words.push(piece);
    else {
      const value = (quoted ?? bare ?? "").trim().replace(/^#/u, "");
      if (value !== "") values[field].push(value);
    }
  }
  return { words: words.join(" "), ...values };
}

const QUOTES = /["“”„«»]/gu;

/** What is typed to say that a field has a value, in a language of the interface (ISO 639-1). */
export function typedField(field: QueryField, value: string, language: string): string {
  const [arabic = "", english = ""] = NAMES[field];
  const plain = value.replaceAll(QUOTES, " ").trim();
  return `${language === "ar" ? arabic : english}:${/\s/u.test(plain) ? `"${plain}"` : plain}`;
}

/** Whether nothing is sought, so that every note is found. */
export const isAnything = ({ words, tags, colours, texts }: NotesQuery): boolean =>
  words.trim() === "" && tags.length + colours.length + texts.length === 0;
