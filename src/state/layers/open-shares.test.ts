import { expect, test } from "vitest";
import { LONGEST_LAYER_FILE } from "../../core/sharing/codec/layer-file";
import { openFiles, openLinks } from "./open-shares";

/** A file as the browser hands it out. */
const file = (name: string, size: number, arrayBuffer: File["arrayBuffer"]): File =>
  Object.defineProperties(new File([], name), {
    size: { value: size },
    arrayBuffer: { value: arrayBuffer },
  });

test("each file that does not open is named with its reason, and a huge one is not even read", async () => {
  const gone = file("gone.hashiya", 9, () => Promise.reject(new DOMException("", "NotFoundError")));
  const huge = file("huge.hashiya", LONGEST_LAYER_FILE + 1, () => {
    throw new Error("was read");
  });
  const opened = await openFiles([gone, huge, new File(["text"], "text.hashiya")]);
  expect(opened).toEqual([
    { from: "gone.hashiya", result: { ok: false, fault: "not-handed-out" } },
    { from: "huge.hashiya", result: { ok: false, fault: "too-large" } },
    { from: "text.hashiya", result: { ok: false, fault: "not-a-layer" } },
  ]);
});

const faultsOf = (text: string) =>
  openLinks(text).map(({ result }) => (result.ok ? undefined : result.fault));

test.each([
  ["another program's link", "https://x.example/a?s=20", ["no-links"]],
  ["a chat without a link of ours", "سعاد: انظروا https://x.example/a?s=20 ثم قولوا", ["no-links"]],
  ["a long chat without one", "سعاد: نعم، هذا هو. ".repeat(100_000), ["no-links"]],
  ["a link of ours that was cut", "https://h.example/#/read/text?s=BcC", ["cut-off"]],
  ["one without its beginning", "h.example/#/read/text?s=BcC", ["cut-off"]],
  ["a payload that is far too long", "A".repeat(2_000_000), ["too-large"]],
])("%s: why nobody came is told", (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});
