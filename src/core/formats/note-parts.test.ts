import { expect, test } from "vitest";
import { EDITION, MAJLIS, noteOn } from "../../testing/notebooks";
import { passageFinder } from "../anchoring/find-passages";
import { isOnWholeText, quoteOf } from "../annotation/annotation";
import { tagsOf } from "../annotation/tags";
import { articleText } from "../article/article-text";
import { asOwn, soughtNotes, targetsOf } from "./imported";
import type { Note, Notebook } from "./notebook";
import { readWebAnnotation, writeWebAnnotation } from "./web-annotation";

const { text } = articleText(MAJLIS);
const at = { id: EDITION, article: MAJLIS, text };
const tagged = (note: Note): Note => ({ ...note, tags: tagsOf(note.annotation) });

test("own tags, further passages and a note on the whole text go out as W3C and come back", () => {
  const further = noteOn("x", "بند أول").annotation.target;
  const whole = { source: "majlis", edition: EDITION, selectors: [] };
  const bodies = [{ value: "فيه #علم" }];
  const notes = [
    tagged({
      ...noteOn("whole", "قال", { bodies, target: whole, tags: ["سيرة"] }),
      range: { start: 0, end: 0 },
    }),
    tagged(noteOn("two", "العلم نور", { further: [further], tags: ["فقه"] })),
  ];
  const notebook: Notebook = {
    owner: "سلمى",
    made: "2026-11-22T10:00:00.000Z",
    language: "ar",
    authors: [],
    texts: [{ article: MAJLIS, edition: EDITION, url: "https://example.org/#/read/majlis", notes }],
  };
  const read = readWebAnnotation(writeWebAnnotation(notebook), text);
  if (!read.ok) throw new Error(read.fault);
  const finding = passageFinder(text)(targetsOf(read.value, at), new Map());
  let step = finding.next();
  while (step.done !== true) step = finding.next();
  const anchorings = step.value;
  const own = asOwn(soughtNotes(read.value, anchorings), at, notebook.made);
  expect(own.map(({ id, tags, target }) => [id, tags, isOnWholeText(target)])).toEqual([
    ["whole", ["سيرة"], true],
    ["two", ["فقه"], false],
  ]);
  expect(own[0]?.bodies).toEqual(bodies);
  expect(own[1]?.further?.map(quoteOf)).toEqual(["بند أول"]);
});
