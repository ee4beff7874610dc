import { expect, test } from "vitest";
import { encodeShare } from "../../core/sharing/codec/share-payload";
import { payloadText } from "../../core/sharing/share-link";
import { memoryAddress } from "../../testing/memory-address";
import { memoryDisk } from "../../testing/memory-disk";
import { arrivedShare, SET, sharedNote } from "../../testing/shares";
import { createArriving } from "./arriving";
import { createSharedLayers } from "./shared-layers";

/** What a link's query is, for a set on the text `a`. */
function queryOf(author = "سلمى"): string {
  const encoded = encodeShare(arrivedShare([sharedNote("a")], { author }).layer);
  if (!encoded.ok) throw new Error(encoded.fault);
  return `s=${payloadText(encoded.value.bytes)}`;
}

function opened(hash: string) {
  const disk = memoryDisk();
  const layers = createSharedLayers(disk, "here");
  const address = memoryAddress(hash);
  return { disk, layers, address, arriving: createArriving({ address, layers }) };
}

test("a text's address brings a layer, and writes nothing", () => {
  const { disk, layers, arriving } = opened(`#/read/a?${queryOf()}`);
  expect(arriving.get()).toMatchObject({ set: SET });
  expect([...layers.get().layers.keys()]).toEqual([SET]);
  expect(disk.contents()).toEqual({});
});

test("what was seen is not told again for an opened note, but for another link", () => {
  const { address, arriving } = opened(`#/read/a?${queryOf()}`);
  arriving.dismiss();
  address.follow(`#/read/a/note?${queryOf()}`);
  expect(arriving.get()).toBeUndefined();
  address.follow(`#/read/a?${queryOf("عمر")}`);
  expect(arriving.get()).toMatchObject({ set: SET });
});

test("leaving the text ends what is told; the layer stays, and coming back tells it again", () => {
  const { address, layers, arriving } = opened(`#/read/a?${queryOf()}`);
  address.follow("#/library");
  expect(arriving.get()).toBeUndefined();
  expect(layers.get().layers.size).toBe(1);
  address.follow(`#/read/a?${queryOf()}`);
  expect(arriving.get()).toMatchObject({ set: SET });
});

test.each([
  ["a link of another text", `#/read/b?${queryOf()}`, { fault: "other-article", article: "a" }],
  ["a link that was cut off", "#/read/a?s=", { fault: "cut-off" }],
  ["a text without any", "#/read/a", undefined],
  ["another query", "#/read/a?utm_source=chat", undefined],
  ["another page", `#/compare/a?${queryOf()}`, undefined],
])("%s brings no layer, and says why", (_, hash, arrival) => {
  const { layers, arriving } = opened(hash);
  expect(arriving.get()).toEqual(arrival);
  expect(layers.get().layers.size).toBe(0);
});
