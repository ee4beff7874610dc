import { expect, test } from "vitest";
import { targetAt } from "../../core/anchoring/target-at";
import { readSession } from "../../testing/read-session";
import { addPassage, changePassage } from "../notes/note-extras";
import { highlightPassage } from "./marking";
import { noteOnText } from "./whole-text";

const TEXT = "العلم نور والجهل ظلام ومن طلب العلا سهر الليالي";

test("a note's further passages lie where their words are, and go as they came", () => {
  const { edition, session, annotations, drafts, rangeOf } = readSession(TEXT);
  const { placement } = session;
  const at = { edition, placement, annotations, drafts };
  const { id } = highlightPassage(at, rangeOf("العلم نور"), "sky");
  const target = (words: string) =>
    targetAt({ source: "hikam", edition: edition.id, text: TEXT }, rangeOf(words));
  addPassage(annotations, id, target("سهر الليالي"));
  addPassage(annotations, id, target("سهر الليالي"));
  addPassage(annotations, id, target("ظلام"));
  const words = () =>
    placement
      .get()
      .placed.flatMap(({ also = [] }) => also.map((it) => it && TEXT.slice(it.start, it.end)));
  expect(words()).toEqual(["سهر الليالي", "ظلام"]);

  const [first] = placement.get().placed[0]?.annotation.further ?? [];
  if (first) changePassage(annotations, id, { passage: first });
  expect(words()).toEqual(["ظلام"]);
});

test("a note on the whole text stands before all others, is open and being written", () => {
  const { edition, session, annotations, drafts, rangeOf, address } = readSession(TEXT);
  const { placement } = session;
  highlightPassage({ edition, placement, annotations, drafts }, rangeOf("العلم نور"), "sky");
  const id = noteOnText({ edition, annotations, drafts }, "rose", () => "whole1");
  session.openSpot([id], "keyboard");
  expect(placement.get().placed.map(({ range }) => range)).toEqual([
    { start: 0, end: 0 },
    rangeOf("العلم نور"),
  ]);
  expect(placement.get().placed[0]?.annotation.id).toBe(id);
  expect(drafts.get().get(id)).toMatchObject({ text: "", isNew: true });
  expect(address.hash()).toContain(id);
});
