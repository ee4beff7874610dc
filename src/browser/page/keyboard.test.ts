import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heldKeys, heldWith, letterOf } from "./keyboard";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";

const pressed = (combination: string, code = ""): KeyboardEvent => {
  const held = combination.split("+");
  return {
    key: held.pop() ?? "",
    code,
    ctrlKey: held.includes("Ctrl"),
    altKey: held.includes("Alt"),
    shiftKey: held.includes("Shift"),
    metaKey: held.includes("Meta"),
  } as KeyboardEvent;
};

beforeEach(() => vi.stubGlobal("navigator", { userAgent: WINDOWS }));
afterEach(() => vi.unstubAllGlobals());

test.each([
  ["h", "nothing"],
  ["Shift+N", "nothing"],
  ["Ctrl+Alt+h", "combination"],
  ["Ctrl+h", undefined], // the browser's history
  ["Alt+h", undefined], // a menu
  ["Alt+Shift+h", undefined], // Orca lists headings, Windows changes the layout
  ["Ctrl+Shift+h", undefined],
  ["Ctrl+Alt+Shift+h", undefined],
  ["Meta+h", undefined],
] as const)("with %s is held %s", (combination, held) => {
  expect(heldWith(pressed(combination))).toBe(held);
  expect(heldKeys()).toBe("Ctrl+Alt");
});

test.each([
  ["Alt+h", "combination"],
  ["Ctrl+Alt+h", undefined], // VoiceOver's own
  ["Meta+Alt+h", undefined], // hides all other windows
] as const)("on a Mac with %s is held %s", (combination, held) => {
  vi.stubGlobal("navigator", { userAgent: MAC });
  expect(heldWith(pressed(combination))).toBe(held);
  expect(heldKeys()).toBe("⌥");
});

test.each([
  ["an Arabic layout", "ا", "KeyH"],
  ["an Arabic layout under AltGr", "Ctrl+Alt+÷", "KeyH"],
  ["a Mac's Option", "Alt+˙", "KeyH"],
  ["a dead key", "Alt+Dead", "KeyH"],
  ["a Latin layout", "H", "KeyH"],
])("the key of H is H on %s", (_, combination, code) => {
  expect(letterOf(pressed(combination, code))).toBe("h");
});
