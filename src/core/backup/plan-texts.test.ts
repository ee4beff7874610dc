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

const here = { listed: new Set(["own-a"]), inBin: new Set(["own-c"]) };

test("a text that is not here is added, one that is stays, and what cannot be read is counted", () => {
  const articles = [record("own-a"), record("own-b"), { v: 9 }, "{"];
  expect(planTexts(here, articles, { bringBack: false })).toEqual({
    texts: [record("own-b")],
    leftInBin: 0,
    unusable: 2,
  });
});

test("a text that was removed here stays in the bin until it is wished back", () => {
  const articles = [record("own-a"), record("own-c"), record("own-c")];
  expect(planTexts(here, articles, { bringBack: false })).toEqual({
    texts: [],
    leftInBin: 1,
    unusable: 0,
  });
  expect(planTexts(here, articles, { bringBack: true })).toEqual({
    texts: [record("own-c")],
    leftInBin: 0,
    unusable: 0,
  });
});
