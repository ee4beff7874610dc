import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryJournal } from "../../testing/memory-journal";
import { program, type Program } from "../../testing/program";
import {
  draftOf,
  keepSecondCopy,
  layerOf,
  NOTE,
  started,
  type Disk,
} from "../../testing/second-copy";
import { arrivedShare, SET, sharedNote } from "../../testing/shares";

type Kind = "draft" | "layer";

const typed = (text: string) => ({ text, isNew: false, base: "" });

/** What a reader may do with one draft or one layer, as a page of the program is told. */
const deeds: Record<Kind, readonly ((page: Program, text: string) => void)[]> = {
  draft: [
    ({ drafts }, text) => drafts.write(NOTE, { text, isNew: false }),
    ({ drafts }) => drafts.discard(NOTE),
  ],
  layer: [
    ({ layers }, name) => {
      layers.receive(arrivedShare([sharedNote("a")]));
      layers.keep(SET);
      layers.change(SET, { name });
    },
    ({ layers }) => void layers.remove(SET),
  ],
};
const shownOf = {
  draft: (page: Program) => draftOf(page)?.text,
  layer: (page: Program) => layerOf(page)?.name,
};

test.each(["draft", "layer"] as const)(
  "whatever a %s went through, and however old the disk that a kill leaves: its last state is there",
  async (kind) => {
    const deed = fc.oneof(
      { weight: 3, arbitrary: fc.constant("write" as const) },
      fc.constantFrom("give up" as const, "start" as const),
      fc.record({ killedAt: fc.nat() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (all) => {
        const on = memoryJournal();
        let starts = 0;
        const start = (disk: Disk) =>
          kind === "draft"
            ? started(on, `page${++starts}`, disk)
            : started(on, `page${++starts}`, {}, disk);
        let page = await start({});
        const [id, disk] =
          kind === "draft" ? ([NOTE, "draftDisk"] as const) : ([SET, "layerDisk"] as const);
        const disks: Disk[] = [{}];
        let last: string | undefined;
        for (const [at, it] of all.entries()) {
          if (it === "write") deeds[kind][0]?.(page, (last = `نص ${at}`));
          else if (it === "give up") deeds[kind][1]?.(page, "");
          if (it === "give up") last = undefined;
          await page.isSafe(kind, id);
          disks.push(page[disk].contents());
          if (it === "start") page = await start(page[disk].contents());
          else if (typeof it === "object") page = await start(disks[it.killedAt % disks.length]!);
          expect(shownOf[kind](page)).toBe(last);
        }
      }),
      { numRuns: 100 },
    );
  },
);

test.each(["draft", "layer"] as const)(
  "a %s that was given up does not come back when a wrong clock lets its copies grow old",
  async (kind) => {
    const on = memoryJournal();
    const id = kind === "draft" ? NOTE : SET;
    const [write, giveUp] = deeds[kind];
    const first = await started(on, "first");
    first.time.now = "2027-11-22T10:00:00.000Z"; // a year ahead
    write?.(first, "نص");
    await first.isSafe(kind, id);
    const second = await started(
      on,
      "second",
      first.draftDisk.contents(),
      first.layerDisk.contents(),
    );
    giveUp?.(second, "");
    await second.isSafe(kind, id);
    for (const now of ["2026-11-24T10:00:00.000Z", "2026-11-25T10:00:00.000Z"]) {
      const later = program("later");
      later.time.now = now;
      await keepSecondCopy(later, on, "later").isReady();
      expect(shownOf[kind](later)).toBeUndefined();
    }
    const atLast = program("last");
    atLast.time.now = "2027-12-22T10:00:00.000Z";
    await keepSecondCopy(atLast, on, "last").isReady();
    expect(on.entries()).toEqual([]);
  },
);

test("a draft that was given up and comes from a backup stays", async () => {
  const on = memoryJournal();
  const page = await started(on, "page");
  page.drafts.write(NOTE, typed("نصف"));
  const backup = page.drafts.stored();
  page.drafts.discard(NOTE);
  page.drafts.receive(backup);
  await page.isSafe("draft", NOTE);
  const later = await started(on, "later", page.draftDisk.contents());
  expect(draftOf(later)?.text).toBe("نصف");
});

test("a layer that was removed and comes from a backup stays", async () => {
  const on = memoryJournal();
  const page = await started(on, "page");
  page.layers.receive(arrivedShare([sharedNote("a")]));
  page.layers.keep(SET);
  const backup = page.layers.stored();
  page.layers.remove(SET);
  page.layers.restore(backup);
  await page.isSafe("layer", SET);
  const later = await started(on, "later", {}, page.layerDisk.contents());
  expect(layerOf(later)).toBeDefined();
});
