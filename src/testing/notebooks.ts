import * as fc from "fast-check";
import { COLOURS } from "../core/annotation/annotation";
import { describe } from "../core/anchoring/describe";
import type { Article } from "../core/article/article";
import { articleText } from "../core/article/article-text";
import { editionId } from "../core/article/edition";
import type { Note, Notebook } from "../core/formats/notebook";

export const MAJLIS: Article = {
  id: "majlis",
  headline: "في فضل العلم 😀",
  inLanguage: "ar",
  author: "ابن <فلان> & غيره",
  datePublished: "2020-05-01",
  blocks: [
    { type: "heading", level: 2, text: "الباب الأول" },
    {
      type: "paragraph",
      text: "😀 قال الشيخ لتلميذه: العلم نور. ثم سكت.",
      marks: [
        { type: "strong", start: 3, end: 12 },
        { type: "emphasis", start: 7, end: 20 },
        { type: "link", start: 22, end: 27, href: "https://example.org/a?b=1&c=2" },
      ],
    },
    { type: "verse", text: "قفا نبك من ذكرى\nحبيب ومنزل\nبسقط اللوى\nبين الدخول" },
    { type: "heading", level: 3, text: "فصل" },
    { type: "list-item", text: "بند أول" },
    { type: "quotation", text: "العلم نور والجهل ظلام" },
  ],
};
const { text } = articleText(MAJLIS);
export const EDITION = editionId(text);

/** A note on the n-th place where words stand. */
export function noteOn(id: string, words: string, more: Partial<Note["annotation"]> = {}): Note {
  const start = text.indexOf(words);
  const range = { start, end: start + words.length };
  return {
    annotation: {
      id,
      motivation: more.bodies ? "commenting" : "highlighting",
      target: { source: "majlis", edition: EDITION, selectors: describe(text, range) },
      bodies: [],
      ...more,
    },
    tags: [],
    range,
  };
}

export const notebookOf = (notes: readonly Note[], article: Article = MAJLIS): Notebook => ({
  owner: "ليلى",
  made: "2026-11-26T12:00:00.000Z",
  language: "ar",
  authors: [{ id: "k1", name: "أحمد" }],
  texts: [{ article, edition: EDITION, url: "https://h.example/#/read/majlis", notes }],
});

export const WHOLE = notebookOf([
  noteOn("a1", "قال الشيخ", {
    bodies: [{ value: "قول #حكمة", language: "ar" }],
    colour: "saffron",
    created: "2026-01-02T03:04:05.678Z",
    modified: "2026-01-03T03:04:05.678Z",
  }),
  {
    ...noteOn("a2", "الشيخ لتلميذه", {
      bodies: [{ value: "An answer" }],
      replyTo: "a1",
      created: "2026-01-04T00:00:00Z",
    }),
    author: "k1",
    tags: ["جواب"],
  },
  noteOn("a3", "العلم نور. ثم سكت.\nقفا نبك", { colour: "sky" }),
]);

const letters = fc.string({ unit: "binary", maxLength: 30 });
const hostile = fc.constantFrom(
  "=1+1",
  "@SUM(A1)",
  "\t=1",
  '"><script>alert(1)</script>',
  "</script><!--",
  "]]>",
  "`x` **b** [[l]] ![i](javascript:a) <b> ==h== %%c%%",
  "# h\n- l\n1. n\n> q\n---",
  "\u202eabc",
  "\u2067عربي\u2069",
  "\ud800",
  "\0\u0007\ufffe",
  "#وسم",
);
export const anyWords = fc.oneof(
  letters,
  hostile,
  fc.tuple(letters, hostile).map((it) => it.join("")),
);

/** A notebook of whatever words, with notes anywhere. */
export const anyNotebook: fc.Arbitrary<Notebook> = fc
  .record({
    headline: anyWords,
    author: anyWords,
    words: fc.array(anyWords, { minLength: 1, maxLength: 4 }),
    type: fc.constantFrom("paragraph" as const, "verse" as const, "quotation" as const),
    notes: fc.array(
      fc.record({
        id: anyWords,
        at: fc.tuple(fc.nat(80), fc.nat(80)),
        isLost: fc.boolean(),
        value: anyWords,
        colour: fc.constantFrom(...COLOURS),
        tags: fc.array(anyWords, { maxLength: 2 }),
        author: fc.option(anyWords, { nil: undefined }),
      }),
      { maxLength: 5 },
    ),
    owner: anyWords,
  })
  .map(({ headline, author, words, type, notes, owner }) => {
    const blocks = words.map((it) => ({ type, text: it }));
    const article: Article = { id: "x", headline, author, inLanguage: "ar", blocks };
    const line = articleText(article).text;
    return {
      ...notebookOf([], article),
      owner,
      authors: notes.flatMap(({ author: id }) => (id === undefined ? [] : [{ id, name: id }])),
      texts: [
        {
          article,
          edition: EDITION,
          url: "https://h.example/#/read/x",
          notes: notes.map(({ id, at, isLost, value, colour, tags, author: by }): Note => {
            const [a = 0, b = 0] = at.map((it) => Math.min(it, line.length));
            const range = { start: Math.min(a, b), end: Math.max(a, b) };
            return {
              annotation: {
                id,
                motivation: "commenting",
                target: { source: "x", edition: EDITION, selectors: describe(line, range) },
                bodies: [{ value }],
                colour,
              },
              tags,
              ...(by !== undefined && { author: by }),
              ...(!isLost && { range }),
            };
          }),
        },
      ],
    };
  });
