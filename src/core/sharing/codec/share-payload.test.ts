import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payloadText } from "../share-link";
import { NOTES, noteAt, seedLayer, sharedLayer } from "../../../testing/shared-layers";
import { decodeShare, encodeShare } from "./share-payload";
import { SHARE_LIMITS, type SharedLayer } from "../shared-layer";

const encoded = (layer: SharedLayer) => {
  const sent = encodeShare(layer);
  if (!sent.ok) throw new Error(sent.fault);
  return sent.value;
};
const lengthOf = (layer: SharedLayer): number => payloadText(encoded(layer).bytes).length;

test("the notes that are measured are of 120 letters and all different", () => {
  expect(NOTES.map((note) => note.length)).toEqual(NOTES.map(() => 120));
  expect(new Set(NOTES).size).toBe(20);
});

test.each([
  ["20 highlights in all colours, no notes", seedLayer(20, () => ""), 300],
  ["5 with notes of 120 Arabic letters", seedLayer(5, noteAt), 750],
  ["20 with notes of 120 Arabic letters", seedLayer(20, noteAt), 2300],
  ["one passage alone", seedLayer(1, () => "", { title: "" }), 70],
])("%s fit into a link of %3$i letters", (_, layer, limit) => {
  expect(lengthOf(layer)).toBeLessThanOrEqual(limit);
});

test("what is sent arrives as it was, whatever its letters", () => {
  fc.assert(
    fc.property(sharedLayer, (layer) => {
      expect(decodeShare(encoded(layer).bytes)).toEqual({
        ok: true,
        value: { layer, sent: layer.annotations.length, isTextLost: false },
      });
    }),
  );
});

test("lone surrogates are replaced, and it is told how many texts had them", () => {
  const layer = {
    ...seedLayer(2, (at) => (at === 0 ? "قلب \ud83d مكسور \udc00" : "💚 سليم")),
    title: "\udfff",
  };
  const { bytes, replaced } = encoded(layer);
  expect(replaced).toBe(2);
  const arrived = decodeShare(bytes);
  expect(arrived.ok && arrived.value.layer.title).toBe("\ufffd");
  expect(arrived.ok && arrived.value.layer.annotations.map(({ note }) => note)).toEqual([
    "قلب \ufffd مكسور \ufffd",
    "💚 سليم",
  ]);
});

describe("limits", () => {
  const one = seedLayer(1, noteAt);
  const [annotation] = one.annotations;
  const withNote = (note: string): SharedLayer => ({
    ...one,
    annotations: [{ ...annotation!, note }],
  });

  test.each([
    ["a note at the limit", withNote("م".repeat(SHARE_LIMITS.note)), undefined],
    ["a note of emoji at the limit", withNote("💚".repeat(SHARE_LIMITS.note)), undefined],
    ["a note beyond it", withNote("م".repeat(SHARE_LIMITS.note + 1)), "too-long"],
    ["a note of a million letters", withNote("م".repeat(1_000_000)), "too-long"],
    ["a title beyond its limit", { ...one, title: "ع".repeat(SHARE_LIMITS.name + 1) }, "too-long"],
    [
      "more annotations than a link takes",
      { ...one, annotations: Array.from({ length: 2001 }, () => annotation!) },
      "too-many",
    ],
    [
      "more bytes than a link takes",
      {
        ...one,
        annotations: Array.from({ length: 2000 }, () => ({
          ...annotation!,
          note: "م".repeat(999),
        })),
      },
      "too-long",
    ],
  ])("%s", (_, layer, fault) => {
    const sent = encodeShare(layer);
    const back = sent.ok ? decodeShare(sent.value.bytes) : sent;
    expect(back).toMatchObject(fault ? { ok: false, fault } : { ok: true, value: { layer } });
  });
});

test.each([
  ["nothing", new Uint8Array(0), "not-a-share"],
  ["a word", new TextEncoder().encode("not a payload at all"), "not-a-share"],
  ["a megabyte of zeros", new Uint8Array(1_000_000), "too-large"],
  ["twenty megabytes of zeros", new Uint8Array(20_000_000), "too-large"],
  ["as many zeros as are read at all", new Uint8Array(SHARE_LIMITS.bytes), "not-a-share"],
  ["ones", new Uint8Array(SHARE_LIMITS.bytes).fill(255), "not-a-share"],
])("%s is no share", (_, bytes, fault) => {
  expect(decodeShare(bytes)).toEqual({ ok: false, fault });
});

test("a link of a newer version says so", () => {
  const { bytes } = encoded(seedLayer(3, noteAt));
  const newer = bytes.slice();
  const version = 2;
  const guard = (version * 5 + 23) % 64;
  newer[0] = (version << 2) | (guard >> 4);
  newer[1] = ((guard & 15) << 4) | (newer[1]! & 15) | 1;
  newer[9] = newer[9]! ^ 255;
  expect(decodeShare(newer)).toEqual({ ok: false, fault: "newer-version" });
});
