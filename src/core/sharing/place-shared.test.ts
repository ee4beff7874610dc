import { describe, expect, test } from "vitest";
import { markedAll } from "../../testing/marked-text";
import { shareOptions } from "../../testing/shared-layers";
import { editionId } from "../article/edition";
import { placeShared } from "./place-shared";
import { shareLayer, type ShareOptions } from "./share-layer";

const sourceOf = (text: string) => ({
  id: editionId(text),
  article: { id: "maqala" },
  text,
});

/** What is marked in the sender's text, shared and opened on another. */
function sharedFrom(given: string, options: Partial<ShareOptions> = {}) {
  const { text, ranges } = markedAll(given);
  const own = ranges.map((range, at) => ({
    annotation: {
      id: `note${at}`,
      motivation: "highlighting" as const,
      target: { source: "maqala", selectors: [] },
      bodies: [],
    },
    range,
  }));
  return shareLayer(own, sourceOf(text), { ...shareOptions, ...options });
}

/** The text with the places found in brackets, in the order in which they were marked; "" where there is none. */
function placedOn(given: string, text: string): string[] {
  const layer = sharedFrom(given);
  return placeShared(layer, sourceOf(text)).annotations.map(({ target }) => {
    const position = target.selectors.find((it) => it.type === "TextPositionSelector");
    // Where it has no quote it has no place.
    return position && target.selectors.length === 2
      ? `${position.start}:${text.slice(position.start, position.end)}`
      : "";
  });
}

const ranged = (given: string): string[] => {
  const { text, ranges } = markedAll(given);
  return ranges.map(({ start, end }) => `${start}:${text.slice(start, end)}`);
};

const SENT = "العلم ⟦نور⟧ يهدي، والجهل ⟦ظلام دامس⟧ يضل. ومن سلك ⟦طريق العلم⟧ وصل.";

test.each([
  ["the same edition", SENT],
  ["a sentence put in before", `قال الحكيم قديما. ${SENT}`],
  ["a sentence put in between", SENT.replace("يضل.", "يضل. وهذا مثل مشهور بين الناس.")],
  ["a word taken out", SENT.replace("ومن ", "")],
  ["vowel marks", "العِلمُ ⟦نُورٌ⟧ يَهدي، والجَهلُ ⟦ظَلامٌ دامِسٌ⟧ يُضِلّ. ومَن سَلَكَ ⟦طريقَ العِلمِ⟧ وَصَل."],
  ["other spellings", "ألعلم ⟦نور⟧ يهدى، والجهل ⟦ظلأم دامس⟧ يضل. ومن سلك ⟦طريق  ألعلم⟧ وصل."],
  ["another order", "ومن سلك ⟦طريق العلم⟧ وصل. والجهل ⟦ظلام دامس⟧ يضل، العلم ⟦نور⟧ يهدي."],
])("passages are found on an edition with %s", (_, edition) => {
  const { text } = markedAll(edition);
  expect(placedOn(SENT, text).toSorted()).toEqual(ranged(edition).toSorted());
});

test("a passage that is gone is an orphan, and the others are not", () => {
  const { text } = markedAll(SENT.replace("⟦ظلام دامس⟧", "⟦غفلة طويلة⟧"));
  const { annotations, found, refused } = placeShared(sharedFrom(SENT), sourceOf(text));
  expect([found, refused]).toEqual([2, 0]);
  expect(annotations.map(({ target }) => target.selectors.length)).toEqual([2, 1, 2]);
  expect(annotations[1]!.target.selectors).toMatchObject([{ type: "TextPositionSelector" }]);
});

