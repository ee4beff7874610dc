import { expect, test } from "vitest";
import { MAJLIS, noteOn } from "../../testing/notebooks";
import { finished } from "../work";
import { type Given, makingOneNotebook } from "./make-notebook";
import { OUT_FORMATS, type OutFormat } from "./out-formats";
import { written } from "./written";

/** One text with a note on it, as it is given to be taken out. */
function givenOf(id: string, said: string): Given {
  const { annotation, range = { start: 0, end: 0 } } = noteOn(`note-${id}`, "بند أول", {
    bodies: [{ value: said }],
  });
  const placed = { annotation, range, layer: "mine" as const, by: "position" as const };
  return {
    article: { ...MAJLIS, id, headline: `نص ${id}` },
    edition: "0".repeat(32),
    url: `https://h.example/#/read/${id}`,
    placement: { placed: [placed as never], orphans: [] },
    owner: "ليلى",
    made: "2026-11-26T12:00:00.000Z",
    language: "ar",
  };
}

const FORMATS = Object.values(OUT_FORMATS).flatMap((group) => Object.keys(group)) as OutFormat[];
const WITHOUT_NOTES = new Set<OutFormat>(["bibtex", "ris"]);

test.each(FORMATS)("%s holds the notes of several texts", (format) => {
  const notebook = finished(
    makingOneNotebook([givenOf("a", "على الأول"), givenOf("b", "على الثاني")]),
  );
  expect(notebook.texts.map(({ article, notes }) => [article.id, notes.length])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
  const file = written(format, notebook);
  expect(file.ok).toBe(true);
  if (!file.ok || typeof file.value !== "string" || WITHOUT_NOTES.has(format)) return;
  for (const said of ["على الأول", "على الثاني"]) expect(file.value).toContain(said);
});
