import { expect, test } from "vitest";
import { bodyFor } from "./body";

const bodies = [
  { value: "شرح", language: "ar" },
  { value: "gloss", language: "en-GB" },
];

test.each([
  ["ar-JO", "شرح"],
  ["en", "gloss"],
  ["fr", "شرح"],
])("a reader of %s is shown %s", (language, value) => {
  expect(bodyFor(bodies, language)?.value).toBe(value);
});

test("a body without a language goes before one in another", () => {
  expect(bodyFor([...bodies, { value: "?" }], "fr")?.value).toBe("?");
  expect(bodyFor([], "ar")).toBeUndefined();
});
