import type { Page } from "@playwright/test";
import { expect } from "../fixtures";
import type { Messages } from "../../src/i18n/messages";
import { ar } from "./words";

type Grouping = keyof Messages["allNotes"]["groupedBy"];

/** The page with the notes on all texts. */
export class AllNotesPage {
  constructor(
    readonly page: Page,
    readonly words: Messages = ar,
  ) {}

  async open() {
    await this.page.goto("#/notes");
    await expect(this.search).toBeVisible();
  }

  get search() {
    return this.page.getByRole("searchbox", { name: this.words.allNotes.find });
  }

  get list() {
    return this.page.getByRole("list", { name: this.words.allNotes.list });
  }

  get bar() {
    return this.page.getByRole("region", { name: this.words.allNotes.pickedLabel });
  }

  get toasts() {
    return this.page.getByRole("region", { name: this.words.toast.label });
  }

  async groupBy(grouping: Grouping) {
    await this.page.getByText(this.words.allNotes.groupedBy[grouping], { exact: true }).click();
  }

  /** The groups' names near the window, in their order. */
  groups() {
    return this.list.getByRole("heading", { level: 2 }).allTextContents();
  }

  /** The passages near the window, in their order. */
  quotes() {
    return this.list.locator("q").allTextContents();
  }

  row(quote: string) {
    return this.list
      .getByRole("listitem")
      .filter({ has: this.page.locator("q", { hasText: quote }) });
  }

  pick(quote: string, modifiers: "Shift"[] = []) {
    return this.row(quote).getByRole("checkbox").click({ modifiers });
  }
}
