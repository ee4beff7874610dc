import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { libraryTools } from "../../../testing/library-tools";
import { readRtf } from "./rtf";

test("a word that is a name in JavaScript says nothing", () => {
  const source = String.raw`{\rtf1 A\constructor\toString B\par}`;
  expect(readRtf(strToU8(source), libraryTools.decode).blocks).toEqual([
    { type: "paragraph", text: "AB" },
  ]);
});
