import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { noteAt, seedLayer, sharedLayer } from "../../testing/shared-layers";
import { bytesFromLink } from "../../core/sharing/share-link";
import { decodeShare } from "../../core/sharing/codec/share-payload";
import {
  layerFileText,
  LONGEST_LAYER_FILE,
  parseLayerFile,
} from "../../core/sharing/codec/layer-file";
import { packLayerFile, unpackLayerFile } from "./layer-file";

const layer = seedLayer(3, noteAt, { isRobust: true });

test("a layer is read from its file as it was", async () => {
  expect(await unpackLayerFile(await packLayerFile(layer))).toEqual({ ok: true, value: layer });
});

test("so is any layer from its text", () => {
  fc.assert(
    fc.property(sharedLayer, (it) => {
      expect(parseLayerFile(layerFileText(it))).toEqual({ ok: true, value: it });
    }),
  );
});

const text = layerFileText(layer);
const withContent = (change: object): string => layerFileText({ ...layer, ...change });

test.each([
  ["nothing", "", "not-a-layer"],
  ["a backup", '{"hashiya":"backup","v":1}', "not-a-layer"],
  ["a newer version", text.replace('"v":1', '"v":2'), "newer-version"],
  ["one that was cut", text.slice(0, 400), "damaged"],
  ["one with a changed word", text.replace("الفكرة", "الفكره"), "damaged"],
  ["a title of a million letters", withContent({ title: "ع".repeat(1_000_000) }), "too-large"],
  [
    "a note of a million letters",
    withContent({
      annotations: layer.annotations.map((it) => ({ ...it, note: "ع".repeat(1_000_000) })),
    }),
    "too-large",
  ],
  ["an article's id that is a path", withContent({ article: "../x" }), "damaged"],
  ["a set's name that is a path", withContent({ set: "a/b" }), "damaged"],
  [
    "too many annotations",
    withContent({ annotations: Array.from({ length: 2001 }, () => layer.annotations[0]) }),
    "too-large",
  ],
])("%s is refused", (_, given, fault) => {
  expect(parseLayerFile(given)).toEqual({ ok: false, fault });
});

const zeros = (size: number) => new Uint8Array(size);
const bombs: [string, () => unknown][] = [1_000_000, 20_000_000].flatMap((size) => {
  const packed = Uint8Array.from(gzipSync(zeros(size)));
  const letters = `https://x.org/#/read/x?s=${"A".repeat(size)}`;
  return [
    [`a file of ${size} zeros, packed`, () => unpackLayerFile(packed)],
    [`a file of ${size} zeros`, () => unpackLayerFile(zeros(size))],
    [`a payload of ${size} zeros`, () => decodeShare(zeros(size))],
    [`a link of ${size} letters`, () => bytesFromLink(letters)],
  ] satisfies [string, () => unknown][];
});

test.each(bombs)("%s is refused, and no more of it read than a layer may hold", async (_, open) => {
  const read = vi.spyOn(TextDecoder.prototype, "decode");
  expect(await open()).toMatchObject({ ok: false });
  const bytes = read.mock.calls.reduce((sum, [part]) => sum + (part?.byteLength ?? 0), 0);
  expect(bytes).toBeLessThanOrEqual(LONGEST_LAYER_FILE);
});
