import { expect, test } from "vitest";
import { shownAddress } from "./link-address";

test.each([
  ["https://example.org/source", "example.org/source"],
  ["https://example.org/", "example.org"],
  ["https://user:secret@example.org:8443/a?b=c#d", "example.org:8443/a?b=c#d"],
  ["mailto:someone@example.org", "someone@example.org"],
  ["https://ar.wikipedia.org/wiki/%D8%AD%D8%A7%D8%B4%D9%8A%D8%A9", "ar.wikipedia.org/wiki/حاشية"],
  ["https://example.org/%E2%80%AEgpj.exe", "example.org/%E2%80%AEgpj.exe"],
  ["https://example.org/a%20b", "example.org/a%20b"],
  ["https://example.org/%FF", "example.org/%FF"],
  ["https://аррӏе.com/", "xn--80ak6aa92e.com"],
  [`https://example.org/${"a".repeat(200)}`, `example.org/${"a".repeat(68)}…`],
])("%s is shown as %s", (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
