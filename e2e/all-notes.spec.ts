import type { Page } from "@playwright/test";
import { AllNotesPage } from "./pages/all-notes-page";
import { HEADLINE } from "./pages/built-in";
import { haveNotes } from "./pages/own-notes";
import { expect, test } from "./pages/test";
import { ar, en } from "./pages/words";
import { faultsOn } from "./support/axe-faults";
import { SEED_TEXT } from "./support/seed-article";
import { standingOut } from "./support/standing-out";

const OTHER = "الْقِرَاءَةُ بِالْحَاشِيَةِ";
const { allNotes } = ar;

/** Three notes on the seed article, one on the other text, and one on a text that is not here. */
const haveFew = (page: Page) =>
  haveNotes(page, [
    { words: "الخلافات السياسية", note: "أصل المسألة #فكرة", colour: "sky" },
    { words: "عناصر داعش في أن", note: "#سؤال من قال هذا؟" },
    { words: "السبايا والغنائم", created: "2026-11-20T10:00:00.000Z" },
    { words: "الحاشية", source: "qira-bil-hashiya", note: "تعريف #فِكرة", colour: "rose" },
    { words: "كلمات من كتاب ضائع", source: "own-lost", note: "An English note" },
  ]);

test("from the library to all notes, grouped, searched by words and fields, worked on many at once", async ({
  page,
}) => {
  await haveFew(page);
  const all = new AllNotesPage(page);
  await page.goto("#/library");
  await page.getByRole("link", { name: ar.margin.all }).click();
  await expect.poll(() => all.groups()).toEqual([OTHER, HEADLINE, allNotes.textNotHere]);
  expect(await all.quotes()).toEqual([
    "الحاشية",
    "الخلافات السياسية",
    "عناصر داعش في أن",
    "السبايا والغنائم",
    "كلمات من كتاب ضائع",
  ]);

  await all.groupBy("tag");
  await expect.poll(() => all.groups()).toEqual(["سؤال", "فِكرة", allNotes.noTag]);
  await all.groupBy("colour");
  await expect.poll(() => all.groups()).toEqual([ar.colour.saffron, ar.colour.sky, ar.colour.rose]);
  await all.groupBy("day");
  await expect.poll(() => all.groups()).toEqual(["٢٢ نوفمبر ٢٠٢٦", "٢٠ نوفمبر ٢٠٢٦"]);

  await all.search.fill("المسالة وسم:فكرة لون:سماوي في:انشقاقات");
  await expect.poll(() => all.quotes()).toEqual(["الخلافات السياسية"]);
  await all.search.fill('"من قال"');
  await expect.poll(() => all.quotes()).toEqual(["عناصر داعش في أن"]);
  await all.search.fill("ليس في حاشية");
  await page.getByRole("button", { name: allNotes.clearQuery }).click();
  await all.groupBy("text");

  await all.pick("الخلافات السياسية");
  await all.pick("السبايا والغنائم", ["Shift"]);
  await expect(all.bar.getByRole("status")).toHaveText("٣ محددة");
  await all.bar.getByRole("button", { name: "لوّنها: وردي" }).click();
  await expect(all.toasts).toContainText("صار لون ٣ حواشٍ: ⁨وردي⁩");
  await all.groupBy("colour");
  await expect.poll(() => all.groups()).toEqual([ar.colour.saffron, ar.colour.rose]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => all.groups()).toEqual([ar.colour.saffron, ar.colour.sky, ar.colour.rose]);

  await all.bar.getByRole("button", { name: allNotes.tag }).click();
  await page.keyboard.type("درس");
  await page.keyboard.press("Enter");
  await all.groupBy("tag");
  await expect.poll(() => all.groups()).toEqual(["درس", "سؤال", "فِكرة", allNotes.noTag]);

  await all.bar.getByRole("button", { name: allNotes.pickAll }).click();
  await all.bar.getByRole("button", { name: allNotes.remove }).click();
  await expect(page.getByText(allNotes.empty)).toBeVisible();
  await all.toasts.getByRole("button", { name: allNotes.undo }).last().click();
  // Two of the five stand under two tags.
  await expect.poll(async () => (await all.quotes()).length).toBe(7);
});

