import { expect, test } from "vitest";
import { arrivedShare, SET, sharedNote } from "../../testing/shares";
import { keptLayerText, parseKeptLayer } from "../sharing/kept-layer";
import { planLayers } from "./plan-layers";

const [a, b] = [sharedNote("a"), sharedNote("b", "نص")];
const kept = (name: string, ...given: Parameters<typeof arrivedShare>) =>
  new Map([
    [SET, keptLayerText({ arrived: arrivedShare(...given), name, tint: 2, isShown: true })],
  ]);

test("a layer that is not here is restored as it was, and then never again", () => {
  const there = kept("سلمى", [a, b]);
  expect(planLayers(new Map(), there)).toEqual({ layers: there, unusable: 0 });
  expect(planLayers(there, there).layers.size).toBe(0);
});

test("of a layer that is here the later making holds, and the reader's own name for it stays", () => {
  const { layers } = planLayers(kept("هنا", [a]), kept("هناك", [b], { made: 200 }));
  const restored = parseKeptLayer(layers.get(SET) ?? "");
  expect(restored.ok && restored.value).toMatchObject({
    name: "هنا",
    arrived: { layer: { made: 200, annotations: [b] } },
  });
  expect(planLayers(kept("هنا", [b], { made: 200 }), kept("هناك", [a])).layers.size).toBe(0);
});

test("what cannot be read is counted there, and left alone here", () => {
  const garbage = new Map([[SET, "{"]]);
  expect(planLayers(new Map(), garbage)).toEqual({ layers: new Map(), unusable: 1 });
  expect(planLayers(garbage, kept("", [a])).layers.size).toBe(0);
});
