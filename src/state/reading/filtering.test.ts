import { expect, test } from "vitest";
import { NO_FILTER, toggled, type Filter } from "../../core/search/filter";
import { readSession } from "../../testing/read-session";
import { setResolved, setStarred, setTags } from "../notes/note-extras";
import { setFilter } from "./filtering";
import { highlightPassage } from "./marking";

const TEXT = "العلم نور والجهل ظلام ومن طلب العلا سهر الليالي";

function threeNotes() {
  const read = readSession(TEXT);
  const { edition, session, annotations, drafts, rangeOf } = read;
  const { placement } = session;
  const at = { edition, placement, annotations, drafts };
  const mark = (words: string, colour: "sky" | "rose") =>
    highlightPassage(at, rangeOf(words), colour).id;
  const ids = [mark("العلم", "sky"), mark("الجهل", "rose"), mark("العلا", "rose")] as const;
  setTags(annotations, ids[0], ["فقه"]);
  annotations.setNote(ids[1], "نص فيه #الفِقه");
  setTags(annotations, ids[1], ["فِقه"]);
  setStarred(annotations, ids[2], true);
  const shown = (choice: Filter) => {
    setFilter({ ...session, drafts }, choice);
    return placement.get().placed.map(({ range }) => TEXT.slice(range.start, range.end));
  };
  return { ...read, ids, shown, mark };
}

test.each([
  ["a colour", { colours: ["rose"] }, ["الجهل", "العلا"]],
  ["a tag, however it is spelt", { tags: ["فُقه"] }, ["العلم", "الجهل"]],
  ["a tag and a colour", { tags: ["فقه"], colours: ["rose"] }, ["الجهل"]],
  ["one of two states", { states: ["starred", "noted"] }, ["الجهل", "العلا"]],
  ["no note", { states: ["bare"] }, ["العلم", "العلا"]],
  ["somebody who has no notes", { people: ["guide"] }, []],
  ["nothing", {}, ["العلم", "الجهل", "العلا"]],
] as const)("by %s", (_, choice, expected) => {
  expect(threeNotes().shown({ ...NO_FILTER, ...choice })).toEqual(expected);
});

test("what is open, and what is made while a filter stands, stays", () => {
  const { ids, shown, session, mark, annotations } = threeNotes();
  session.openSpot([ids[0]], "pointer");
  expect(shown({ ...NO_FILTER, colours: ["rose"] })).toHaveLength(3);
  session.leave(ids[0]);
  expect(shown({ ...NO_FILTER, colours: ["rose"] })).toHaveLength(2);
  mark("سهر", "sky");
  expect(session.placement.get().placed).toHaveLength(3);
  setResolved(annotations, ids[1], true);
  expect(shown({ ...NO_FILTER, states: ["resolved"] })).toEqual(["الجهل"]);
});

test("a choice that is made twice is no choice", () => {
  const once = toggled(NO_FILTER, "tags", "فقه");
  expect(once.tags).toEqual(["فقه"]);
  expect(toggled(once, "tags", "فقه")).toEqual(NO_FILTER);
});
