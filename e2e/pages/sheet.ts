import { expect, type Page } from "@playwright/test";
import { ar } from "./words";

type Height = "down" | "peek" | "half" | "full";
type Way = { readonly x?: number; readonly y?: number };

const STEPS = 8;
/** Seconds from one move to the next: of a finger that means a place, and of one that flicks. */
const PACES = { slowly: 0.04, quickly: 0.01 };

/** The sheet at a phone's foot, under a finger. */
export class Sheet {
  constructor(readonly page: Page) {}

  get handle() {
    return this.page.getByRole("button", { name: ar.margin.title, exact: true });
  }

  get note() {
    return this.page.locator(".sheet-note");
  }

  isAt(height: Height) {
    return expect(this.page.locator("#margin")).toHaveAttribute("data-height", height);
  }

  /** Waits until nothing of it moves; tells how much of the window it covers, in CSS pixels. */
  async covers() {
    let before = -1;
    await expect
      .poll(async () => {
        const now = await this.page.evaluate(() => {
          const sheet = document.querySelector("#margin");
          const moves = sheet?.getAnimations().length ?? 0;
          return moves > 0 ? -1 : innerHeight - (sheet?.getBoundingClientRect().top ?? 0);
        });
        const rests = now >= 0 && now === before;
        before = now;
        return rests;
      })
      .toBe(true);
    return before;
  }

  /** Draws a finger from the handle, or from the note that is shown alone, so many CSS pixels. */
  async drag(from: "handle" | "note", { x = 0, y = 0 }: Way, pace: keyof typeof PACES = "slowly") {
    const box = await this[from].boundingBox();
    if (!box) throw new Error(`No ${from} to drag`);
    const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const client = await this.page.context().newCDPSession(this.page);
    // The events say when they happened: how quick the finger was does not depend on how quick this machine is.
    let time = Date.now() / 1000 - 0.5;
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", share: number) => {
      time += PACES[pace];
      const at = { x: start.x + x * share, y: start.y + y * share };
      const touchPoints = type === "touchEnd" ? [] : [at];
      return client.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp: time });
    };
    await touch("touchStart", 0);
    for (let step = 1; step <= STEPS; step++) await touch("touchMove", step / STEPS);
    await touch("touchEnd", 1);
  }
}
