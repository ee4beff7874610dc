import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, OwnProcess } from "./own-process";
import {
  clicking,
  dragging,
  type Modifier,
  moving,
  type Point,
  pressing,
  typing,
} from "./webdriver-actions";

/**
 * A W3C WebDriver client for WebKitGTK as Debian packs it: Safari's engine on
 * Linux, which Playwright cannot drive. Shown on an invisible screen.
 */
const DRIVER = "/usr/bin/WebKitWebDriver";
const XVFB = "/usr/bin/Xvfb";
const BROWSER = findMiniBrowser();

const START_LIMIT = 20_000; // milliseconds until a helper program must answer
const COMMAND_LIMIT = 60_000; // milliseconds for one command, a slow page included

/** Why WebKitGTK cannot be driven here, or undefined when it can. */
export const webkitGtkMissing =
  !existsSync(DRIVER) || BROWSER === undefined
    ? "WebKitGTK is not installed (Debian's webkit2gtk-driver)"
    : existsSync(XVFB)
      ? undefined
      : "WebKitGTK has no screen to draw on (Debian's xvfb)";

function findMiniBrowser(): string | undefined {
  if (!existsSync("/usr/lib")) return undefined;
  const folders = readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu"));
  return folders
    .flatMap((folder) =>
      ["4.1", "6.0", "4.0"].flatMap((version) => [
        `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`,
        `/usr/lib/${folder}/webkitgtk-${version}/MiniBrowser`,
      ]),
    )
    .find((path) => existsSync(path));
}

/**
 * The driver and its screen, once for each worker. Sessions on it come one
 * after another, never two at a time.
 */
export class WebKitDriver {
  static async start(env: Readonly<Record<string, string>> = {}): Promise<WebKitDriver> {
    if (webkitGtkMissing) throw new Error(webkitGtkMissing);
    const folder = mkdtempSync(join(tmpdir(), "hashiya-webkit-"));
    const screen = new OwnProcess(
      XVFB,
      ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
      process.env,
    );
    const display = await screen.firstLine();
    const port = await freePort();
    const driver = new OwnProcess(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
      ...process.env,
      // The page's language comes from here; with no locale installed it is "C", which is none.
      LC_ALL: "C.UTF-8",
      ...env,
      DISPLAY: `:${display}`,
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
      XDG_DATA_HOME: join(folder, "data"),
      XDG_CONFIG_HOME: join(folder, "config"),
    });
    const started = new WebKitDriver(`http://127.0.0.1:${port}`, [driver, screen], folder);
    await started.waitUntilReady();
    return started;
  }

  private constructor(
    private readonly origin: string,
    private readonly processes: readonly OwnProcess[],
    private readonly folder: string,
  ) {}

  private async waitUntilReady() {
    const deadline = Date.now() + START_LIMIT;
    while (Date.now() < deadline) {
      const answer = await fetch(`${this.origin}/status`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resume) => setTimeout(resume, 50));
    }
    this.stop();
    throw new Error("WebKitWebDriver did not start");
  }

  /** A browser with nothing in it: no storage, no cache, no worker of an earlier session. */
  async newSession(): Promise<WebKit> {
    const { sessionId } = await command<{ sessionId: string }>(this.origin, "POST", "/session", {
      capabilities: {
        alwaysMatch: {
          browserName: "MiniBrowser",
          unhandledPromptBehavior: "accept",
          timeouts: { script: 30_000, pageLoad: 30_000 },
          "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] },
        },
      },
    });
    const session = { address: `${this.origin}/session/${sessionId}`, shown: "" };
    session.shown = await command<string>(session.address, "GET", "/window");
    return new WebKit(session, session.shown);
  }

  stop() {
    for (const each of this.processes) each.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** `shown` is the handle of the tab that the driver's commands go to. */
type Session = { readonly address: string; shown: string };

/** One tab of WebKitGTK. Points are CSS pixels from the viewport's top left corner. */
export class WebKit {
  constructor(
    private readonly session: Session,
    private readonly handle: string,
  ) {}

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const { session, handle } = this;
    if (session.shown !== handle) {
      await command(session.address, "POST", "/window", { handle });
      session.shown = handle;
    }
    return command(session.address, method, path, body);
  }

  /** A second tab of the same profile. Speak to one tab at a time. */
  async openTab(): Promise<WebKit> {
    const { handle } = await this.call<{ handle: string }>("POST", "/window/new", { type: "tab" });
    return new WebKit(this.session, handle);
  }

  private async act(actions: readonly object[]) {
    await this.call("POST", "/actions", { actions });
    await this.call("DELETE", "/actions");
  }

  async goto(url: string) {
    await this.call("POST", "/url", { url });
  }

  async reload() {
    await this.call("POST", "/refresh", {});
  }

  async url(): Promise<string> {
    return this.call("GET", "/url");
  }

  /** Runs the body of a function that says `return …`; its arguments are in `arguments`. */
  async eval<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    return this.call("POST", "/execute/sync", { script: body, args });
  }

  /** As `eval`, for a body that may `await`. */
  async evalAsync<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const script = `
      const done = arguments[arguments.length - 1];
      const given = Array.prototype.slice.call(arguments, 0, -1);
      (async function () { ${body} }).apply(window, given).then(
        (value) => done({ value }),
        (error) => done({ error: String(error && error.stack ? error + "\\n" + error.stack : error) }),
      );`;
    type Outcome = { value: T; error?: undefined } | { error: string };
    const outcome = await this.call<Outcome>("POST", "/execute/async", { script, args });
    if (outcome.error !== undefined) throw new Error(`In the page: ${outcome.error}`);
    return outcome.value;
  }

  click(at: Point, { count = 1, modifiers = [] as readonly Modifier[] } = {}) {
    return this.act(clicking(at, count, modifiers));
  }

  move(to: Point) {
    return this.act(moving(to));
  }

  drag(points: readonly Point[], modifiers: readonly Modifier[] = []) {
    return this.act(dragging(points, modifiers));
  }

  /** A key by name, with what is held: `Shift+ArrowLeft`. */
  press(combination: string) {
    return this.act(pressing(combination));
  }

  type(text: string) {
    return this.act(typing(text));
  }

  /** The viewport as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.call<string>("GET", "/screenshot"), "base64");
  }

  /** The viewport's size, in CSS pixels. */
  async size(): Promise<{ width: number; height: number }> {
    return this.eval("return { width: innerWidth, height: innerHeight }");
  }

  /** Resizes the window until the viewport has this size; a window has a least width of its own. */
  async setSize(size: { width: number; height: number }) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const inner = await this.size();
      if (inner.width === size.width && inner.height === size.height) return;
      const outer = await this.call<typeof size>("GET", "/window/rect");
      await this.call("POST", "/window/rect", {
        width: outer.width + size.width - inner.width,
        height: outer.height + size.height - inner.height,
      });
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error(`The window cannot be made ${size.width} × ${size.height}`);
  }

  /** Ends the session, all its tabs included. */
  async close() {
    await command(this.session.address, "DELETE", "").catch(() => undefined);
  }
}

async function command<T>(base: string, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(COMMAND_LIMIT),
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch((cause: unknown) => {
    throw new Error(`WebKitGTK did not answer ${method} ${path}`, { cause });
  });
  if (!response.ok) {
    const { value }: { value: { error: string; message: string } } = await response.json();
    const { error, message } = value;
    throw new Error(`WebKitGTK refused ${method} ${path}: ${error}: ${message}`);
  }
  const { value }: { value: T } = await response.json();
  return value;
}
