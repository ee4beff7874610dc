import { expect, test } from "vitest";
import type { LayerHere } from "../../state/layers/layers-here";
import { arrivedShare } from "../../testing/shares";
import { hiddenIn, isMineHidden } from "./hidden-layers";

const layerOf = (key: string, isShown: boolean, isVeiled = false): LayerHere => ({
  held: { arrived: arrivedShare([], { set: key }), name: "", tint: 1, isShown, isUnveiled: false },
  person: { key, name: key, tint: 1 },
  place: {
    annotations: [
      {
        id: `${key}.a`,
        motivation: "highlighting",
        target: { source: "a", selectors: [] },
        bodies: [],
      },
    ],
    found: 1,
    origins: undefined,
    refused: 0,
  },
  isVeiled,
});
const here = [layerOf("seen", true), layerOf("hidden", false), layerOf("veiled", true, true)];
const hiddenOwn = new Set(["mine"]);

test.each([
  ["seen.a", undefined],
  ["hidden.a", "hidden"],
  ["veiled.a", "veiled"],
  ["elsewhere", undefined],
  [undefined, undefined],
])("the note %s is hidden in the layer %s", (id, key) => {
  const found = hiddenIn(id, here, { alone: undefined, hiddenOwn });
  expect(found === "mine" ? found : found?.person.key).toBe(key);
});

test("an own note that is hidden is hidden in mine", () => {
  expect(hiddenIn("mine", here, { alone: "seen", hiddenOwn })).toBe("mine");
});

test("a layer that is alone hides the others, and is seen itself", () => {
  const keyOf = (id: string) => {
    const found = hiddenIn(id, here, { alone: "hidden", hiddenOwn });
    return found === "mine" ? found : found?.person.key;
  };
  expect([keyOf("seen.a"), keyOf("hidden.a")]).toEqual(["seen", undefined]);
});

test.each([
  [{ isMineShown: false, alone: undefined, hiddenOwn }, true],
  [{ isMineShown: true, alone: undefined, hiddenOwn }, false],
  [{ isMineShown: false, alone: "seen", hiddenOwn }, false],
  [{ isMineShown: false, alone: undefined, hiddenOwn: new Set<string>() }, false],
])("mine are hidden by the reader: %o", (now, isHidden) => {
  expect(isMineHidden(now, now)).toBe(isHidden);
});
