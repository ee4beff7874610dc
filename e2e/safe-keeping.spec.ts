import { writeNote } from "./pages/notes";
import { loseNotes } from "./pages/storage-page";
import { ar } from "./pages/words";
import { eventually, expect, pagesOnPage, test } from "./pages/test";

const WORDS = "التحديات الداخلية والخارجية";
const { bin, snapshots, restore } = ar.storage;

test("a deleted note waits in the bin over a reload, with its words @engines", async ({
  surface,
  reader,
  margin,
  storage,
}) => {
  await reader.open();
  await writeNote({ reader, margin }, WORDS, "لا تُنسَ");
  await margin.open(WORDS);
  await margin.press("delete");
  await margin.hasNoCard(WORDS);

  await storage.open();
  await surface.reload();
  await storage.isReady();
  await storage.says("bin", WORDS);
  await storage.says("bin", "لا تُنسَ");
  expect((await storage.head()).join("\n")).toContain(ar.storage.count_zero);
  await storage.press(ar.margin.restore);
  await storage.says("bin", bin.empty);
  await expect.poll(async () => (await storage.head()).join("\n")).toContain(ar.storage.count_one);
  await reader.open();
  await margin.hasCard(WORDS, { note: "لا تُنسَ" });
});

test("after thirty days the bin forgets the words, and the note stays deleted", async ({
  page,
}) => {
  const { reader, margin, storage } = pagesOnPage(page);
  await page.clock.install({ time: "2026-11-01T12:00:00Z" });
  await reader.open();
  await reader.highlight(WORDS);
  await margin.open(WORDS);
  await margin.press("delete");
  await margin.hasNoCard(WORDS);
  const words = () => page.evaluate(() => JSON.stringify(localStorage).includes("التحديات"));

  await page.clock.setSystemTime("2026-11-30T12:00:00Z");
  await storage.open();
  await page.reload();
  await storage.says("bin", WORDS);
  await page.clock.setSystemTime("2026-12-01T12:30:00Z");
  await page.reload();
  await storage.says("bin", bin.empty);
  expect(await words()).toBe(false);
  await reader.open();
  await margin.hasNoCard(WORDS);
});

test("a copy of the day is kept by itself after a pause, and restores what was cleared", async ({
  page,
}) => {
  const { surface, reader, margin, storage, desk } = pagesOnPage(page);
  await page.clock.install({ time: "2026-11-20T09:00:00Z" });
  await storage.open();
  await storage.says("snapshots", snapshots.none);
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await page.clock.fastForward(20_000);
  await storage.open();
  await storage.says("snapshots", ar.storage.count_one);

  await loseNotes(surface);
  await storage.open();
  expect((await storage.head()).join("\n")).toContain(ar.storage.count_zero);
  await storage.press(snapshots.restore);
  await storage.hasPlan([restore.add_one]);
  await storage.restore();
  expect(await desk.toasts()).toEqual([restore.done]);
  await reader.open();
  await margin.hasCard(WORDS, { colour: "rose" });
});

test("the storage page by keyboard alone: every control is reached, a file is looked at and left", async ({
  page,
}) => {
  const { surface, reader, storage, desk, margin } = pagesOnPage(page);
  await reader.open();
  await reader.highlight(WORDS);
  await margin.open(WORDS);
  await margin.press("delete");
  await storage.open();
  const file = await storage.download();
  const missed = () =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "main :is(button, input):enabled:not([hidden], [data-reached])",
        ),
      ]
        .map((it) => (it.closest("label") ?? it).textContent)
        .join(" | "),
    );
  await page.evaluate(() => document.querySelector<HTMLElement>("main")?.focus());
  expect(await missed()).not.toBe("");
  await expect
    .poll(
      async () => {
        await surface.press("Tab");
        await page.evaluate(() => document.activeElement?.setAttribute("data-reached", ""));
        return missed();
      },
      { intervals: [0] },
    )
    .toBe("");

  await storage.choose(file);
  await desk.isShowing(restore.title);
  await eventually(surface, () => document.activeElement?.closest("dialog") !== null).toBe(true);
  await surface.press("Escape");
  await desk.isShowing(null);

  await page.getByRole("button", { name: ar.margin.restore }).focus();
  await surface.press("Enter");
  await storage.says("bin", bin.empty);
});
