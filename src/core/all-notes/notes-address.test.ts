import fc from "fast-check";
import { expect, test } from "vitest";
import { GROUPINGS } from "./grouped-notes";
import { notesPath, parseNotesView } from "./notes-address";

test("the address says what was sought and how it was grouped", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...GROUPINGS), (typed, grouping) => {
      const query = notesPath({ typed, grouping }).split("?")[1] ?? "";
      const kept = typed.trim() === "" ? "" : typed.replaceAll(/\p{Surrogate}/gu, "\ufffd");
      expect(parseNotesView(query)).toEqual({ typed: kept, grouping });
    }),
  );
  expect(parseNotesView("by=nothing&q=%zz")).toEqual({ typed: "%zz", grouping: "text" });
});
