import type { Page } from "@playwright/test";
import { ar, en } from "./words";
import { expect } from "../fixtures";
import type { Messages } from "../../src/i18n/messages";
import type { Surface } from "../support/surface";
import { ShareDialog } from "./share-dialog";
import { type AllPages, pagesOnPage } from "./test";

export type Look = {
  readonly language: "ar" | "en";
  readonly theme: "light" | "sepia" | "dark";
  readonly width: number;
  readonly height?: number;
  readonly textSize?: number;
  /** The browser's own size of letters, in CSS pixels; 16 unless a reader asks for another. */
  readonly browserSize?: number;
};

const WORDS = "التحديات الداخلية والخارجية";
const LONG_NOTE = "ما هي؟ Which ones? ".repeat(9);

/** Shows what a browser that keeps nothing any more leads to, in one look. */
export async function visitTroubles(page: Page, look: Look, stopAt: StopAt): Promise<void> {
  const { surface, reader, margin, storage } = await opened(page, look);
  await reader.open();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await reader.highlight(WORDS, "rose");
  await reader.clickOn(WORDS);
  await margin.isOpenOn(WORDS);
  await stopAt("a note that is not saved");

  await surface.goto("#/storage");
  await storage.isReady();
  await expect.poll(() => storage.lines("unsaved")).not.toEqual([]);
  await stopAt("the storage page with what is not saved");
}

/** A page in a look, and its parts. */
async function opened(page: Page, look: Look) {
  const { language, theme, width, height = 800, textSize = 3, browserSize } = look;
  if (browserSize !== undefined) {
    const devTools = await page.context().newCDPSession(page);
    const fontSizes = { standard: browserSize, fixed: browserSize };
    await devTools.send("Page.setFontSizes", { fontSizes });
  }
  const preferences = JSON.stringify({ v: 1, language, theme, textSize });
  await page.setViewportSize({ width, height });
  await page.addInitScript((chosen) => {
    localStorage.setItem("hashiya:1:preferences:reader", chosen);
    localStorage.setItem("hashiya:1:annotation:broken", "{");
  }, preferences);
  return pagesOnPage(page, language === "ar" ? ar : en);
}

/** Shows every screen of the program in one look, one after another, and stops at each. */
export async function visitScreens(page: Page, look: Look, stopAt: StopAt): Promise<void> {
  const words = look.language === "ar" ? ar : en;
  const pages = await opened(page, look);
  const { surface, reader, margin, desk, storage } = pages;

  await reader.open("#/read/qira-bil-hashiya");
  await stopAt("a text with verse, a list and a quotation");

  await reader.open("#/read/inshiqaqat/no-such-note");
  await expect.poll(() => margin.notices()).toHaveLength(2);
  await reader.select(WORDS);
  await stopAt("the text with a selection, its toolbar and what the margin warns of");

  await reader.pressToolbar("note");
  await margin.isWriting(WORDS);
  // All at once: a key for each of so many letters took longer than the looks.
  await page.keyboard.insertText(LONG_NOTE);
  await expect.poll(() => margin.draft()).toBe(LONG_NOTE);
  await stopAt("the editor of a note");

  await margin.save();
  await margin.open(WORDS);
  await margin.isOpenOn(WORDS);
  await stopAt("an open card");

  await visitCode(page, surface, words, stopAt);

  await margin.press("delete");
  await margin.hasNoCard(WORDS);
  await margin.drawUp();
  await margin.showDeleted();
  await expect.poll(() => desk.toasts()).toEqual([words.margin.deleted]);
  await stopAt("a toast and the list of what was deleted");

  await page.evaluate(() => document.querySelector("details")?.setAttribute("open", ""));
  await stopAt("the contents");

  await desk.openPreferences(words.bar.preferences);
  await stopAt("the preferences");
  await desk.closeDialog();

  await surface.press("?");
  await desk.isShowing(words.bar.shortcuts);
  await stopAt("the shortcuts");
  await desk.closeDialog();

  await surface.goto("#/library");
  await expect(page.getByRole("heading", { level: 1, name: words.library.title })).toBeVisible();
  await stopAt("the library");

  await storage.open();
  await storage.says("bin", WORDS);
  await stopAt("the storage page with what was deleted and what was set aside");

  await visitRestoring(pages, words, stopAt);

  await surface.goto("#/read/no-such-text");
  await desk.hasFault(words.fault.missing);
  await stopAt("a fault");
}

type StopAt = (screen: string) => Promise<void>;

/** From the margin of a text with a note of one's own to the code for it, and back. */
async function visitCode(page: Page, surface: Surface, words: Messages, stopAt: StopAt) {
  const share = new ShareDialog(surface, words);
  await share.open();
  await share.press(words.sharing.qr.title);
  await share.isShowing(words.sharing.qr.title);
  await share.press(words.sharing.qr.full);
  await expect(
    page.getByRole("button", { name: words.sharing.qr.leave, exact: true }),
  ).toBeVisible();
  await stopAt("the code that fills the screen");
  await share.press(words.sharing.qr.leave);
  await expect(page.locator(".qr-screen")).toHaveCount(0);
  for (const dialog of [words.sharing.title, null]) {
    await surface.press("Escape");
    await share.isShowing(dialog);
  }
}

/** From the storage page to what two files would do, and back. */
async function visitRestoring({ storage, desk }: AllPages, words: Messages, stopAt: StopAt) {
  const file = await storage.download();
  await storage.choose({ ...file, base64: "" });
  await storage.says("backup", words.storage.backup.fault["not-a-backup"]);
  await stopAt("a file that is no backup");

  await storage.choose(file);
  await desk.isShowing(words.storage.restore.title);
  await stopAt("what a restoration would do");
  await desk.closeDialog();
}
