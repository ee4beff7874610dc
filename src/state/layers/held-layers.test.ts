import { expect, test } from "vitest";
import { TINTS } from "../../core/annotation/layer";
import { arrivedShare, lettersOf, SET, sharedNote } from "../../testing/shares";
import { received, takeKept, type HeldLayer, type LayersState } from "./held-layers";

const NOTHING: LayersState = { layers: new Map(), unreadable: new Set() };
const [a, b] = [sharedNote("a"), sharedNote("b")];
const held = (tint: number): HeldLayer => ({
  arrived: arrivedShare([a]),
  name: "",
  tint,
  isShown: true,
  isUnveiled: false,
});
const tinted = (...tints: readonly number[]): LayersState => ({
  ...NOTHING,
  layers: new Map(tints.map((tint, at) => [`other-${at}`, held(tint)])),
});

test("a layer that arrives has the first tint that no other has", () => {
  expect(received(NOTHING, arrivedShare([a])).tint).toBe(1);
  expect(received(tinted(1, 3), arrivedShare([a])).tint).toBe(2);
  const all = Array.from({ length: TINTS }, (_, at) => at + 1);
  expect(received(tinted(...all), arrivedShare([a])).tint).toBe(1);
});

test("what arrives of a layer that is here joins it, and nothing new changes nothing", () => {
  const state: LayersState = { ...NOTHING, layers: new Map([[SET, held(4)]]) };
  expect(received(state, arrivedShare([a]))).toBe(state.layers.get(SET));
  const more = received(state, arrivedShare([a, b], { made: 200 }));
  expect([lettersOf(more.arrived), more.tint]).toEqual(["ab", 4]);
});

test("what cannot be read is told, and leaves what is in memory", () => {
  const sets = { layers: new Map([[SET, held(4)]]), unreadable: new Set<string>() };
  takeKept(sets, SET, "not a layer");
  expect([...sets.unreadable]).toEqual([SET]);
  expect(sets.layers.has(SET)).toBe(true);
  takeKept(sets, SET, null);
  expect(sets.unreadable.size).toBe(0);
  expect(sets.layers.has(SET)).toBe(true);
});
