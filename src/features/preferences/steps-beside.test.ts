import { expect, test } from "vitest";
import { stepsBeside } from "./steps-beside";

test.each([
  ["the smallest", 1, { less: undefined, more: 2 }],
  ["one in the middle", 2, { less: 1, more: 4 }],
  ["the largest", 4, { less: 2, more: undefined }],
  ["a measure of another version, which is none of them", 3, { less: undefined, more: undefined }],
])("beside %s", (_, at, expected) => expect(stepsBeside([1, 2, 4], at)).toEqual(expected));
