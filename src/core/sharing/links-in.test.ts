import { expect, test } from "vitest";
import { linksIn } from "./links-in";

const one = "https://hashiya.example/#/read/text?s=AbCdEfGhIjKlMnOpQrStUvWx";
const two = "http://127.0.0.1:8080/h/#/read/text?s=ZyXwVuTsRqPoNmLkJiHgFe_-";

test.each([
  ["one link", one, [one]],
  ["a chat", `سعاد، 10:15\nهذا رابطي: ${one}\nزيد: وهذا ${two} شكرًا`, [one, two]],
  ["one link twice", `${one}\n${one}`, [one]],
  ["links without a blank between them", one + two, [one, two]],
  ["a name in the line after a link", `${one}\nAhmed\n${two}`, [one, two]],
  [
    "a link that mail broke",
    `${one}\nAbCdEfGhIjKlMnOpQr\nStUv\n\nشكرًا`,
    [`${one}\nAbCdEfGhIjKlMnOpQr\nStUv`],
  ],
  [
    "a link that mail broke and quoted",
    `> ${one}=\n> AbCdEfGhIjKlMnOpQr`,
    [`${one}=\n> AbCdEfGhIjKlMnOpQr`],
  ],
  [
    "our link inside another",
    "https://safe.example/?url=https%3A%2F%2Fh.example%2F%23%2Fread%2Ft%3Fs%3DAbC&x=1",
    ["https://safe.example/?url=https%3A%2F%2Fh.example%2F%23%2Fread%2Ft%3Fs%3DAbC&x=1"],
  ],
  [
    "a link that brings a text and notes on it",
    "https://h.example/#/text?t=Ab-_9&s=AbC",
    ["https://h.example/#/text?t=Ab-_9&s=AbC"],
  ],
  ["other links", "https://example.org/?q=s https://hashiya.example/#/read/text", []],
  ["other programs' links with a parameter of that name", "https://x.example/a/status/1?s=20", []],
  ["no link", "قال الشيخ", []],
])("finds %s", (_, text, links) => {
  expect(linksIn(text)).toEqual(links);
});
