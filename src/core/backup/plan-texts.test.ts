import { expect, test } from "vitest";
import { ownTextRecord } from "../library/own-text";
import { planTexts } from "./plan-texts";

const record = (id: string) =>
  ownTextRecord({
    article: {
      id,
      headline: "كتاب",
      inLanguage: "ar",
      blocks: [{ type: "paragraph", text: "نص" }],
    },
    added: "2026-11-26T00:00:00.000Z",
    pages: [],
  });

test("a text that is not here is added, one that is stays, and what cannot be read is counted", () => {
  const articles = [record("own-a"), record("own-b"), { v: 9 }, "{"];
  expect(planTexts(new Set(["own-a"]), articles)).toEqual({
    texts: [record("own-b")],
    unusable: 2,
  });
});
