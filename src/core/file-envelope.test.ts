import { expect, test } from "vitest";
import { envelopeFrom } from "./file-envelope";

test.each([
  ["of this kind", '{"hashiya":"layer","v":1}', { ok: true, value: { hashiya: "layer", v: 1 } }],
  ["cut", '{"hashiya":"layer","v":1', { ok: false, fault: "damaged" }],
  ["another one cut", '{"hashiya":"text","v":1', { ok: false, fault: "other" }],
  ["another kind", '{"hashiya":"text","v":1}', { ok: false, fault: "other" }],
  ["another kind's newer version", '{"hashiya":"text","v":2}', { ok: false, fault: "other" }],
  ["no file of ours", '{"v":1}', { ok: false, fault: "other" }],
  ["a newer version", '{"hashiya":"layer","v":2}', { ok: false, fault: "newer-version" }],
])("a file of ours that is %s is told", (_, text, expected) => {
  expect(envelopeFrom(text, "layer", 1)).toEqual(expected);
});
