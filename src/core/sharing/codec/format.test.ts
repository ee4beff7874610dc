import { describe, expect, test } from "vitest";
import { bytesFromLink, payloadText } from "../share-link";
import { BitReader, BitWriter } from "./bits";
import { checkBits, CRC_16, CRC_8, freshState } from "./checks";
import { fingerprintOf } from "./fingerprint";
import shipped from "./fixtures/share-1.json";
import readme from "./README.md?raw";
import { decodeShare, encodeShare } from "./share-payload";
import type { SharedLayer } from "../shared-layer";
import { readText, writeText } from "./text-code";

/** The rows of the README's table under this heading, a text for each cell, without its backquotes. */
function tableUnder(heading: string): string[][] {
  const [, after = ""] = readme.split(`| ${heading} |`);
  const [table = ""] = after.split(/\n\n/u);
  return table
    .split("\n")
    .slice(2)
    .map((row) => row.split("|").slice(1, -1).map(unquoted));
}

const unquoted = (cell: string): string => cell.trim().replace(/^`+ ?|`+$/gu, "");

const bitsOf = (bytes: Uint8Array, length = bytes.length * 8): string => {
  const reader = new BitReader(bytes);
  return Array.from({ length }, () => reader.takeBit()).join("");
};

describe("the README's examples", () => {
  test.each(tableUnder("check | value"))("of the checks: %s", (name, value) => {
    const bytes = new TextEncoder().encode("123456789");
    const kind = name === "CRC-8" ? CRC_8 : CRC_16;
    const state = checkBits(kind, freshState(kind), { bytes, start: 0, end: bytes.length * 8 });
    expect(state.toString(16)).toBe(value);
  });

  test.each(tableUnder("text | bits"))("of texts: «%s»", (text = "", bits) => {
    const writer = new BitWriter();
    writeText(writer, text);
    expect(bitsOf(writer.written(), writer.length)).toBe(bits);
    expect(readText(new BitReader(writer.written()), 20)).toBe(text);
  });

  test.each(tableUnder("quote | fingerprint | folded length"))(
    "of fingerprints: %s",
    (quote = "", fingerprint = "", length = "") => {
      expect(fingerprintOf(quote)).toEqual({
        fingerprint: Number.parseInt(fingerprint, 16),
        foldedLength: Number(length),
      });
    },
  );

  test("of a whole link, bit for bit", () => {
    const rows = tableUnder("bits | what");
    const bits = rows.map(([cell = ""]) => cell.replace(/[` ]/gu, "")).join("");
    const found = bytesFromLink(shipped[0]!.payload);
    expect(found.ok && bitsOf(found.value.bytes)).toBe(bits);
    expect(readme).toContain(`\n${shipped[0]!.payload}\n`);
  });

  test("are there at all", () => {
    expect(
      ["check | value", "text | bits", "bits | what"].map((it) => tableUnder(it).length),
    ).toEqual([2, 4, 14]);
    expect(tableUnder("quote | fingerprint | folded length")).toHaveLength(3);
  });
});

describe("a link of version 1, as shipped", () => {
  test.each(shipped)("$name: is read, and written letter for letter", ({ payload, layer }) => {
    const found = bytesFromLink(payload);
    const read = found.ok ? decodeShare(found.value.bytes) : found;
    const sent = layer.annotations.length;
    expect(read).toEqual({ ok: true, value: { layer, sent, isTextLost: false } });
    const again = encodeShare(layer as SharedLayer);
    expect(again.ok && payloadText(again.value.bytes)).toBe(payload);
  });
});
