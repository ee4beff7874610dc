import { type Browser, expect as playwrightExpect, test as base } from "@playwright/test";
import { playwrightSurface, type Surface, webKitSurface } from "./support/surface";
import { WebKitGtk } from "./support/webkitgtk";

const SOON = [20, 50, 100]; // milliseconds between two looks; the last one again and again

/** Playwright's `expect`, whose `poll` looks again soon: by itself it lets up to a second pass. */
export const expect: typeof playwrightExpect = new Proxy(playwrightExpect, {
  get: (of, name, self) => (name === "poll" ? pollSoon : Reflect.get(of, name, self)),
});

const pollSoon: typeof playwrightExpect.poll = (ask, options) =>
  playwrightExpect.poll(ask, {
    intervals: SOON,
    ...(typeof options === "string" ? { message: options } : options),
  });

type TestFixtures = {
  /** A fresh profile's first page, in the project's engine. */
  readonly surface: Surface;
};

type WorkerFixtures = {
  /** The project's own engine, started once for each worker. */
  readonly engine: Browser | WebKitGtk;
};

const VIEWPORT = { width: 1280, height: 800 };

/**
 * The stories' `test`: `surface` is a page in the project's engine, so that one
 * story runs in all three. Tag it `@engines` to run it in WebKitGTK too; a story
 * that asks for Playwright's own `page` or `browser` cannot.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: [
    async ({ playwright, browserName }, use, { project }) => {
      if (project.name === "webkit-gtk") {
        const webKit = await WebKitGtk.start({ TZ: project.use.timezoneId ?? "UTC" });
        await use(webKit);
        webKit.stop();
      } else {
        const browser = await playwright[browserName].launch();
        await use(browser);
        await browser.close();
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],

  browser: [
    async ({ engine }, use) => {
      if (engine instanceof WebKitGtk) {
        throw new Error("Playwright cannot drive WebKitGTK: this story must take `surface`");
      }
      await use(engine);
    },
    { scope: "worker" },
  ],

  surface: async ({ engine, baseURL }, use, info) => {
    if (engine instanceof WebKitGtk) {
      const webKit = await engine.open();
      await webKit.setSize(VIEWPORT);
      await use(webKitSurface(webKit, baseURL ?? ""));
      if (info.status !== info.expectedStatus) {
        const picture = await webKit.screenshot().catch(() => undefined);
        if (picture) await info.attach("screenshot", { body: picture, contentType: "image/png" });
      }
      await webKit.close();
    } else {
      const context = await engine.newContext({ viewport: VIEWPORT });
      const name = info.project.name === "firefox" ? "firefox" : "chromium";
      await use(playwrightSurface(await context.newPage(), name));
      await context.close();
    }
  },
});

/**
 * Waits until what the page says is as expected, over reloads and navigations:
 * `await eventually(surface, () => document.title).toBe("حاشية")`.
 */
export function eventually<Result, Argument = undefined>(
  surface: Surface,
  run: (argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
  options?: { readonly timeout: number },
) {
  // A page that is just being left cannot answer.
  return expect.poll(() => surface.evaluate(run, argument).catch(() => undefined), options);
}