test("an orphan of a robust link hands its words on, from where its neighbours say it should be", () => {
  const { text } = markedAll(SENT.replace("⟦ظلام دامس⟧", "غفلة"));
  const layer = sharedFrom(SENT, { isRobust: true });
  const { annotations } = placeShared(layer, sourceOf(text));
  expect(annotations[1]!.target.selectors).toEqual([
    { type: "TextQuoteSelector", ...layer.annotations[1]!.quote },
    { type: "TextPositionSelector", ...layer.annotations[1]!.range },
  ]);
  expect(annotations[1]!.target.edition).toBe(layer.edition);

  const below = placeShared(layer, sourceOf(`جملة أولى. ${text}`)).annotations[1]!.target;
  const { start } = layer.annotations[1]!.range;
  expect(below.selectors[1]).toMatchObject({ start: start + "جملة أولى. ".length });

  const held = [editionId("غيره"), sourceOf(markedAll(SENT).text).id];
  const here = { ...sourceOf(`جملة أولى. ${text}`), heldEditions: held };
  const followed = placeShared(layer, here).annotations[1]!.target;
  expect(followed).toMatchObject({ edition: held[1], selectors: [{}, { start }] });
  expect(layer.annotations[1]!.quote).toMatchObject({ exact: "ظلام دامس" });
});

describe("a phrase that recurs", () => {
  const recurring =
    "في البدء كلمة. ⟦قال الشيخ⟧ نعم. ⟦ثم سكت طويلا⟧ وقام. قال الشيخ لا. قال الشيخ بلى.";

  test.each([
    ["moves with its neighbour", `جملة جديدة هنا. ${recurring}`],
    ["stays where nothing before it changed", recurring.replace("بلى", "بلى ثم مضى")],
  ])("%s", (_, edition) => {
    expect(placedOn(recurring, markedAll(edition).text)).toEqual(ranged(edition));
  });

  test("is an orphan where its own occurrence is gone", () => {
    const edition = recurring.replace("⟦قال الشيخ⟧ نعم.", "وجاء الرجل.");
    const [phrase, neighbour] = placedOn(recurring, markedAll(edition).text);
    expect([phrase, neighbour?.endsWith("ثم سكت طويلا")]).toEqual(["", true]);
  });

  test("is an orphan where nothing tells which of them it is", () => {
    expect(placedOn("نعم. ⟦قال⟧ لا. قال بلى.", "جديد. نعم. قال لا. قال بلى.")).toEqual([""]);
  });

  test("is an orphan where the only one left is another", () => {
    const edition = "كلمة. ذهب وعاد. قال الشيخ بلى.";
    expect(placedOn("كلمة. ⟦قال الشيخ⟧ ذهب. وعاد. قال الشيخ بلى.", edition)).toEqual([""]);
  });
});

test("a range that contradicts the sender's own edition is refused", () => {
  const { text } = markedAll(SENT);
  const layer = sharedFrom(SENT);
  const [first, ...rest] = layer.annotations;
  const moved = { ...first!, range: { start: first!.range.start + 1, end: first!.range.end + 1 } };
  const beyond = { ...first!, range: { start: 5000, end: 5003 } };
  const placed = placeShared({ ...layer, annotations: [moved, beyond, ...rest] }, sourceOf(text));
  expect([placed.found, placed.refused, placed.annotations.length]).toEqual([2, 2, 2]);
  expect(placed.origins).toBeUndefined();
});

test("what is shown bears the set's name and the sender's words", () => {
  const { text, ranges } = markedAll("كتب ⟦العلماء⟧ كثيرا");
  const annotation = {
    id: "mine",
    motivation: "commenting" as const,
    target: { source: "maqala", selectors: [] },
    bodies: [{ value: "من هم؟" }],
    colour: "rose" as const,
  };
  const layer = shareLayer([{ annotation, range: ranges[0]! }], sourceOf(text), shareOptions);
  expect(placeShared(layer, sourceOf(text)).annotations).toEqual([
    {
      id: `${layer.set}.${layer.annotations[0]!.id}`,
      motivation: "commenting",
      colour: "rose",
      bodies: [{ value: "من هم؟" }],
      target: {
        source: "maqala",
        edition: editionId(text),
        selectors: [
          { type: "TextQuoteSelector", exact: "العلماء", prefix: "كتب ", suffix: " كثيرا" },
          { type: "TextPositionSelector", start: 4, end: 11 },
        ],
      },
    },
  ]);
});
