import { describe, expect, test } from "vitest";
import { noteAt, seedLayer } from "../../testing/shared-layers";
import { decodeShare, encodeShare } from "./codec/share-payload";
import { bytesFromLink, payloadText, shareAddress } from "./share-link";

const sent = encodeShare(seedLayer(3, noteAt));
const bytes = sent.ok ? sent.value.bytes : new Uint8Array();
const payload = payloadText(bytes);
const address = shareAddress("https://hashiya.example/app/", "inshiqaqat", bytes);
const brokenBy = (mark: string): string => address.replace(/(.{70})/gu, `$1${mark}`);
const encodedMarks = address.replace(/[:/#?=&]/gu, (mark) => encodeURIComponent(mark));

const atItsPage = shareAddress("https://hashiya.example/app/read/inshiqaqat/", "inshiqaqat", bytes);

test("a text's own page is named by its folder alone, and as long", () => {
  expect(atItsPage).toBe(`https://hashiya.example/app/read/inshiqaqat/#?s=${payload}`);
  expect(atItsPage.length).toBe(address.length);
});

test("the address holds the article and a payload that nothing need escape", () => {
  expect(address).toBe(`https://hashiya.example/app/#/read/inshiqaqat?s=${payload}`);
  expect(payload).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(payload).toBe(Buffer.from(bytes).toString("base64url"));
});

describe("a link is found", () => {
  test.each([
    ["as it was sent", address],
    ["at the text's own page", atItsPage],
    ["there, with a passage's name before", atItsPage.replace("#?", "#ab12c.0f9k2m4p1?")],
    ["there, encoded", encodeURIComponent(atItsPage)],
    ["there, in Arabic quotes", `افتحوا «${atItsPage}».`],
    ["with a passage's name before", address.replace("inshiqaqat?", "inshiqaqat/ab12c.0f9k2m4p1?")],
    ["with more behind", `${address}&utm_source=mail&x=1`],
    ["with something else before", address.replace("?s=", "?from=chat&s=")],
    ["with the fragment's marks encoded", encodedMarks],
    ["encoded twice", encodeURIComponent(encodedMarks)],
    [
      "with every mark of the payload encoded",
      address.replace(/[-_]/gu, (it) => `%${it.charCodeAt(0).toString(16)}`),
    ],
    ["in a text", `السلام عليكم،\nهذا رابط حواشي: ${address}\nمع التحية، سلمى`],
    ["in brackets", `<${address}>`],
    ["in Arabic quotes with a full stop", `افتحوا «${address}».`],
    ["with an Arabic comma", `${address}، ثم اكتبوا`],
    ["with a bracket and a comma", `(${address})،`],
    ["with line breaks put in", brokenBy("\r\n")],
    ["with soft line breaks put in", brokenBy("=\r\n")],
    ["with blanks before its line breaks", brokenBy("= \t \r\n \t")],
    ["with line breaks of a quoted mail", brokenBy("\n> ")],
    ["with zero-width spaces put in", brokenBy("\u200b")],
    ["with bidi marks around it", `\u2066${brokenBy("\u200f")}\u2069`],
    ["with encoded zero-width spaces", brokenBy("%E2%80%8B")],
    ["with a direction mark before its parameter", address.replace("?", "?\u200f")],
    ["with a blank before its payload", address.replace("s=", "s=%20")],
    ["with a direction mark after its article", address.replace("?", "%E2%80%8F?")],
  ])("%s", (_, link) => {
    const found = bytesFromLink(link);
    expect(found.ok && found.value.article).toBe("inshiqaqat");
    expect(found.ok && decodeShare(found.value.bytes)).toEqual(decodeShare(bytes));
  });

  test.each([
    ["by itself", payload],
    ["in quotes", ` "${payload}".\n`],
    ["in lines", payload.replace(/(.{60})/gu, "$1\n")],
  ])("as a payload %s", (_, link) => {
    const found = bytesFromLink(link);
    expect(found).toMatchObject({ ok: true, value: { article: undefined } });
    expect(found.ok && decodeShare(found.value.bytes)).toEqual(decodeShare(bytes));
  });
});

test.each([
  ["nothing", "", "not-a-link"],
  ["a word", "hello", "not-a-link"],
  ["a sentence", "هذا نص وليس رابطا", "not-a-link"],
  ["another address", "https://hashiya.example/#/read/inshiqaqat", "not-a-link"],
  [
    "an address whose payload is missing",
    "https://hashiya.example/#/read/inshiqaqat?s=",
    "not-a-link",
  ],
  ["a lone per cent sign", "100% صحيح", "not-a-link"],
  ["a megabyte of letters", "A".repeat(1_000_000), "too-large"],
  [
    "twenty megabytes of letters",
    `https://x.org/#/read/x?s=${"A".repeat(20_000_000)}`,
    "too-large",
  ],
])("%s is no link", (_, link, fault) => {
  expect(bytesFromLink(link)).toEqual({ ok: false, fault });
});

test.each([
  ["blanks", "%20"],
  ["tabs", "\t"],
  ["twice encoded blanks", "%2520"],
  ["line breaks", "\n"],
  ["marks of a quoted mail", "\n> "],
  ["equals signs", "= "],
  ["question marks", "? "],
  ["payloads that are none", "?s=."],
])("an address with hundreds of thousands of %s is judged at once", (_, piece) => {
  const many = piece.repeat(Math.floor(600_000 / piece.length));
  for (const link of [`https://x.org/#/read/x?s=${many}`, many, `${many}x`, `A${many}A`])
    expect(typeof bytesFromLink(link).ok).toBe("boolean");
});
