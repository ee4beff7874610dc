import { expect, test } from "vitest";
import {
  noteAt,
  seedHighlights,
  seedLayer,
  seedSource,
  shareOptions,
} from "../../testing/shared-layers";
import { decodeShare, encodeShare } from "./codec/share-payload";
import { placeShared } from "./place-shared";
import { shareLayer } from "./share-layer";
import { compareShares, newerShare } from "./update-shared";

test("notes are left out where they are not to be sent", () => {
  const layer = seedLayer(3, noteAt, { withNotes: false });
  expect(layer.annotations.map(({ note }) => note)).toEqual(["", "", ""]);
});

test("several annotations on the same words bear names of their own, one of which survives the other", () => {
  const [first] = seedHighlights(1, noteAt);
  const both = [first!, { ...first!, annotation: { ...first!.annotation, id: "again" } }];
  const layer = shareLayer(both, seedSource, shareOptions);
  const [a, b] = layer.annotations.map(({ id }) => id);
  expect(a).not.toBe(b);
  const sent = encodeShare(layer);
  const bytes = sent.ok ? sent.value.bytes : new Uint8Array();
  const survivors = Array.from(bytes, (byte, at) => {
    const read = decodeShare(bytes.with(at, byte ^ 16));
    return read.ok ? read.value.layer.annotations.map(({ id }) => id).join() : read.fault;
  });
  expect(new Set(survivors)).toEqual(new Set(["damaged", a, b, `${a},${b}`]));
});

test("a newer link tells what was added, changed and removed", () => {
  const before = seedLayer(4, noteAt);
  const [first, second, third] = seedHighlights(4, noteAt);
  const [added] = seedHighlights(9, () => "").slice(4);
  const changed = {
    ...second!,
    annotation: { ...second!.annotation, bodies: [{ value: "غيّرتها" }] },
  };
  const after = shareLayer([first!, changed, third!, added!], seedSource, {
    ...shareOptions,
    made: shareOptions.made + 5,
  });
  const ids = before.annotations.map(({ id }) => id);
  expect(after.set).toBe(before.set);
  expect(compareShares(before, after)).toEqual({
    added: after.annotations.flatMap(({ id }) => (ids.includes(id) ? [] : [id])),
    changed: [ids[1]],
    removed: [ids[3]],
  });
  expect(compareShares(before, before)).toEqual({ added: [], changed: [], removed: [] });
  expect(newerShare(before, after)).toBe(after);
  expect(newerShare(after, before)).toBe(after);
});

test("own tags and a note on the whole text go along, and come back as they were", () => {
  const [first] = seedHighlights(1, noteAt);
  const tagged = { ...first!, annotation: { ...first!.annotation, tags: ["فقه", "أصول_الفقه"] } };
  const whole = {
    range: { start: 0, end: 0 },
    annotation: { ...first!.annotation, id: "whole", bodies: [{ value: "على النص كله" }] },
  };
  for (const isRobust of [false, true]) {
    const sent = encodeShare(
      shareLayer([tagged, whole], seedSource, { ...shareOptions, isRobust }),
    );
    const read = decodeShare(sent.ok ? sent.value.bytes : new Uint8Array());
    if (!read.ok) throw new Error(read.fault);
    for (const at of [seedSource, { id: "another", text: `قبلها. ${seedSource.text}` }]) {
      const { annotations, found, refused } = placeShared(read.value.layer, at);
      expect([found, refused]).toEqual([2, 0]);
      expect(
        annotations.map(({ target, tags, bodies }) => [target.selectors.length, tags, bodies]),
      ).toEqual([
        [0, undefined, [{ value: "على النص كله" }]],
        [2, ["فقه", "أصول_الفقه"], tagged.annotation.bodies],
      ]);
    }
  }
});
