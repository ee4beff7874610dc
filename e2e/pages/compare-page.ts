import type { Page } from "@playwright/test";
import { expect } from "../fixtures";
import { ar } from "./words";

const { compare } = ar;

/** Where a class's links are put side by side. */
export class ComparePage {
  constructor(readonly page: Page) {}

  async open(article = "inshiqaqat") {
    await this.page.goto(`./#/compare/${article}`);
    await expect(this.page.getByRole("heading", { name: compare.title, level: 1 })).toBeVisible();
  }

  /** Pastes a text into the box, as a person does with what was copied in a chat. */
  paste(text: string) {
    return this.page.getByLabel(compare.gather.links).evaluate((box, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      box.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** Drops a file somewhere on the page. */
  drop(name: string, bytes: Uint8Array) {
    return this.page.evaluate(
      ({ called, numbers }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(numbers)], called));
        document.dispatchEvent(
          new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
        );
      },
      { called: name, numbers: [...bytes] },
    );
  }

  said() {
    return this.page.locator(".drop-zone [role=status]");
  }

  people() {
    return this.page.locator(".people-list > li");
  }

  troubles() {
    return this.page.locator(".trouble-list > li");
  }

  /** The elements that show heat. */
  heat() {
    return this.page.locator(".heat-text .heat");
  }

  /** Who marked the place that was chosen. */
  chosen() {
    return this.page.locator(".heat-chosen");
  }

  passages() {
    return this.page.locator(".passage-list > li");
  }

  /** The table's rows as they read, the heads first. */
  rows() {
    return this.page.getByRole("table").getByRole("row");
  }

  measure(name: string) {
    return this.page.getByRole("group", { name }).locator(".measure-value");
  }
}
