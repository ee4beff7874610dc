import { ar } from "./words";
import type { Messages } from "../../src/i18n/messages";
import { expect } from "../fixtures";
import type { Surface } from "../support/surface";
import { clickOn } from "./controls";

/** What stands around the text: the bar, the dialogs, the toasts, the screens without a text. */
export class Desk {
  constructor(
    readonly surface: Surface,
    private readonly words: Messages = ar,
  ) {}

  /** The open dialog's title, or null. */
  dialog() {
    return this.surface.evaluate(
      () =>
        document.querySelector(":is(dialog[open], [popover]:popover-open) h2")?.textContent ?? null,
    );
  }

  isShowing(dialog: string | null) {
    return expect.poll(() => this.dialog()).toBe(dialog);
  }

  /** Opens the preferences, whatever the language. */
  async openPreferences(title = this.words.bar.preferences) {
    await clickOn(this.surface, { role: "button", name: title, within: "header" });
    await this.isShowing(title);
  }

  async choose(option: string) {
    await clickOn(this.surface, { role: "radio", name: option, within: "[role=dialog]" });
  }

  async turn(label: string) {
    await clickOn(this.surface, { role: "checkbox", name: label });
  }

  async press(name: string, within = "body") {
    await clickOn(this.surface, { role: "button", name, within });
  }

  async closeDialog() {
    await this.surface.press("Escape");
    await this.isShowing(null);
  }

  /** The toasts' messages, the oldest first. */
  toasts() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll(".toast > span")].map((it) => it.textContent),
    );
  }

  async undo() {
    await clickOn(this.surface, { role: "button", name: this.words.margin.undo, within: ".toast" });
  }

  /** What a screen without a text says. */
  fault() {
    return this.surface.evaluate(
      () => document.querySelector("main [role=alert] h1")?.textContent ?? null,
    );
  }

  hasFault(message: string | null) {
    return expect.poll(() => this.fault()).toBe(message);
  }

  /** The page's root as the reader's choices left it. */
  root() {
    return this.surface.evaluate(() => {
      const { lang, dir, dataset } = document.documentElement;
      return {
        lang,
        dir,
        theme: dataset["theme"],
        paper: getComputedStyle(document.documentElement).backgroundColor,
        letters: getComputedStyle(document.querySelector(".body") ?? document.body).fontSize,
      };
    });
  }
}
