import fc from "fast-check";
import { expect, test } from "vitest";
import { editionId } from "../../core/article/edition";
import { editionDigest } from "./edition-digest";

test("the browser's digest names an edition as ours does, lone surrogates too", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      expect(await editionDigest(text)).toBe(editionId(text));
    }),
  );
  expect(await editionDigest("\uD800أ")).toBe(editionId("\uD800أ"));
});
