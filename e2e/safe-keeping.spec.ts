import { writeNote } from "./pages/notes";
import { clearFromNextDoor, loseNotes } from "./pages/storage-page";
import { ar } from "./pages/words";
import { eventually, expect, pagesOnPage, test } from "./pages/test";

const WORDS = "التحديات الداخلية والخارجية";
const LATER = "معبر طريبيل غربي الأنبار";
const NEW = "تركيا أو الدول";
const { bin, folder, missing, snapshots, restore } = ar.storage;

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

test("no wrong clock empties the bin; after thirty days of use it forgets the words, and the note stays deleted", async ({
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

  await storage.open();
  for (const time of ["2026-11-02", "2026-12-12", "2025-11-03", "2026-11-04"]) {
    await page.clock.setSystemTime(`${time}T12:00:00Z`);
    await page.reload();
    await storage.says("bin", WORDS);
  }
  await page.evaluate(() => {
    const key = "hashiya:1:bin:days";
    const days = JSON.parse(localStorage.getItem(key) ?? "") as { count: number };
    localStorage.setItem(key, JSON.stringify({ ...days, count: days.count + 30 }));
  });
  await page.clock.setSystemTime("2026-12-05T12:00:00Z");
  await page.reload();
  await storage.says("bin", bin.empty);
  expect(await words()).toBe(false);
  await reader.open();
  await margin.hasNoCard(WORDS);
});

test("a copy of the day is kept by itself after a pause; what was cleared is noticed, and comes back from it @firefox", async ({
  page,
}) => {
  const { surface, reader, margin, storage, desk } = pagesOnPage(page);
  await page.clock.install({ time: "2026-11-20T09:00:00Z" });
  await storage.open();
  await storage.says("snapshots", snapshots.none);
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await reader.highlight(LATER, "sage");
  await page.clock.fastForward(20_000);
  await storage.open();
  await storage.says("snapshots", ar.storage.count_two);

  await loseNotes(surface);
  await reader.open();
  await storage.offersMissing(missing.count_two);
  await margin.hasNoCard(WORDS);
  await reader.highlight(NEW);
  await page.clock.fastForward(20_000);
  await storage.open();
  await storage.says("snapshots", ar.storage.count_few.replace("{{shown}}", "٣"));
  await storage.press(snapshots.restore);
  await storage.hasPlan([restore.add_two, restore.same_one]);
  await desk.closeDialog();

  await storage.bringBackMissing();
  await storage.hasPlan([restore.add_two]);
  await storage.restore();
  expect(await desk.toasts()).toEqual([restore.done]);
  await storage.offersMissing("");
  await reader.open();
  await margin.hasCard(WORDS, { colour: "rose" });
  await margin.hasCard(NEW);
});

test("what a neighbour clears under the open page is offered back at once @firefox", async ({
  page,
}) => {
  const { surface, reader, margin, storage } = pagesOnPage(page);
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await margin.hasCard(WORDS);
  await clearFromNextDoor(surface);
  await storage.offersMissing(missing.count_one);
  await storage.bringBackMissing();
  await storage.hasPlan([restore.add_one]);
  await storage.restore();
  await storage.offersMissing("");
  await margin.hasCard(WORDS, { colour: "rose" });
  await reader.reload();
  await margin.hasCard(WORDS, { colour: "rose" });
});

test("the folder's file is read and added to, also when this browser lost everything", async ({
  page,
}) => {
  const { surface, reader, margin, storage } = pagesOnPage(page);
  // A folder of the origin's own stands in for the one that a dialog of the system would give.
  await page.addInitScript(() => {
    const granted = { value: () => Promise.resolve("granted") };
    Object.defineProperties(FileSystemHandle.prototype, {
      queryPermission: granted,
      requestPermission: granted,
    });
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await reader.open();
  await reader.highlight(WORDS, "rose");
  await storage.open();
  /** The folder's files, and how many notes its file has; undefined while it is being written. */
  const written = () =>
    page.evaluate(async () => {
      const names: string[] = [];
      try {
        const root = await navigator.storage.getDirectory();
        for await (const found of root.keys()) names.push(found);
        const file = await (await root.getFileHandle("hashiya-backup.json.gz")).getFile();
        const unpacked = file.stream().pipeThrough(new DecompressionStream("gzip"));
        const text = await new Response(unpacked).text();
        return [names, (JSON.parse(text) as { content: { records: [] } }).content.records.length];
      } catch {
        return undefined;
      }
    });
  await storage.press(folder.choose);
  await expect.poll(written).toEqual([["hashiya-backup.json.gz"], 1]);

  await loseNotes(surface);
  await page.evaluate(() => indexedDB.deleteDatabase("hashiya-snapshots"));
  await reader.open();
  await storage.offersMissing(missing.count_one);
  await reader.highlight(LATER);
  await storage.open();
  await expect.poll(written, { timeout: 20_000 }).toEqual([["hashiya-backup.json.gz"], 2]);
  await storage.bringBackMissing();
  await storage.restore();
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
