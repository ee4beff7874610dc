import { expect, test } from "vitest";
import { noteOn, notebookOf } from "../../testing/notebooks";
import { writeAnki } from "./anki";
import { writeCsv } from "./csv";
import { writeHtmlPage } from "./html-page";
import { writeMarkdown } from "./markdown";
import { writeQuestion } from "./question";
import { writeTei } from "./tei";

test("well-nested direction controls stay as they are in every text format", () => {
  const value = "\u2067عربي\u2069 and \u202bبعد\u202c";
  const notebook = notebookOf([noteOn("a", "العلم نور", { bodies: [{ value }] })]);
  for (const write of [writeCsv, writeAnki, writeTei, writeHtmlPage, writeQuestion, writeMarkdown])
    expect(write(notebook)).toContain(value);
});
