import { expect } from "../fixtures";
import { ar } from "./words";
import type { Messages } from "../../src/i18n/messages";
import type { Surface } from "../support/surface";
import { clickOn } from "./controls";

/** A card as a person reads it. */
export type SeenCard = {
  readonly quote: string;
  readonly note: string;
  readonly isOpen: boolean;
  /** Whose it is, and when it was written. */
  readonly meta: string;
  readonly colour: string;
  /** What the card warns of: not saved, no place in the text. */
  readonly notice: string;
};

/** What can be done with an open card, by its name in `ar.margin`. */
type CardAction =
  | "edit"
  | "addNote"
  | "delete"
  | "toPassage"
  | "copyLink"
  | "nextHere"
  | "reply"
  | "saveAgain";

/** The ḥāshiya: the cards beside the text, or in the sheet at the window's foot. */
export class Margin {
  constructor(
    readonly surface: Surface,
    private readonly words: Messages = ar,
  ) {}

  /** All cards, from the first to the last. */
  seen(): Promise<readonly SeenCard[]> {
    return this.surface.evaluate(() => {
      const textOf = (card: Element, part: string) =>
        card.querySelector(part)?.textContent.trim() ?? "";
      return [...document.querySelectorAll<HTMLElement>("aside article")].map((card) => ({
        quote: textOf(card, "q"),
        note: textOf(card, ".card-note"),
        isOpen: card.querySelector(".card-quote")?.getAttribute("aria-expanded") === "true",
        meta: textOf(card, "footer"),
        colour: card.dataset["colour"] ?? "",
        notice: textOf(card, ".card-notice p"),
      }));
    });
  }

  async quotes() {
    return (await this.seen()).map(({ quote }) => quote);
  }

  /** The one card on these words. */
  async card(quote: string): Promise<SeenCard | undefined> {
    return (await this.seen()).find((card) => card.quote === quote);
  }

  /** Waits until a card says so. */
  async hasCard(quote: string, expected: Partial<SeenCard> = {}) {
    await expect.poll(() => this.card(quote)).toMatchObject(expected);
  }

  async hasNoCard(quote: string) {
    await expect.poll(() => this.card(quote)).toBeUndefined();
  }

  /** The words of the open card, or null. */
  async openQuote() {
    return (await this.seen()).find(({ isOpen }) => isOpen)?.quote ?? null;
  }

  isOpenOn(quote: string | null) {
    return expect.poll(() => this.openQuote()).toBe(quote);
  }

  /** On a narrow window, brings the sheet up to the list where it shows none. */
  async drawUp() {
    const isDown = await this.surface.evaluate(() => {
      const button = document.querySelector<HTMLElement>("[aria-controls=margin-cards]");
      return button?.checkVisibility() === true && button.ariaExpanded === "false";
    });
    if (isDown)
      await clickOn(this.surface, {
        role: "button",
        name: this.words.margin.title,
        within: "aside",
      });
  }

  /** Opens a card by a click on its words; closes it if it is open. */
  async open(quote: string) {
    await this.drawUp();
    await clickOn(this.surface, { role: "button", name: quote, within: "aside article" });
  }

  /** Presses a button of the open card. */
  async press(action: CardAction) {
    await this.drawUp();
    await clickOn(this.surface, {
      role: "button",
      name: this.words.margin[action],
      within: "aside article",
    });
  }

  async chooseColour(colour: keyof typeof ar.colour) {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.colour[colour],
      within: "aside article",
    });
  }

  /** Waits for the editor of the note on these words, and for the focus in it. */
  isWriting(quote: string) {
    return expect
      .poll(() =>
        this.surface.evaluate(() =>
          document.activeElement?.matches("aside textarea")
            ? document.activeElement.getAttribute("aria-label")
            : null,
        ),
      )
      .toBe(this.words.margin.noteLabel.replace("{{quote}}", quote));
  }

  /** What stands in the open editor; null where none is open. */
  draft() {
    return this.surface.evaluate(
      () => document.querySelector<HTMLTextAreaElement>("aside textarea")?.value ?? null,
    );
  }

  /** Writes into the editor that has the focus. */
  async write(text: string) {
    await this.surface.type(text);
    await expect.poll(() => this.draft()).toContain(text);
  }

  async save() {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.margin.save,
      within: "aside form",
    });
    await expect.poll(() => this.draft()).toBeNull();
  }

  async cancel() {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.margin.cancel,
      within: "aside form",
    });
    await expect.poll(() => this.draft()).toBeNull();
  }

  /** What the margin says before its cards: a file that failed, a note that is not here. */
  notices() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll("#margin-cards > .card-notice")].map((it) =>
        it.textContent.trim(),
      ),
    );
  }

  async showDeleted() {
    await this.surface.evaluate(() => {
      document.querySelector(".deleted-list")?.setAttribute("open", "");
    });
  }

  /** The words of the deleted annotations, the latest first. */
  deleted() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll(".deleted-list li p:first-child")].map((it) => it.textContent),
    );
  }

  async restore() {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.margin.restore,
      within: ".deleted-list",
    });
  }
}
