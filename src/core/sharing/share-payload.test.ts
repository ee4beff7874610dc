import { expect, test } from "vitest";
import article from "../../../public/articles/inshiqaqat.json";
import { bytesFromLink, payloadText, shareAddress } from "../../browser/share-link";
import { COLOURS } from "../annotation/annotation";
import { editionOf } from "../article/edition";
import { placeShared } from "./place-shared";
import { shareLayer } from "./share-layer";
import { decodeShare, encodeShare } from "./share-payload";

const text = article.blocks.map((it) => it.text).join("\n");
const source = { article: "inshiqaqat", text, edition: editionOf(text) };
const options = {
  ...{ author: "سلمى", title: "قراءة أولى", message: "", veil: 0, colourNames: {} },
  ...{ withNotes: true, isRobust: false, authorKey: "k", made: 469_000 },
};

test("smoke", () => {
  const given = Array.from({ length: 20 }, (_, at) => ({
    annotation: {
      id: String(at),
      motivation: "highlighting" as const,
      target: { source: "inshiqaqat", selectors: [] },
      bodies: [],
      colour: COLOURS[at % 5]!,
    },
    range: { start: at * 160 + 3, end: at * 160 + 30 + at * 6 },
  }));
  const layer = shareLayer(given, source, options);
  const sent = encodeShare(layer);
  if (!sent.ok) throw new Error(sent.fault);
  expect(decodeShare(sent.value.bytes)).toEqual({
    ok: true,
    value: { layer, sent: 20, isTextLost: false },
  });
  const link = shareAddress("https://x.org/", "inshiqaqat", sent.value.bytes);
  expect(bytesFromLink(link)).toEqual({
    ok: true,
    value: { article: "inshiqaqat", bytes: sent.value.bytes },
  });
  expect(placeShared(layer, source)).toMatchObject({ found: 20, refused: 0 });
  const moved = `جملة جديدة. ${text}`;
  expect(placeShared(layer, { text: moved, edition: editionOf(moved) })).toMatchObject({
    found: 20,
  });
});
