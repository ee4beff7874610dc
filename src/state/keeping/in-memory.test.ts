import { expect, test } from "vitest";
import { memoryDisk } from "../../testing/memory-disk";
import { createAnnotationStore } from "../notes/annotation-store";
import { createDrafts } from "../notes/drafts";
import { isUnsaved, wordsOf } from "./in-memory";

const TEXT = "العلم نور والجهل ظلام";

function program(disk = memoryDisk()) {
  let ids = 0;
  const newId = () => `note-${ids++}`;
  const annotations = createAnnotationStore({
    disk,
    newId,
    now: () => "2026-11-22T10:00:00Z",
    replica: "here",
  });
  const drafts = createDrafts({ disk: memoryDisk(), replica: "here" });
  const mark = (words: string) => {
    const start = TEXT.indexOf(words);
    const range = { start, end: start + words.length };
    const passage = { source: "text", edition: "e", text: TEXT, range, colour: "sage" as const };
    return annotations.add(passage, "commenting").id;
  };
  return { annotations, drafts, mark };
}

test("what was kept is not at risk, a note that was refused is", () => {
  const kept = program();
  kept.mark("العلم نور");
  expect(isUnsaved(kept.annotations.get(), kept.drafts.get())).toBe(false);
  const disk = memoryDisk();
  disk.refuseWrites("full");
  const full = program(disk);
  full.mark("العلم نور");
  expect(isUnsaved(full.annotations.get(), full.drafts.get())).toBe(true);
});

test.each<[string, ReadonlyMap<string, { text: string; fault?: "full" }>, boolean]>([
  ["a draft that was not kept", new Map([["a", { text: "حاشية", fault: "full" }]]), true],
  ["a draft that was", new Map([["a", { text: "حاشية" }]]), false],
])("%s counts as such", (_, drafts, isAtRisk) => {
  const { annotations } = program();
  expect(isUnsaved(annotations.get(), drafts, undefined)).toBe(isAtRisk);
});

test("a kept layer that was refused is at risk", () => {
  const { annotations } = program();
  const layers = new Map([["set", { fault: "full" }]]);
  expect(isUnsaved(annotations.get(), new Map(), layers)).toBe(true);
});

test("the words stand with their passages, drafts of no note last", () => {
  const { annotations, drafts, mark } = program();
  const noted = mark("العلم نور");
  annotations.setNote(noted, "قول مأثور");
  mark("والجهل");
  drafts.write(noted, { text: "قول مأثور مشهور", isNew: false });
  drafts.write("elsewhere", { text: "مسودة وحدها", isNew: true });
  expect(wordsOf(annotations.get(), drafts.get())).toBe(
    "«العلم نور»\nقول مأثور\nقول مأثور مشهور\n\n«والجهل»\n\nمسودة وحدها",
  );
});
