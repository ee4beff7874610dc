import { decodeQR } from "qr/decode.js";
import { bytesFromLink } from "../../src/core/sharing/share-link";
import type { SharedLayer } from "../../src/core/sharing/shared-layer";
import { decodeShare } from "../../src/core/sharing/codec/share-payload";
import type { Messages } from "../../src/i18n/messages";
import { expect } from "../fixtures";
import { readPng } from "../shaping/png";
import type { Surface } from "../support/surface";
import { clickOn } from "./controls";
import { ar } from "./words";

type Field = "name" | "heading" | "message";
type Way = "all" | "found" | "picked";

/** The share dialog, and the code that opens from it. */
export class ShareDialog {
  constructor(
    readonly surface: Surface,
    private readonly words: Messages = ar,
  ) {}

  async open() {
    await this.press(this.words.margin.share, "aside");
    await this.isShowing(this.words.sharing.title);
    await this.rests();
  }

  /** Waits for the title of the dialog that stands on top; null for none. */
  isShowing(title: string | null) {
    const top = () =>
      [...document.querySelectorAll("dialog[open]")].at(-1)?.querySelector("h2")?.textContent ??
      null;
    return expect.poll(() => this.surface.evaluate(top)).toBe(title);
  }

  press(name: string, within = "dialog[open]") {
    return clickOn(this.surface, { role: "button", name, within });
  }

  choose(way: Way) {
    const name = this.words.sharing.whichOf[way];
    return clickOn(this.surface, { role: "radio", name, within: "dialog[open]" });
  }

  /** Picks a note by the beginning of its words, or leaves it out. */
  async pick(quote: string) {
    const name = await this.surface.evaluate(
      (quote) =>
        [...document.querySelectorAll(".pick-list label")].find((it) =>
          it.textContent.startsWith(quote),
        )?.textContent ?? "",
      quote,
    );
    await clickOn(this.surface, { role: "checkbox", name, within: ".pick-list" });
  }

  turn(option: "withNotes" | "robust" | "veil") {
    const name = this.words.sharing[option];
    return clickOn(this.surface, { role: "checkbox", name, within: "dialog[open]" });
  }

  async write(field: Field, text: string) {
    const name = this.words.sharing[field];
    await this.surface.evaluate((name) => {
      const label = [...document.querySelectorAll("dialog[open] label")].find(
        (it) => it.textContent === name,
      );
      label?.scrollIntoView({ block: "center", behavior: "instant" });
      document.getElementById(label?.getAttribute("for") ?? "")?.focus();
    }, name);
    await this.surface.type(text);
  }

  async showMore() {
    const name = this.words.sharing.more;
    await clickOn(this.surface, { role: "summary", name, within: "dialog[open]" });
  }

  /** What the meter says: the length in the reader's digits, and the advice. */
  meter() {
    return this.surface.evaluate(() =>
      [...document.querySelectorAll(".length-meter > p")].map((it) => it.textContent).join(" · "),
    );
  }

  /** Waits until the meter has caught up. */
  async rests() {
    let before = "";
    await expect
      .poll(
        async () => {
          const now = await this.address();
          const rests = now !== "" && now === before;
          before = now;
          return rests;
        },
        { intervals: [200] },
      )
      .toBe(true);
  }

  /** The link as it stands there to be opened; blank where there is none. */
  address() {
    return this.surface.evaluate(
      () => document.querySelector<HTMLAnchorElement>(".share-check")?.href ?? "",
    );
  }

  async copy(): Promise<string> {
    await this.press(this.words.sharing.copy);
    await expect.poll(() => this.outcome()).toBe(this.words.sharing.copied);
    return this.surface.evaluate(() => navigator.clipboard.readText());
  }

  /** What the dialog says of the last thing that was done. */
  outcome() {
    return this.surface.evaluate(
      () => document.querySelector(".share-actions + div [role=status]")?.textContent ?? "",
    );
  }

  /** What the code on the screen says, by another program than drew it. */
  async readCode(): Promise<string> {
    const { width, height, red } = readPng(await this.surface.screenshot());
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (const [at, light] of red.entries()) data.fill(light, at * 4, at * 4 + 3);
    return decodeQR({ width, height, data });
  }
}

/** What a link carries, as whoever gets it reads it. */
export function layerIn(address: string): SharedLayer {
  const link = bytesFromLink(address);
  const arrived = link.ok ? decodeShare(link.value.bytes) : link;
  if (!arrived.ok) throw new Error(`${arrived.fault}: ${address}`);
  return arrived.value.layer;
}
