import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { unzip } from "./zip";

const zip = zipSync({
  "a.xml": strToU8("<a/>"),
  "../b.xml": strToU8("<b/>"),
  "c.png": strToU8("c"),
});

test("only what is wanted is unfolded, and nothing that leads out of the archive", () => {
  const files = unzip(zip, (path) => path.endsWith(".xml"));
  expect(files.ok && [...files.value.keys()]).toEqual(["a.xml"]);
});

test("a bomb is refused by the sizes that it states, all files together", () => {
  const nothing = "0".repeat(10_000);
  const bomb = zipSync({ a: strToU8(nothing), b: strToU8(nothing) });
  expect(unzip(bomb, () => true, 15_000)).toEqual({ ok: false, fault: "too-large" });
  expect(unzip(bomb, () => true, 20_000).ok).toBe(true);
});

test("a size that deflated data cannot have is a broken archive, and takes no memory", () => {
  const lying = zip.slice();
  const directory = lying.lastIndexOf(0x01) && new DataView(lying.buffer);
  for (let at = 0; at + 4 < lying.length; at++)
    if (directory && directory.getUint32(at, true) === 0x02_01_4b_50)
      directory.setUint32(at + 24, 0x7f_ff_ff_ff, true);
  expect(unzip(lying, () => true)).toEqual({ ok: false, fault: "broken" });
});

test("half an archive is broken", () => {
  expect(unzip(zip.subarray(0, 60), () => true)).toEqual({ ok: false, fault: "broken" });
});
