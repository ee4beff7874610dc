import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparePath,
  correctPath,
  decodeName,
  encodeName,
  nextHash,
  parseAddress,
  readAddress,
  readPath,
  type Address,
} from "./address";

const at = (page: "home" | "library" | "text" | "storage" | "unknown", query = ""): Address => ({
  page,
  query,
});
const onText = (article: string, annotation?: string, query = ""): Address => ({
  page: "read",
  article,
  annotation,
  verbatim: undefined,
  query,
});
/** All that an address may mean by an annotation's name. */
const namesIn = (hash: string) => {
  const address = parseAddress(hash);
  return address.page === "read" ? [address.annotation, address.verbatim] : [];
};

test.each([
  ["https://h.example/", "inshiqaqat", {}, "https://h.example/#/read/inshiqaqat"],
  [
    "https://h.example/",
    "a",
    { annotation: "n1", query: "s=A" },
    "https://h.example/#/read/a/n1?s=A",
  ],
  ["https://h.example/read/a/", "a", {}, "https://h.example/read/a/"],
  ["https://h.example/read/a/", "a", { annotation: "n1" }, "https://h.example/read/a/#n1"],
  ["https://h.example/read/a/", "a", { query: "s=A" }, "https://h.example/read/a/#?s=A"],
  ["https://h.example/read/a/", "b", {}, "https://h.example/read/a/#/read/b"],
  ["https://h.example/read/كتاب/", "كتاب", {}, `https://h.example/read/كتاب/#${readPath("كتاب")}`],
])("at %s the address of %s with %j is %s", (page, article, rest, address) => {
  expect(readAddress(page, article, rest)).toBe(address);
});

describe("an address is read", () => {
  test.each([
    ["", at("home")],
    ["#", at("home")],
    ["#/", at("home")],
    ["#/library", at("library")],
    ["#/storage", at("storage")],
    ["#storage", at("storage")],
    ["#/text?t=Ab&s=Cd", at("text", "t=Ab&s=Cd")],
    ["#/correct/own-1", { page: "correct", article: "own-1", query: "" }],
    ["#/read/a", onText("a")],
    ["#read/a", onText("a")],
    ["#/compare/a", { page: "compare", article: "a", query: "" }],
    ["#/compare/a/?s=Ab", { page: "compare", article: "a", query: "s=Ab" }],
    ["#/read/a/n1", onText("a", "n1")],
    ["#/read/a?s=Ab-_9", onText("a", undefined, "s=Ab-_9")],
    ["#/read/a/n1?s=Ab", onText("a", "n1", "s=Ab")],
    ["#/read/a/2jthn.0f9k2m4p1?s=Ab", onText("a", "2jthn.0f9k2m4p1", "s=Ab")],
    ["#/read/a%3Fs%3DAb", onText("a", undefined, "s%3DAb")],
    ["#/read/a%253fs=Ab", onText("a", undefined, "s=Ab")],
    ["#/read/a/n1%3Fs%3DAb", onText("a", "n1", "s%3DAb")],
    ["#%2Fread%2Fa%2Fn1", onText("a", "n1")],
    ["#%252Fread%252Fa%253Fs%253DAb", onText("a", undefined, "s%253DAb")],
    ["#/read", at("unknown")],
    ["#/read/", at("unknown")],
    ["#/nowhere", at("unknown")],
    ["#/library/a", at("unknown")],
    ["#/read/..%2Findex", onText("index")],
    ["#/read/كتاب", onText("كتاب")],
  ])("%s", (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });
});

const PLACES: readonly (readonly [string, Address])[] = [
  ["/library", at("library")],
  ["/storage", at("storage")],
  [correctPath("own-1"), { page: "correct", article: "own-1", query: "" }],
  [comparePath("inshiqaqat"), { page: "compare", article: "inshiqaqat", query: "" }],
  [readPath("inshiqaqat"), onText("inshiqaqat")],
];
const GLUE = ["،", "؛", "»", "«", ".", "...", ")", "\n", "\u2028", "\u200f", "\u00a0", "*", "!"];
/** As it stands, as a browser writes it into the address, and as a chat program does. */
const WRITTEN = [String, encodeURI, encodeURIComponent, (it: string) => encodeURI(encodeURI(it))];

describe.each(PLACES)("%s is reached", (path, address) => {
  test.each(GLUE)("with %j glued to any part of it", (glue) => {
    for (const write of WRITTEN) {
      const put = write(glue);
      expect(parseAddress(`#${path}${put}`)).toEqual(address);
      expect(parseAddress(`#${path}${put}${put} `)).toEqual(address);
      expect(parseAddress(`#${put}${path}`)).toEqual(address);
      expect(parseAddress(`#${path.replaceAll("/", `${put}/${put}`)}`)).toEqual(address);
      expect({ ...parseAddress(`#${path}/${put}`), verbatim: undefined }).toEqual(address);
    }
  });

  test("with words behind it", () => {
    expect(parseAddress(`#${path}، شكرا`)).toEqual(address);
    expect(parseAddress(`#${encodeURI(`${path} ثم افتحوا`)}`)).toEqual(address);
  });
});

