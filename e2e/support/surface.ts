import type { Page } from "@playwright/test";
import { actInFirefox } from "./firefox-actions";
import { clicking, type Modifier, type Point, typing } from "./webdriver-actions";
import type { WebKit } from "./webkit";

export type { Modifier, Point } from "./webdriver-actions";

export type Size = { readonly width: number; readonly height: number };

export type Engine = "chromium" | "firefox" | "webkit-gtk";

/**
 * A page under a person's hands, whatever the engine: page objects and stories
 * written on it run in Chromium, Firefox and WebKitGTK alike.
 *
 * Points are CSS pixels from the viewport's top left corner.
 */
export type Surface = {
  readonly engine: Engine;
  /** A second tab of the same profile. Speak to one tab at a time. */
  openTab(): Promise<Surface>;
  /** Opens an address relative to the reader's own (`#/read/x`, `?a=b`), or an absolute one. */
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /**
   * Runs a function in the page and returns what it returns, awaited. It sees
   * its argument only, nothing around it; both travel as JSON.
   */
  evaluate<Result, Argument = undefined>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  click(at: Point, how?: ClickOptions): Promise<void>;
  move(to: Point): Promise<void>;
  /** Presses at the first point, passes through the others and lets go at the last. */
  drag(points: readonly Point[], modifiers?: readonly Modifier[]): Promise<void>;
  /** A key by name, with what is held: `Shift+ArrowLeft`, `Escape`, `n`. */
  press(combination: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The viewport as a PNG. */
  screenshot(): Promise<Buffer>;
  size(): Promise<Size>;
  /** WebKitGTK's window is never narrower than 450 pixels: less throws there. */
  setSize(size: Size): Promise<void>;
};

export type ClickOptions = {
  /** 2 selects a word, 3 a paragraph. */
  readonly count?: number;
  readonly modifiers?: readonly Modifier[];
};

export function playwrightSurface(page: Page, engine: Engine): Surface {
  const holding = async (modifiers: readonly Modifier[], act: () => Promise<void>) => {
    for (const key of modifiers) await page.keyboard.down(key);
    await act();
    for (const key of modifiers.toReversed()) await page.keyboard.up(key);
  };
  return {
    engine,
    openTab: async () => playwrightSurface(await page.context().newPage(), engine),
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    url: async () => page.url(),
    evaluate: (run, argument) =>
      page.evaluate(`(${String(run)})(${JSON.stringify(argument ?? null)})`),
    click: ([x, y], { count = 1, modifiers = [] } = {}) =>
      engine === "firefox" && count > 1
        ? actInFirefox(page, clicking([x, y], count, modifiers))
        : holding(modifiers, () => page.mouse.click(x, y, { clickCount: count })),
    move: ([x, y]) => page.mouse.move(x, y),
    drag: ([first, ...rest], modifiers = []) =>
      holding(modifiers, async () => {
        if (first === undefined) throw new Error("A drag needs a point to begin at");
        await page.mouse.move(...first);
        await page.mouse.down();
        for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 3 });
        await page.mouse.up();
      }),
    press: (combination) => page.keyboard.press(combination),
    type: (text) =>
      engine === "firefox" ? actInFirefox(page, typing(text)) : page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    size: () => page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    setSize: (size) => page.setViewportSize(size),
  };
}

export function webKitSurface(webKit: WebKit, baseURL: string): Surface {
  return {
    engine: "webkit-gtk",
    openTab: async () => {
      const tab = await webKit.openTab();
      await tab.setSize(await webKit.size());
      return webKitSurface(tab, baseURL);
    },
    goto: (address) => webKit.goto(new URL(address, baseURL).href),
    reload: () => webKit.reload(),
    url: () => webKit.url(),
    evaluate: (run, argument) =>
      webKit.evalAsync(`return await (${String(run)})(arguments[0])`, argument ?? null),
    click: (at, how) => webKit.click(at, how),
    move: (to) => webKit.move(to),
    drag: (points, modifiers) => webKit.drag(points, modifiers),
    press: (combination) => webKit.press(combination),
    type: (text) => webKit.type(text),
    screenshot: () => webKit.screenshot(),
    size: () => webKit.size(),
    setSize: (size) => webKit.setSize(size),
  };
}
