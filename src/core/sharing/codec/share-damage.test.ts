import { describe, expect, test } from "vitest";
import { bytesFromLink, payloadText } from "../share-link";
import { noteAt, seedLayer, seedSource, shareOptions } from "../../../testing/shared-layers";
import { placeShared } from "../place-shared";
import { decodeShare, encodeShare } from "./share-payload";
import type { SharedLayer } from "../shared-layer";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const headOf = ({ article, edition, set, made }: SharedLayer): string =>
  JSON.stringify([article, edition, set, made]);
const textsOf = ({ author, title, message, veil, colourNames }: SharedLayer): string =>
  JSON.stringify([author, title, message, veil, colourNames]);
const NO_TEXTS = JSON.stringify(["", "", "", 0, {}]);

/** A link that was sent, with what may come out of it at most. */
function sentLink(given: SharedLayer) {
  const sent = encodeShare(given);
  const read = sent.ok && decodeShare(sent.value.bytes);
  if (!sent.ok || !read || !read.ok) throw new Error("it can be sent");
  const { layer } = read.value;
  expect(layer).toEqual(given);
  return {
    layer,
    payload: payloadText(sent.value.bytes),
    head: headOf(layer),
    texts: textsOf(layer),
    whole: new Map(layer.annotations.map((it) => [it.id, JSON.stringify(it)])),
  };
}
type SentLink = ReturnType<typeof sentLink>;

const plain = sentLink(seedLayer(20, () => ""));
const noted = sentLink(seedLayer(5, noteAt));
const mixed = sentLink(
  seedLayer(4, (at) => (at % 2 === 0 ? "" : "قصيرة"), {
    message: "اقرؤوا ثم اكتبوا",
    veil: 3,
    colourNames: { sage: "فكرة", rose: "اعتراض" },
    isRobust: true,
  }),
);
const links = [plain, noted, mixed, sentLink(seedLayer(1, () => "لماذا؟", { title: "" }))];

/**
 * Opens a payload as the reader of the very edition does. Fails where anything is shown that was not
 * sent; answers with how many annotations arrived, or the fault.
 */
function opened(link: SentLink, payload: string): number | string {
  const found = bytesFromLink(`https://x.org/#/read/inshiqaqat?s=${payload}`);
  if (!found.ok) return found.fault;
  const read = decodeShare(found.value.bytes);
  if (!read.ok) return read.fault;
  const { layer, isTextLost, sent } = read.value;
  const ids = new Set(layer.annotations.map(({ id }) => id));
  const isRight =
    sent === link.layer.annotations.length &&
    ids.size === layer.annotations.length &&
    headOf(layer) === link.head &&
    textsOf(layer) === (isTextLost ? NO_TEXTS : link.texts);
  if (!isRight) throw new Error(`${payload} was opened as ${JSON.stringify(read.value)}`);
  const foreign = layer.annotations.filter((it) => link.whole.get(it.id) !== JSON.stringify(it));
  // What the checks did not see, the text itself gives away.
  const shown = placeShared({ ...layer, annotations: foreign }, seedSource).annotations;
  if (shown.length > 0) throw new Error(`${payload} showed ${JSON.stringify(shown)}`);
  return layer.annotations.length - foreign.length;
}

test("on the sender's edition each annotation lies where it lay", () => {
  for (const { layer } of links) {
    const { annotations, found, refused } = placeShared(layer, seedSource);
    expect([found, refused]).toEqual([layer.annotations.length, 0]);
    expect(annotations.map(({ target }) => target.selectors[1])).toEqual(
      layer.annotations.map(({ range }) => ({ type: "TextPositionSelector", ...range })),
    );
  }
});

