import { expect, test } from "vitest";
import { LONGEST_LAYER_FILE } from "../core/sharing/layer-file";
import { openFiles } from "./open-shares";

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
