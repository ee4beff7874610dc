import { expect } from "../fixtures";
import type { Point, Surface } from "../support/surface";

type Handle = { readonly middle: Point; readonly width: number; readonly height: number };

/** The handles of the open highlight. */
export class Edges {
  constructor(readonly surface: Surface) {}

  /** A handle, once it rests. */
  async handle(edge: "start" | "end"): Promise<Handle> {
    let before = "";
    let found: Handle | undefined;
    await expect
      .poll(async () => {
        found = await this.surface.evaluate((edge) => {
          const box = document
            .querySelector(`.edge-handle[data-edge=${edge}]`)
            ?.getBoundingClientRect();
          if (!box) return undefined;
          const { left, top, width, height } = box;
          return { middle: [left + width / 2, top + height / 2] as const, width, height };
        }, edge);
        const now = JSON.stringify(found);
        const rests = found && now === before;
        before = now;
        return rests;
      })
      .toBe(true);
    if (!found) throw new Error(`no handle at the ${edge}`);
    return found;
  }

  /** Where to draw a handle so that its edge comes to a point in the text. */
  async wayTo(edge: "start" | "end", [x, y]: Point): Promise<readonly Point[]> {
    const { middle } = await this.handle(edge);
    const line = await this.surface.evaluate((edge) => {
      const handle = document.querySelector<HTMLElement>(`.edge-handle[data-edge=${edge}]`);
      return Number.parseFloat(handle?.style.getPropertyValue("--line") ?? "0");
    }, edge);
    // It hangs half a line away from the letters that it points at.
    const to: Point = [x, y + (edge === "start" ? -line / 2 : line / 2)];
    const half: Point = [(middle[0] + to[0]) / 2, (middle[1] + to[1]) / 2];
    return [middle, half, to];
  }

  areShown(isThere = true) {
    const handles = () => document.querySelectorAll(".edge-handle").length;
    return expect.poll(() => this.surface.evaluate(handles)).toBe(isThere ? 2 : 0);
  }
}
