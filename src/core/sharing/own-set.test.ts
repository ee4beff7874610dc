import { expect, test } from "vitest";
import { ownSetId } from "./own-set";

const whole = ownSetId("k3x9a", "inshiqaqat", "all");

test("a set's name is five letters and digits", () => {
  expect(whole).toMatch(/^[0-9a-z]{5}$/u);
});

test.each([
  ["all of an article", () => ownSetId("k3x9a", "inshiqaqat", "all"), whole],
  [
    "a titled part, whatever it holds",
    () => ownSetId("k3x9a", "inshiqaqat", { title: "الدرس الأول" }),
    ownSetId("k3x9a", "inshiqaqat", { title: "الدرس الأول" }),
  ],
  [
    "an untitled part, in whatever order",
    () => ownSetId("k3x9a", "inshiqaqat", { ids: ["b", "a"] }),
    ownSetId("k3x9a", "inshiqaqat", { ids: ["a", "b"] }),
  ],
])("%s has the same name when it is sent again", (_, again, before) => {
  expect(again()).toBe(before);
});

test.each([
  ["another author", ownSetId("k3x9b", "inshiqaqat", "all")],
  ["another article", ownSetId("k3x9a", "qira-bil-hashiya", "all")],
  ["a titled part", ownSetId("k3x9a", "inshiqaqat", { title: "" })],
  ["one passage", ownSetId("k3x9a", "inshiqaqat", { ids: ["a"] })],
])("%s has another name than the whole", (_, other) => {
  expect(other).not.toBe(whole);
});
