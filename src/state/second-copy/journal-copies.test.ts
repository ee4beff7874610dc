import { describe, expect, test } from "vitest";
import { memoryJournal } from "../../testing/memory-journal";
import { program } from "../../testing/program";
import { draftOf, keepSecondCopy, layerOf, NOTE, soon, started } from "../../testing/second-copy";
import { arrivedShare, SET, sharedNote } from "../../testing/shares";

const typed = (text: string) => ({ text, isNew: false, base: "" });

describe("what a killed browser did not hand over of a draft", () => {
  test("is there at the next start, on the screen and on the disk", async () => {
    const on = memoryJournal();
    const page = await started(on, "page");
    page.drafts.write(NOTE, typed("نصف ج"));
    const before = page.draftDisk.contents();
    page.drafts.write(NOTE, typed("نصف جملة"));
    await page.isSafe("draft", NOTE);
    for (const disk of [{}, before]) {
      const later = await started(on, "later", disk);
      expect(draftOf(later)).toEqual(typed("نصف جملة"));
      expect(later.draftDisk.contents()).toEqual(page.draftDisk.contents());
    }
  });

  test("is written over no other page's draft on the same note", async () => {
    const on = memoryJournal();
    const page = await started(on, "page");
    page.drafts.write(NOTE, typed("من هنا"));
    await page.isSafe("draft", NOTE);
    const there = program("there");
    there.drafts.write(NOTE, typed("من هناك"));
    const later = await started(on, "later", there.draftDisk.contents());
    const { text, others } = draftOf(later) ?? {};
    expect(new Set([text, ...(others ?? [])])).toEqual(new Set(["من هنا", "من هناك"]));
  });

  test("stands beside what is being typed when it comes", async () => {
    const on = memoryJournal();
    const page = await started(on, "page");
    page.drafts.write(NOTE, typed("من قبل"));
    await page.isSafe("draft", NOTE);
    const later = program("later");
    const { isReady } = keepSecondCopy(later, on, "later");
    later.drafts.write(NOTE, typed("الآن"));
    await isReady();
    expect(draftOf(later)).toEqual({ ...typed("الآن"), others: ["من قبل"] });
  });

  test("a newer version's draft on the disk is left alone", async () => {
    const on = memoryJournal();
    const page = await started(on, "page");
    page.drafts.write(NOTE, typed("نصف"));
    await page.isSafe("draft", NOTE);
    const newer = { [NOTE]: '{"v":9}' };
    const later = await started(on, "later", newer);
    expect(later.draftDisk.contents()).toEqual(newer);
    expect(on.entries()).toHaveLength(1);
  });
});

describe("what is typed", () => {
  test("is copied at once, and from then on twice a second", async () => {
    const on = memoryJournal();
    const { drafts, clock, journal } = await started(on, "page");
    const copied = () => on.entries()[0]?.text ?? "";
    drafts.write(NOTE, typed("ن"));
    await soon(() => expect(copied()).toContain('ن\\"'));
    for (const text of ["نص", "نصف", "نصف ج"]) drafts.write(NOTE, typed(text));
    await Promise.resolve();
    expect(copied()).toContain('ن\\"');
    expect(journal.isPending("draft", NOTE)).toBe(true);
    expect(clock.waits()).toEqual([500]);
    clock.run();
    await soon(() => expect(copied()).toContain("نصف ج"));
    expect(journal.isPending("draft", NOTE)).toBe(false);
  });

  test("is copied when the page is left", async () => {
    const on = memoryJournal();
    const { drafts, clock } = await started(on, "page");
    for (const text of ["ن", "نص", "نصف"]) drafts.write(NOTE, typed(text));
    clock.leave();
    await soon(() => expect(on.entries()[0]?.text).toContain("نصف"));
  });

  test("and given up is copied without a wait", async () => {
    const on = memoryJournal();
    const { drafts, journal } = await started(on, "page");
    drafts.write(NOTE, typed("نصف"));
    drafts.discard(NOTE);
    await soon(() => expect(journal.isPending("draft", NOTE)).toBe(false));
  });
});

describe("a layer that is kept", () => {
  test("is there at the next start, as the reader set it", async () => {
    const on = memoryJournal();
    const page = await started(on, "page");
    page.layers.receive(arrivedShare([sharedNote("a")]));
    page.layers.keep(SET);
    const before = page.layerDisk.contents();
    page.layers.change(SET, { name: "سلمى", tint: 3 });
    await page.isSafe("layer", SET);
    for (const disk of [{}, before]) {
      const later = await started(on, "later", {}, disk);
      expect(layerOf(later)).toMatchObject({ name: "سلمى", tint: 3 });
      expect(later.layerDisk.contents()).toEqual(page.layerDisk.contents());
    }
  });

  test("and was kept by an earlier version changes with its last change, and is never taken for a removed one", async () => {
    const on = memoryJournal();
    const first = program("first");
    first.layers.receive(arrivedShare([sharedNote("a")]));
    first.layers.keep(SET);
    const { stamp: _, ...record } = JSON.parse(first.layerDisk.contents()[SET] ?? "");
    const earlier = { [SET]: JSON.stringify(record) };
    const page = await started(on, "page", {}, earlier);
    page.layers.change(SET, { tint: 5 });
    await page.isSafe("layer", SET);
    expect(layerOf(await started(on, "later", {}, earlier))).toMatchObject({ tint: 5 });
    page.layers.remove(SET);
    await page.isSafe("layer", SET);
    expect(layerOf(await started(on, "later", {}, earlier))).toBeDefined();
  });

  test("is not taken over where the disk holds what must be left alone", async () => {
    const on = memoryJournal();
    const page = await started(on, "page");
    page.layers.receive(arrivedShare([sharedNote("a")]));
    page.layers.keep(SET);
    await page.isSafe("layer", SET);
    const newer = { [SET]: '{"v":99}' };
    expect((await started(on, "later", {}, newer)).layerDisk.contents()).toEqual(newer);
  });
});
