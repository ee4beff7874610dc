import { expect } from "../fixtures";
import { ar } from "./words";
import type { Messages } from "../../src/i18n/messages";
import type { Surface } from "../support/surface";
import { clickOn } from "./controls";

type BannerAction = "keep" | "update" | "hide" | "show" | "close";

/** What a link brought, and the list of all layers. */
export class Layers {
  constructor(
    readonly surface: Surface,
    private readonly words: Messages = ar,
  ) {}

  /** What is said above the text of what the link brought; blank where nothing is. */
  banner() {
    return this.surface.evaluate(
      () =>
        document.querySelector(".share-banner")?.textContent?.replace(/[\u2066-\u2069]/gu, "") ??
        "",
    );
  }

  says(words: string) {
    return expect.poll(() => this.banner()).toContain(words);
  }

  isSilent() {
    return expect.poll(() => this.banner()).toBe("");
  }

  async press(action: BannerAction) {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.layers.banner[action],
      within: ".share-banner",
    });
  }

  async look() {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.layers.veil.look,
      within: ".share-banner",
    });
  }

  /** Opens the list, where it is not open. */
  async open() {
    await expect
      .poll(() =>
        this.surface.evaluate(() => {
          const list = document.querySelector(".layers");
          list?.setAttribute("open", "");
          return list !== null;
        }),
      )
      .toBe(true);
  }

  /** The layers' names, mine and the guide's first. */
  names() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll(".layer-name")].map((it) => it.textContent),
    );
  }

  /** Presses a switch of one layer's line. */
  async turn(what: "show" | "solo" | "settings", name: string) {
    const label = this.words.layers.list[what].replace("{{name}}", `\u2068${name}\u2069`);
    await clickOn(this.surface, { role: "button", name: label, within: ".layers" });
  }

  async set(action: "remove" | "keep") {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.layers.list[action],
      within: ".layer-settings",
    });
  }

  /** The words that are drawn as somebody else's, with the sender's tint. */
  drawn() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("#text mark[data-tint]")].map(
        (it) => `${it.dataset["tint"]} ${it.textContent}`,
      ),
    );
  }
}
