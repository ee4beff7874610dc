import { expect } from "../fixtures";
import { ar } from "./words";
import type { Messages } from "../../src/i18n/messages";
import type { Modifier, Point, Surface } from "../support/surface";
import { clickOn } from "./controls";
import { type LetterPlaces, lettersOnScreen, lettersTinted } from "./letters";

export type ColourName = keyof typeof ar.colour;

type SelectOptions = {
  /** Drawn from the last letter to the first. */
  readonly backward?: boolean;
  readonly modifiers?: readonly Modifier[];
  /** Words that stand somewhere before, where the same words occur twice. */
  readonly after?: string;
};

/** A highlight: the words that are drawn as its own, and the colour of its card. */
export type DrawnHighlight = { readonly words: string; readonly colour: string };

const REST = 40; // milliseconds: by then a smooth scroll that was asked for has begun

/** The text and what one does in it. */
export class Reader {
  constructor(
    readonly surface: Surface,
    private readonly words: Messages = ar,
  ) {}

  /** Opens an article, and waits until its words and the guide's notes are there. */
  async open(address = "#/read/inshiqaqat") {
    await this.surface.goto(address);
    await this.isReady();
  }

  async reload() {
    await this.surface.reload();
    await this.isReady();
  }

  async isReady() {
    const cardsWhenReady = async () => {
      await document.fonts.ready;
      const isReady = ["#text h1", "mark", ".layers > summary"].every((it) =>
        document.querySelector(it),
      );
      return isReady ? document.querySelectorAll(".card").length : -1;
    };
    // What comes late, as the guide's cards do, moves what is there under a hand.
    let before = -1;
    const isAtRest = async () => {
      // A page that is just being left cannot answer.
      const cards = await this.surface.evaluate(cardsWhenReady).catch(() => -1);
      const rests = cards >= 0 && cards === before;
      before = cards;
      return rests;
    };
    await expect.poll(isAtRest, { intervals: [50, 100] }).toBe(true);
  }

  /** The article's words without its headline: a line for each block, and for each half of a verse. */
  text() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll("#text [data-start]")].map((it) => it.textContent).join("\n"),
    );
  }

  /** Where these words' letters stand, in the window's upper part, once nothing moves any more. */
  async letters(words: string, after = ""): Promise<LetterPlaces> {
    let before = await this.surface.evaluate(lettersOnScreen, { words, after });
    await expect
      .poll(async () => {
        await new Promise((resume) => setTimeout(resume, REST));
        const now = await this.surface.evaluate(lettersOnScreen, { words, after });
        const rests = !now.hadMoved && now.from[1] === before.from[1];
        before = now;
        return rests;
      })
      .toBe(true);
    return before;
  }

  /** Draws the mouse over words, and waits for the toolbar. */
  async select(
    words: string,
    { backward = false, modifiers = [], after = "" }: SelectOptions = {},
  ) {
    const { from, to } = await this.letters(words, after);
    const way: Point[] = backward ? [to, from] : [from, to];
    await this.draw(way, modifiers);
    await this.hasToolbar();
  }

  /** Draws the mouse from one place to another, halfway stopping. */
  async draw([from, to]: Point[], modifiers: readonly Modifier[] = []) {
    if (!from || !to) throw new Error("A drag goes from one place to another");
    const half: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    await this.surface.drag([from, half, to], modifiers);
  }

  /** Clicks on the far half of these words' last letter. */
  async clickEndOf(words: string, { after = "", count = 1 } = {}) {
    const { end } = await this.letters(words, after);
    await this.surface.click(end, { count });
  }

  async clickOn(words: string, { after = "" } = {}) {
    const { middle } = await this.letters(words, after);
    await this.surface.click(middle);
  }

  hasToolbar(isThere = true) {
    return expect
      .poll(() => this.surface.evaluate(() => document.querySelectorAll("[role=toolbar]").length))
      .toBe(isThere ? 1 : 0);
  }

  /** Marks what is selected, by the toolbar. */
  async mark(colour: ColourName = "saffron") {
    const name = this.words.toolbar.highlight.replace("{{colour}}", this.words.colour[colour]);
    await clickOn(this.surface, { role: "button", name, within: "[role=toolbar]" });
  }

  async highlight(words: string, colour: ColourName = "saffron", how: SelectOptions = {}) {
    const before = (await this.highlights()).length;
    await this.select(words, how);
    await this.mark(colour);
    await expect.poll(async () => (await this.highlights()).length).toBe(before + 1);
  }

  async pressToolbar(key: "note" | "copy" | "exactLetters" | "extend") {
    await clickOn(this.surface, {
      role: "button",
      name: this.words.toolbar[key],
      within: "[role=toolbar]",
    });
  }

  /** What the browser has selected, in the text or elsewhere. */
  selected() {
    return this.surface.evaluate(() => String(getSelection()));
  }

  /** The words that would be marked, as the toolbar has them. */
  pending() {
    return this.surface.evaluate(
      () => document.querySelector<HTMLElement>("[role=toolbar]")?.dataset["passage"] ?? "",
    );
  }

  /** The letters that are tinted one by one: inside a word, of the open note, of the one pointed at. */
  tinted(tint: ColourName | "active" | "hover") {
    return this.surface.evaluate(lettersTinted, tint);
  }

  /** Waits until just these words are about to be marked. */
  isAboutToMark(words: string) {
    return expect.poll(() => this.pending()).toBe(words);
  }

  /** All highlights in the order of their first letters. */
  highlights(): Promise<readonly DrawnHighlight[]> {
    return this.surface.evaluate(() => {
      const marks = [...document.querySelectorAll<HTMLElement>("#text mark")];
      const ids = new Set(marks.flatMap((mark) => mark.dataset["ids"]?.split(" ") ?? []));
      return [...ids].map((id) => {
        const own = marks.filter((mark) => mark.dataset["ids"]?.split(" ").includes(id));
        const words = own.map((mark, i) => {
          const isSameLine = mark.closest(".line") === own[i - 1]?.closest(".line");
          return `${i === 0 || isSameLine ? "" : "\n"}${mark.textContent}`;
        });
        const card = document.getElementById(`card-${id}`);
        return { words: words.join(""), colour: card?.dataset["colour"] ?? "" };
      });
    });
  }

  /** The reader's own highlights, as they are drawn. */
  async own() {
    return (await this.highlights()).filter(({ colour }) => colour !== "guide");
  }

  /** The words of the highlight that has the focus. */
  focused() {
    return this.surface.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.matches("mark") ? activeElement.textContent : null;
    });
  }

  scrolled() {
    return this.surface.evaluate(() => Math.round(scrollY));
  }

  /** Waits until the page no longer scrolls by itself. */
  rests() {
    const isStill = () =>
      this.surface.evaluate(async () => {
        const from = scrollY;
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        return scrollY === from;
      });
    return expect.poll(isStill).toBe(true);
  }

  /** Whether highlighted words begin within the window, where nothing lies over them. */
  isInView(words: string) {
    return this.surface.evaluate((words) => {
      const mark = [...document.querySelectorAll("#text mark")].find((it) =>
        words.startsWith(it.textContent.trim()),
      );
      const box = mark?.getClientRects()[0];
      if (!mark || !box) return false;
      // A handle on an edge of the open note is no cover.
      const [hit] = document
        .elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        .filter((it) => it.closest(".edges") === null);
      return hit !== undefined && mark.contains(hit);
    }, words);
  }
}
