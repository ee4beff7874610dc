import type { Locator } from "@playwright/test";
import { AllNotesPage } from "./pages/all-notes-page";
import { haveNotes } from "./pages/own-notes";
import { expect, pagesOnPage, test } from "./pages/test";
import { ar } from "./pages/words";
import { faultsOn } from "./support/axe-faults";
import { standingOut } from "./support/standing-out";

test("the contents say where one is and where notes stand, and a jump can be taken back", async ({
  page,
}) => {
  await haveNotes(page, [
    { words: "الخلافات السياسية" },
    { words: "السبايا والغنائم", note: "سؤال" },
  ]);
  const { reader } = pagesOnPage(page);
  await page.setViewportSize({ width: 1280, height: 480 });
  await reader.open();
  const contents = page.getByRole("navigation", { name: ar.article.contents });
  // By the mouse itself: Playwright's own click scrolls what stands in the bar out from under it.
  const press = async (control: Locator) => {
    const { x, y, width, height } = (await control.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  const summary = page.locator(`summary[aria-label="${ar.article.contents}"]`);
  await press(summary);
  const headings = contents.getByRole("button");
  await expect(headings).not.toHaveCount(0);
  await expect(contents.locator("[aria-current]")).toHaveCount(0);
  const last = headings.last();
  await expect(contents.locator(".contents-count").first()).toBeVisible();
  const back = page.getByRole("button", { name: ar.places.back });
  await expect(back).toBeHidden();
  const before = await page.evaluate(() => scrollY);
  await last.click();
  await expect(back).toBeVisible();
  await press(summary);
  await expect(last).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await press(back);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  // Going back is a jump too.
  await page.locator("body").press("b");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await expect(back).toBeVisible();
  await press(summary);
  expect([...(await faultsOn(page)), ...(await standingOut(page))]).toEqual([]);
});

test("a few letters lead to a section, a text, a tag and a note, by keys alone", async ({
  page,
}) => {
  await haveNotes(page, [
    { words: "الخلافات السياسية", note: "أصل المسألة #فكرة" },
    { words: "الحاشية", source: "qira-bil-hashiya", note: "تعريف" },
  ]);
  const { reader } = pagesOnPage(page);
  await reader.open();
  const go = async (typed: string) => {
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: ar.go.field });
    await field.fill(typed);
    return page.getByRole("dialog").getByRole("option");
  };

  const heading = (await page.locator("article h2").last().textContent()) ?? "";
  await expect(await go(heading.slice(0, 6))).not.toHaveCount(0);
  expect([...(await faultsOn(page)), ...(await standingOut(page))]).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.locator("article h2").last()).toBeFocused();

  await expect((await go("القراءه")).first()).toContainText("الْقِرَاءَةُ");
  await page.keyboard.press("Enter");
  await expect(page.locator("article h1")).toHaveText("الْقِرَاءَةُ بِالْحَاشِيَةِ");

  await expect((await go("المساله")).first()).toContainText("أصل المسألة");
  await page.keyboard.press("Enter");
  await expect(page.locator("aside article[aria-current]")).toContainText("أصل المسألة");

  await expect((await go("فكر")).first()).toContainText("فكرة");
  await page.keyboard.press("Enter");
  await expect.poll(() => new AllNotesPage(page).quotes()).toEqual(["الخلافات السياسية"]);
});