test("a note opens in its place, and going back leads to the same spot of the same list @firefox", async ({
  page,
}) => {
  const words = [...SEED_TEXT.matchAll(/\S+/gu)];
  const notes = Array.from({ length: 120 }, (_, nth) => {
    const first = words[nth * 4];
    const last = words[nth * 4 + 1];
    const range = { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
    return { words: "", range, note: `note ${nth}${nth % 2 ? " #فردية" : ""}` };
  });
  await haveNotes(page, notes);
  const all = new AllNotesPage(page);
  await all.open();
  await all.groupBy("tag");
  // By keys: what Firefox is given otherwise, no listener of ours hears of.
  await all.search.click();
  await page.keyboard.type("note");
  const row = page.getByRole("listitem").filter({ hasText: "note 75 " });
  await all.search.press("Tab");
  for (let press = 0; !(await row.isVisible()) && press < 60; press += 1)
    await page.mouse.wheel(0, 400);
  await row.scrollIntoViewIfNeeded();
  const link = row.getByRole("link").first();
  // A smooth scroll is over when a pointer can rest.
  await link.hover();
  const { y } = (await row.boundingBox()) ?? { y: 0 };
  expect(await page.locator(".note-row").count()).toBeLessThan(60);
  await link.click();
  await expect(page.locator("aside article[aria-current]")).toContainText("note 75 ");

  await page.goBack();
  await expect(link).toBeFocused();
  expect((await row.boundingBox())?.y).toBe(y);
  await expect(all.search).toHaveValue("note");
  await expect.poll(() => page.url()).toContain("by=tag");
  await page.reload();
  await expect(link).toBeFocused();
  expect((await row.boundingBox())?.y).toBe(y);
});

test("a tag is called otherwise, and made one with another, by keys alone", async ({ page }) => {
  await haveFew(page);
  const all = new AllNotesPage(page);
  await all.open();
  await all.groupBy("tag");
  await expect.poll(() => all.groups()).toEqual(["سؤال", "فِكرة", allNotes.noTag]);
  const rename = (tag: string) => all.list.getByRole("button", { name: `«⁨${tag}⁩»` });
  await rename("سؤال").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("رأي آخر");
  await page.keyboard.press("Enter");
  await expect.poll(() => all.groups()).toEqual(["رأي_آخر", "فِكرة", allNotes.noTag]);

  await rename("رأي_آخر").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("فكرة");
  await expect(page.getByRole("dialog")).toContainText(allNotes.mergeHint);
  await page.keyboard.press("Enter");
  await expect.poll(() => all.groups()).toEqual(["فِكرة", allNotes.noTag]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => all.groups()).toEqual(["سؤال", "فِكرة", allNotes.noTag]);

  // From row to row by arrows, and with Shift a stretch of them.
  await all.row("عناصر داعش في أن").getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Shift+Space"])
    await page.keyboard.press(key);
  await expect(all.bar.getByRole("status")).toHaveText("٣ محددة");
  await page.keyboard.press("Escape");
  await expect(all.bar).toBeHidden();
});

test("what is picked on several texts leaves in one file, and a text that is not here is no hindrance", async ({
  page,
}) => {
  await haveFew(page);
  const all = new AllNotesPage(page);
  await all.open();
  await all.pick("الحاشية");
  await all.bar.getByRole("button", { name: allNotes.pickAll }).click();
  await all.bar.getByRole("button", { name: allNotes.takeOut }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(ar.takingOut.format).selectOption("csv");
  const look = dialog.getByRole("region", { name: ar.takingOut.look });
  await expect(look).toContainText("كلمات من كتاب ضائع");
  await expect(look).toContainText("السبايا والغنائم");
  await page.keyboard.press("Escape");

  await all.row("كلمات من كتاب ضائع").getByRole("button").click();
  await expect(dialog).toContainText("An English note");
});

for (const [language, words, width] of [
  ["ar", ar, 1280],
  ["en", en, 320],
] as const)
  test(`axe finds nothing amiss among all notes, nothing stands out sideways: ${language}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.addInitScript(
      (chosen) => {
        localStorage.setItem("hashiya:1:preferences:reader", chosen);
      },
      JSON.stringify({ v: 1, language, theme: "dark" }),
    );
    await haveFew(page);
    const all = new AllNotesPage(page, words);
    await all.open();
    await all.groupBy("tag");
    await all.pick("الخلافات السياسية");
    expect([...(await faultsOn(page)), ...(await standingOut(page))]).toEqual([]);
  });
