import type { Page } from "@playwright/test";
import { expect } from "../fixtures";
import { words as arBringing } from "../../src/i18n/ar/bringing";

/** A file as a story hands it over. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array | string };

const mimeType = "application/octet-stream";

/** The library's page: the ways in, the look at a text, the list of one's own. */
export class LibraryPage {
  constructor(readonly page: Page) {}

  async open() {
    await this.page.goto("#/library");
    await this.isThere();
  }

  async isThere() {
    await expect(this.page.getByRole("heading", { name: arBringing.own })).toBeVisible();
  }

  async choose(...files: readonly GivenFile[]) {
    await this.page
      .locator("main input[type=file]")
      .setInputFiles(
        files.map(({ name, bytes }) => ({ name, mimeType, buffer: Buffer.from(bytes) })),
      );
  }

  /** Drops files on whatever page is shown. */
  async drop(...files: readonly { readonly name: string; readonly text: string }[]) {
    await this.page.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("dragover", options));
      document.body.dispatchEvent(new DragEvent("drop", options));
    }, files);
  }

  /** Pastes on whatever page is shown, outside of any field. */
  async paste(page: string, plain: string) {
    await this.page.evaluate(
      ([html = "", text = ""]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        clipboardData.setData("text/plain", text);
        const options = { clipboardData, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new ClipboardEvent("paste", options));
      },
      [page, plain],
    );
  }

  get look() {
    return this.page.locator("section.look");
  }

  /** The look's paragraphs, each with its kind. */
  async preview() {
    await expect(this.look).toBeVisible();
    return this.look
      .locator(".text-preview p")
      .evaluateAll((all) => all.map((it) => `${it.dataset["type"]}: ${it.textContent}`));
  }

  async titled() {
    return this.look.getByLabel(arBringing.look.headline).inputValue();
  }

  async add() {
    await this.look.getByRole("button", { name: arBringing.look.add, exact: true }).click();
    await expect(this.look).toBeHidden();
  }

  /** The titles of one's own texts, as they are listed. */
  titles() {
    return this.page.locator(".library-own h3").allTextContents();
  }

  /** The titles of the published texts, as they are listed. */
  published() {
    return this.page.locator("[aria-labelledby=published-texts] h3").allTextContents();
  }

  publishedRow(title: string) {
    return this.page.locator("[aria-labelledby=published-texts] li", { hasText: title });
  }

  row(title: string) {
    return this.page.locator(".library-own", { hasText: title });
  }

  /** Opens a text of one's own. */
  async read(title: string) {
    await this.row(title).getByRole("link", { name: title, exact: true }).click();
    await expect(this.page.locator("article h1")).toHaveText(title);
  }
}
