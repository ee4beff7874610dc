import { expect, test } from "vitest";
import { failed, ok } from "../../core/result";
import type { SharedAnnotation, SharedLayer } from "../../core/sharing/shared-layer";
import { createGathered } from "./gathered";

const annotation = (id: string): SharedAnnotation => ({
  id,
  range: { start: 0, end: 4 },
  fingerprint: 1,
  foldedLength: 4,
  isRecurring: false,
  colour: "sky",
  motivation: "highlighting",
  note: "",
  tags: [],
});

function opened(layer: Partial<SharedLayer>, from = "link") {
  const annotations = layer.annotations ?? [annotation("a")];
  const whole: SharedLayer = {
    article: "text",
    edition: "00000000",
    set: "aaaaa",
    made: 1,
    author: "سعاد",
    title: "",
    message: "",
    veil: 0,
    colourNames: {},
    ...layer,
    annotations,
  };
  return { from, result: ok({ layer: whole, sent: annotations.length, isTextLost: false }) };
}

const madeOf = (gathered: ReturnType<typeof createGathered>) =>
  [...gathered.get().arrived].map(([set, { layer }]) => `${set} ${layer.author} ${layer.made}`);

test("of several links of one set the one made last holds, whichever came first", () => {
  const gathered = createGathered("text");
  gathered.add([opened({ made: 2 }), opened({ made: 3 }), opened({ made: 1 })]);
  expect(madeOf(gathered)).toEqual(["aaaaa سعاد 3"]);
  expect(gathered.get().last).toEqual({ added: 1, known: 2, failed: 0 });
});

test("of two links made at once the more complete holds", () => {
  const whole = opened({ annotations: [annotation("a"), annotation("b")] });
  const gathered = createGathered("text");
  gathered.add([whole, opened({})]);
  expect(gathered.get().arrived.get("aaaaa")?.layer.annotations).toHaveLength(2);
});

test("two people of one name stay two", () => {
  const gathered = createGathered("text");
  gathered.add([opened({ set: "aaaaa" }), opened({ set: "bbbbb" })]);
  expect(madeOf(gathered)).toEqual(["aaaaa سعاد 1", "bbbbb سعاد 1"]);
});

test("what brings nobody is told once, with its reason", () => {
  const gathered = createGathered("text");
  const cut = { from: "cut", result: failed("cut-off" as const) };
  gathered.add([cut, opened({ article: "other" }, "elsewhere")]);
  gathered.add([cut]);
  expect(gathered.get().troubles).toEqual([
    { from: "cut", fault: "cut-off" },
    { from: "elsewhere", fault: "other-article" },
  ]);
  expect(gathered.get().arrived.size).toBe(0);
  gathered.forgetTroubles();
  expect(gathered.get().troubles).toEqual([]);
});

test("a person can be removed, and comes again with the same link", () => {
  const gathered = createGathered("text");
  gathered.add([opened({}), opened({ set: "bbbbb" })]);
  gathered.remove("aaaaa");
  expect([...gathered.get().arrived.keys()]).toEqual(["bbbbb"]);
  gathered.add([opened({})]);
  expect(gathered.get().arrived.size).toBe(2);
});

test("as many links as a chat may hold that bring nobody are told each once, at once", () => {
  const gathered = createGathered("text");
  const many = Array.from({ length: 100_000 }, (_, at) => ({
    from: `https://h.example/#/read/text?s=${at % 75_000}`,
    result: failed("cut-off" as const),
  }));
  gathered.add(many);
  expect(gathered.get().troubles).toHaveLength(75_000);
});