describe("a link that was cut", () => {
  test.each([
    ["highlights", plain],
    ["notes", noted],
    ["a robust one", mixed],
  ])("of %s shows the first ones that are whole, or says that it was cut", (_, link) => {
    const counts = Array.from({ length: link.payload.length }, (_, at) =>
      opened(link, link.payload.slice(0, at)),
    );
    const sent = link.layer.annotations.length;
    expect(counts.slice(0, 3)).toEqual(["not-a-link", "not-a-share", "not-a-share"]);
    const shown = counts.filter((it) => typeof it === "number");
    expect(shown).toEqual(shown.toSorted((a, b) => a - b)); // a longer beginning never shows less
    expect(new Set(shown).size).toBeGreaterThanOrEqual(sent - 1);
    expect(counts.slice(3).filter((it) => typeof it === "string" && it !== "cut-off")).toEqual([]);
  });

  test("keeps the sender's name as soon as any note is whole", () => {
    const at = Array.from({ length: noted.payload.length }, (_, at) => at).find(
      (at) => opened(noted, noted.payload.slice(0, at)) === 1,
    );
    const found = bytesFromLink(noted.payload.slice(0, at));
    const read = found.ok && decodeShare(found.value.bytes);
    expect(read && read.ok && read.value).toMatchObject({
      isTextLost: false,
      layer: { author: shareOptions.author },
    });
  });
});

describe("any single letter changed", () => {
  test.each([
    ["highlights", plain],
    ["notes", noted],
    ["a robust one", mixed],
  ])("of %s loses what it belongs to and no more", (_, link) => {
    const { payload } = link;
    const faults: string[] = [];
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < payload.length; at += 1)
      for (const by of [1, 2, 9, 32, 33, 63]) {
        const letter = ALPHABET[(ALPHABET.indexOf(payload[at]!) + by) % 64]!;
        const result = opened(link, payload.slice(0, at) + letter + payload.slice(at + 1));
        if (typeof result === "string") faults.push(result);
        else fewest = Math.min(fewest, result);
      }
    // A letter may belong to the end of one and the beginning of the next.
    expect(fewest).toBeGreaterThanOrEqual(link.layer.annotations.length - 2);
    // Only the header, some 35 letters, takes all with it.
    expect(faults.length / 6).toBeLessThan(42);
    expect(faults.filter((it) => it !== "damaged" && it !== "cut-off")).toEqual([]);
  });
});

test.each([
  ".",
  "،",
  ")",
  "».",
  "؟»",
  ">",
  "'",
  "”",
  "\n",
  "…",
  "A",
  "abc",
  "_-_-",
  "AAAAAAAAAAAA",
])("«%s» glued to the end changes nothing", (glued) => {
  for (const link of links)
    expect(opened(link, link.payload + glued)).toBe(link.layer.annotations.length);
});

/** The same chances in every run. (mulberry32, T. Ettinger) */
function chancesFrom(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function mutated(payload: string, chance: (below: number) => number): string {
  const letter = () => ALPHABET[chance(64)]!;
  const at = chance(payload.length);
  switch (chance(8)) {
    case 0:
      return payload.slice(0, at);
    case 1:
      return payload.slice(0, at) + payload.slice(at + 1 + chance(4));
    case 2:
      return payload.slice(0, at) + letter() + payload.slice(at);
    case 3: {
      const other = chance(payload.length);
      const [from, to] = at < other ? [at, other] : [other, at];
      return payload.slice(to) + payload.slice(from, to) + payload.slice(0, from);
    }
    case 4:
      return payload.slice(0, at) + payload.slice(at).toUpperCase();
    default: {
      const letters = Array.from(payload);
      for (let left = 1 + chance(5); left > 0; left -= 1)
        letters[chance(letters.length)] = letter();
      return letters.join("");
    }
  }
}

test("100,000 mutations and prefixes show what was sent, or name a fault", () => {
  const chance = chancesFrom(20_260_101);
  const seen = new Map<string, number>();
  for (let run = 0; run < 100_000; run += 1) {
    const link = links[chance(links.length)]!;
    const result = opened(link, mutated(link.payload, chance));
    const kind = typeof result === "string" ? result : result > 0 ? "shown" : "nothing";
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  expect(seen.get("shown")).toBeGreaterThan(40_000);
  expect(seen.get("nothing")).toBeUndefined();
}, 60_000);
