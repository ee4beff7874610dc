import * as fc from "fast-check";
import { COLOURS, type Annotation, type Motivation } from "../core/annotation/annotation";
import { tagsInWords } from "../core/annotation/tags";
import { describe } from "../core/anchoring/describe";
import type { Article, Block } from "../core/article/article";
import { articleText } from "../core/article/article-text";
import { editionId } from "../core/article/edition";
import type { Note, Notebook } from "../core/formats/notebook";
import { tagsFrom } from "../core/formats/reading";
import { anyWords } from "./notebooks";

/* Notebooks as the program itself makes them, of whatever words. */

const said = anyWords.filter((words) => words.trim() !== "");
const anyName = fc.oneof(fc.constant(""), said);
/** Among them such as look like what a format writes itself. */
const anyId = fc.oneof(
  fc.uuid(),
  said,
  fc.constantFrom(
    "urn:uuid:1",
    "https://h.example/#/read/x/a",
    "https://elsewhere.example/#/read/y/b",
    "https://elsewhere.example/c?d#e",
    "#2",
    "a#2",
    "$0041",
    "'=1",
    "0abcd.0abcdefgh",
  ),
);
const anyTime = fc
  .date({
    min: new Date("2000-01-01T00:00:00.000Z"),
    max: new Date("2099-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const anyBlock: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom<Block["type"][]>("paragraph", "verse", "quotation", "list-item", "heading"),
    fc.oneof(said, said, fc.constant("👍 قال الشيخ لتلميذه إن العلم نور")),
  )
  .map(([type, words]): Block => {
    const text = type === "verse" ? words : words.replaceAll("\n", " ");
    return type === "heading" ? { type, level: 2, text } : { type, text };
  });

const anyArticle: fc.Arbitrary<Article> = fc.record(
  {
    id: fc.constant("x"),
    headline: said,
    inLanguage: fc.constantFrom("ar", "en", "fa"),
    author: said,
    blocks: fc
      .array(anyBlock, { minLength: 1, maxLength: 4 })
      .filter((blocks) => blocks.some(({ text }) => /\p{L}/u.test(text))),
  },
  { requiredKeys: ["id", "headline", "inLanguage", "blocks"] },
);

const anyNote = fc.record({
  at: fc.tuple(fc.nat(120), fc.nat(120)),
  /** Where the words stand, where they stood on another text, or nowhere any more. */
  place: fc.constantFrom("here", "here", "moved", "lost"),
  quote: said,
  stood: fc.tuple(fc.nat(9999), fc.nat(9999)),
  motivation: fc.constantFrom<Motivation[]>("highlighting", "commenting"),
  bodies: fc.uniqueArray(
    fc.tuple(said, maybe(fc.constantFrom("ar", "en", "fa"))).map(([value, language]) => ({
      value,
      ...(language !== undefined && { language }),
    })),
    { maxLength: 3, selector: ({ value }) => value },
  ),
  colour: maybe(fc.constantFrom(...COLOURS)),
  created: maybe(anyTime),
  modified: maybe(anyTime),
  tags: fc.array(anyWords, { maxLength: 2 }),
  author: fc.nat(3),
  answers: maybe(fc.nat(7)),
});

/** Readers mark whole letters: an offset inside a surrogate pair is its beginning. */
const whole = (text: string, offset: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;

const OTHER_EDITION = "0123456789abcdef0123456789abcdef";

/** One text with notes: some answer one another or what was not taken out, some are lost. */
export const anyWholeNotebook: fc.Arbitrary<Notebook> = fc
  .record({
    article: anyArticle,
    owner: anyName,
    ids: fc.uniqueArray(anyId, { minLength: 8, maxLength: 8 }),
    people: fc.uniqueArray(fc.record({ id: said, name: anyName }), {
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    notes: fc.array(anyNote, { maxLength: 6 }),
    language: fc.constantFrom("ar", "en"),
    made: anyTime,
  })
  .filter(({ owner, people }) => people.every(({ id }) => id !== owner))
  .map(({ article, owner, ids, people, notes, language, made }) => {
    const { text } = articleText(article);
    const edition = editionId(text);
    const url = "https://h.example/#/read/x";
    const all = notes.map((it, nth): Note => {
      const [a, b] = it.at.map((offset) => offset % (text.length + 1)) as [number, number];
      const range = { start: whole(text, Math.min(a, b)), end: whole(text, Math.max(a, b)) };
      const isBlank = text.slice(range.start, range.end).trim() === "";
      const place = isBlank ? "lost" : it.place;
      const [start, end] = [Math.min(...it.stood), Math.max(...it.stood) + 1];
      const target: Annotation["target"] =
        place === "here"
          ? { source: article.id, edition, selectors: describe(text, range) }
          : {
              source: article.id,
              edition: OTHER_EDITION,
              selectors: [
                { type: "TextQuoteSelector", exact: it.quote, prefix: "ق 👍", suffix: "" },
                { type: "TextPositionSelector", start, end },
              ],
            };
      const { colour, created, modified, bodies, motivation } = it;
      const answered = it.answers === nth ? undefined : ids[it.answers ?? ids.length];
      const author = people[it.author]?.id;
      return {
        annotation: {
          id: ids[nth] ?? "",
          motivation,
          target,
          bodies,
          ...(answered !== undefined && { replyTo: answered }),
          ...(colour && { colour }),
          ...(created !== undefined && { created }),
          ...(modified !== undefined && { modified }),
        },
        tags: tagsFrom([...it.tags, ...bodies.flatMap(({ value }) => tagsInWords(value))]),
        ...(author !== undefined && { author }),
        ...(place !== "lost" && { range }),
      };
    });
    return {
      owner,
      made,
      language,
      authors: people,
      texts: [{ article, edition, url, notes: all }],
    };
  });
