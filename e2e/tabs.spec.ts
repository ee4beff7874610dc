import { writeNote } from "./pages/notes";
import { ar } from "./pages/words";
import { clickOn } from "./pages/controls";
import { expect, type Pages, pagesOn, pagesOnPage, test } from "./pages/test";
import { type Accounted, accountOf } from "./support/store-page/account";
import { hostWithStores } from "./support/store-host";
import type { StaticServer } from "./support/static-server";

const WORDS = "التحديات الداخلية والخارجية";
const LATER = "معبر طريبيل غربي الأنبار";
const EDITS = 500;

async function startEditing({ margin }: Pages, words: string) {
  await margin.open(words);
  await margin.press("edit");
  await margin.isWriting(words);
}

/** What else was written of a note, as its card offers it. */
const offered = ({ surface }: Pages) =>
  expect.poll(() =>
    surface.evaluate(() =>
      [...document.querySelectorAll("aside details .card-note")].map((it) => it.textContent),
    ),
  );

const EARLIER = { role: "summary", name: ar.margin.earlier, within: "aside article" } as const;
const inEarlier = (name: string) => ({ role: "button", name, within: "aside details" }) as const;

test("the same note edited in two tabs keeps both texts, to be taken or left @engines", async ({
  surface,
  reader,
  margin,
  desk,
  storage,
}) => {
  const here = { surface, reader, margin, desk, storage };
  await reader.open();
  await writeNote(here, WORDS, "الأصل");
  const there = pagesOn(await surface.openTab());
  await there.reader.open();
  await startEditing(there, WORDS);
  await there.margin.write(" من هناك");

  await startEditing(here, WORDS);
  await margin.write(" من هنا");
  await margin.save();
  await margin.hasCard(WORDS, { note: "الأصل من هنا" });
  expect(await there.margin.draft()).toBe("الأصل من هناك");

  await there.margin.save();
  for (const tab of [here, there]) {
    await tab.margin.hasCard(WORDS, { note: "الأصل من هناك" });
    await offered(tab).toEqual(["الأصل من هنا"]);
  }
  await reader.reload();
  await offered(here).toEqual(["الأصل من هنا"]);

  await clickOn(surface, EARLIER);
  await clickOn(surface, inEarlier(ar.margin.takeEarlier));
  for (const tab of [here, there]) {
    await tab.margin.hasCard(WORDS, { note: "الأصل من هنا" });
    await offered(tab).toEqual(["الأصل من هناك"]);
  }
  await clickOn(there.surface, EARLIER);
  await clickOn(there.surface, inEarlier(ar.margin.dropEarlier));
  for (const tab of [here, there]) {
    await offered(tab).toEqual([]);
    await tab.reader.reload();
    await tab.margin.hasCard(WORDS, { note: "الأصل من هنا" });
    await offered(tab).toEqual([]);
  }
});

test("a note deleted in one tab while it is edited in another stays deleted, and the draft stays in sight @firefox", async ({
  surface,
  reader,
  margin,
  desk,
  storage,
}) => {
  const here = { surface, reader, margin, desk, storage };
  await reader.open();
  await writeNote(here, WORDS, "الأصل");
  await reader.highlight(LATER);
  const there = pagesOn(await surface.openTab());
  await there.reader.open();
  await startEditing(there, WORDS);
  await there.margin.write(" وزيادة");
  await margin.open(WORDS);
  await margin.press("delete");
  await margin.hasNoCard(WORDS);
  const told = () =>
    there.surface.evaluate(() => document.querySelector("aside form [role=alert]")?.textContent);
  await expect.poll(told).toBe(ar.margin.deletedWhileWriting);
  await there.margin.isWriting(WORDS);
  await there.margin.write(" وأكثر");
  expect(await there.margin.draft()).toBe("الأصل وزيادة وأكثر");
  await there.margin.hasCard(LATER);

  // Saved, it is back; deleted once more, it is not.
  await there.margin.save();
  for (const tab of [here, there]) await tab.margin.hasCard(WORDS, { note: "الأصل وزيادة وأكثر" });
  await startEditing(there, WORDS);
  await there.margin.write(" وغيرها");
  await margin.open(WORDS);
  await margin.press("delete");
  await expect.poll(told).toBe(ar.margin.deletedWhileWriting);
  await there.surface.press("Escape");
  await there.margin.hasNoCard(WORDS);
  await margin.showDeleted();
  await margin.restore();
  for (const tab of [here, there]) await tab.margin.hasCard(WORDS);
  await there.margin.open(WORDS);
  await expect.poll(() => there.margin.draft()).toBe("الأصل وزيادة وأكثر وغيرها");
});

test.describe("many edits at once", () => {
  let server: StaticServer;
  test.beforeEach(async () => {
    server = await hostWithStores("tabs");
  });
  test.afterEach(() => server.stop());

  for (const [count, engines] of [
    [2, ""],
    [4, " @firefox"],
  ] as const) {
    test(`${count} tabs with ${EDITS} edits each, partly on the same notes: nothing is lost${engines}`, async ({
      browser,
    }) => {
      const context = await browser.newContext();
      const tabs = [];
      for (let i = 0; i < count; i++) {
        const tab = await context.newPage();
        await tab.goto(`${server.url}stores.html`);
        tabs.push(tab);
      }
      const deeds = await Promise.all(
        tabs.map((tab, i) =>
          tab.evaluate(([seed, edits]) => window.tab.editAtRandom(seed, edits), [
            i + 1,
            EDITS,
          ] as const),
        ),
      );
      expect(deeds.map(({ length }) => length)).toEqual(tabs.map(() => EDITS));

      const fresh = await context.newPage();
      await fresh.goto(`${server.url}stores.html`);
      const notes = await fresh.evaluate(() => window.tab.notes());
      for (const tab of tabs)
        await expect.poll(() => tab.evaluate(() => window.tab.notes())).toEqual(notes);

      const account: Accounted = accountOf(deeds, notes);
      expect(account.lost).toEqual([]);
      // Else the tabs did not get in each other's way, and this story would say nothing.
      expect(account.crossings).toBeGreaterThan(0);

      await fresh.evaluate(() => {
        const inList = JSON.stringify({ v: 1, marginMode: "list" });
        localStorage.setItem("hashiya:1:preferences:reader", inList);
      });
      const page = await context.newPage();
      const { reader, margin, surface } = pagesOnPage(page);
      await surface.goto(`${server.url}#/read/inshiqaqat`);
      await reader.isReady();
      const shown = notes.filter(({ isDeleted }) => !isDeleted).map(({ text }) => text);
      await expect
        .poll(async () => {
          const seen = (await margin.seen()).filter(({ colour }) => colour !== "guide");
          return seen.map(({ note }) => note).toSorted();
        })
        .toEqual(shown.toSorted());
      await context.close();
    });
  }
});