/** Of all kinds: IRIs, markup, marks of an address, letters of many scripts, halves of letters. */
const id = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.string({ minLength: 1 }),
  fc
    .array(
      fc.constantFrom("?", "s=", "/", "#", ":", "%", "%3F", "$", "$0041", ".", "\ud83d", " ", "ق"),
      { minLength: 1 },
    )
    .map((it) => it.join("")),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

describe("an annotation's id", () => {
  test("comes back from its address, whatever it is, with letters of an address alone", () => {
    fc.assert(
      fc.property(id, (id) => {
        expect(decodeName(encodeName(id))).toBe(id);
        expect(encodeName(id)).toMatch(/^[\w.$-]+$/);
        expect(parseAddress(`#${readPath("maqala", id)}`)).toMatchObject({
          page: "read",
          article: "maqala",
          annotation: id,
          query: "",
        });
      }),
    );
  });

  test("comes back where something was glued to its address or the address was encoded", () => {
    fc.assert(
      fc.property(
        id,
        fc.constantFrom(...GLUE, ""),
        fc.constantFrom(...WRITTEN),
        fc.constantFrom("", "?s=AbCdEfGhIjKlMnOpQrStUvWxYz"),
        (id, glue, write, query) => {
          const hash = `#${readPath("maqala", id)}${write(glue + query)}`;
          const address = parseAddress(hash);
          expect(address).toMatchObject({ page: "read", article: "maqala", annotation: id });
          expect(address.query === "").toBe(query === "");
        },
      ),
    );
  });

  test.each([
    ["http://example.org/anno1"],
    ["https://example.org/notes/?page=2#p1"],
    ["https://example.org/?s=5"],
    ["urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df"],
    ["tag:example.org,2020:a/b"],
    ["what?"],
    ["«باب ١»،"],
    ['"><script>alert(1)</script>'],
    ["100%"],
    ["a/"],
  ])("%s is known in an address that was encoded elsewhere", (id) => {
    const hash = `#/read/maqala/${encodeURIComponent(id)}`;
    expect(parseAddress(hash)).toMatchObject({ page: "read", article: "maqala", query: "" });
    expect(namesIn(hash)).toContain(id);
  });

  test.each([["http://example.org/anno1"], ["https://example.org/a/?b=1"], ["urn:isbn:1#2"]])(
    "%s is known in an address that was put together by hand",
    (id) => {
      expect(namesIn(`#/read/maqala/${id}`)).toContain(id);
    },
  );
});

test("any hash is read, and in little time", () => {
  const marks = "/ ? # % %2F %3F %25 %E0%A4 %ff %zz $ $00 read a storage s= <b> __proto__ ـ";
  const unseen = [" ", "\u2028", "\u202e", "\ud800", "\0"];
  const piece = fc.constantFrom(...marks.split(" "), ...unseen);
  const hash = fc.array(piece, { maxLength: 40 }).map((it) => it.join(""));
  fc.assert(
    fc.property(fc.oneof(hash, fc.string({ unit: "binary" })), (hash) => {
      expect(typeof parseAddress(hash).page).toBe("string");
      expect(typeof parseAddress(`#/read/${hash}`).page).toBe("string");
      expect(typeof parseAddress(`#/read/a/${hash}`).page).toBe("string");
    }),
  );
});

test.each([
  ["slashes", "/"],
  ["blanks", "%20"],
  ["question marks", "?"],
  ["encoded question marks", "%3F"],
  ["per cent signs", "%"],
  ["per cent signs, encoded", "%25"],
  ["dollars", "$"],
  ["dashes", "-"],
  ["direction marks", "\u200f"],
])("a hash of half a million %s is read at once", (_, piece) => {
  const many = piece.repeat(500_000 / piece.length);
  for (const start of ["#", "#/read/", "#/read/a/", "#/read/a/x:", "#/read/a?s=", "#/storage"])
    expect(parseAddress(`${start}${many}!`).page).toBeTypeOf("string");
});

test.each([
  ["#/read/a?s=Ab", "/read/a/n1", "#/read/a/n1?s=Ab"],
  ["#/read/a/n1?s=Ab", "/read/a", "#/read/a?s=Ab"],
  ["#/read/a%3Fs%3DAb", "/read/a/n1", "#/read/a/n1?s%3DAb"],
  ["#/read/a?s=Ab", "/read/a?s=Cd", "#/read/a?s=Cd"],
  ["#/read/a?s=Ab", "/read/b", "#/read/b"],
  ["#/read/a?s=Ab", "/compare/a", "#/compare/a"],
  ["#/read/a?s=Ab", "/library", "#/library"],
  ["#/read/a", "/read/a/n1", "#/read/a/n1"],
])("from %s to %s: %s", (from, path, to) => {
  expect(nextHash(from, path)).toBe(to);
});
