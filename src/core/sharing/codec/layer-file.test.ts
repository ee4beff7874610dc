import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { noteAt, seedLayer } from "../../../testing/shared-layers";
import { seedHighlights, seedSource, shareOptions } from "../../../testing/shared-layers";
import { placeShared } from "../place-shared";
import { shareLayer } from "../share-layer";
import { layerFileText, layersFileText, parseLayerFile, parseLayerFiles } from "./layer-file";

/** As the program wrote it before a file told when notes were written. */
const EARLIER = readFileSync(new URL("fixtures/layer-file-1.txt", import.meta.url), "utf8");

test("a file from before notes were dated opens, and is written again letter for letter", () => {
  const layer = parseLayerFile(EARLIER);
  expect(layer).toMatchObject({ ok: true, value: { title: "قراءة أولى", veil: 2 } });
  expect(layer.ok && layer.value.annotations.map(({ created }) => created)).toEqual(
    Array.from({ length: 4 }),
  );
  expect(layer.ok && layer.value.annotations[3]?.replyTo).toEqual({
    set: "2jthn",
    id: "0n2a0abcd",
  });
  expect(layer.ok && parseLayerFile(layerFileText(layer.value))).toEqual(layer);
});

test("a file tells when its notes were written, and which of them answers which; they are shown with it", () => {
  const created = "2026-01-02T03:04:05.678Z";
  const modified = "2026-02-02T03:04:05.678Z";
  const [first, second] = seedHighlights(2, noteAt);
  if (!first || !second) throw new Error("Two are made");
  const answer = { ...second.annotation, created, modified, replyTo: first.annotation.id };
  const layer = shareLayer([first, { ...second, annotation: answer }], seedSource, {
    ...shareOptions,
    withDates: true,
  });
  const read = parseLayerFile(layerFileText(layer));
  expect(read).toEqual({ ok: true, value: layer });
  const [told, answering] = placeShared(layer, seedSource).annotations;
  expect(answering).toMatchObject({ created, modified, replyTo: told?.id });
  expect(told).not.toHaveProperty("created");
});

test("a time that is none, and a note without its name, make a file damaged", () => {
  const layer = seedLayer(1, noteAt);
  const [only] = layer.annotations;
  const withMore = (more: object) =>
    layerFileText({ ...layer, annotations: [{ ...only, ...more } as never] });
  expect(parseLayerFile(withMore({ created: "yesterday" }))).toEqual({
    ok: false,
    fault: "damaged",
  });
  const taken = { id: "", bodies: [], tags: [], target: { selectors: [] } };
  expect(parseLayerFile(withMore({ taken }))).toEqual({ ok: false, fault: "damaged" });
});

test("several people's layers are one file; one alone is its own, which earlier programs open", () => {
  const [a, b] = [seedLayer(1, noteAt), seedLayer(2, noteAt, { set: "0n2a1" })];
  expect(parseLayerFiles(layersFileText([a, b]))).toEqual({ ok: true, value: [a, b] });
  expect(parseLayerFile(layersFileText([a, b]))).toEqual({ ok: false, fault: "not-a-layer" });
  expect(layersFileText([a])).toBe(layerFileText(a));
});
