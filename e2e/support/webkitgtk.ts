import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, OwnProcess } from "./own-process";
import { command, type Session, WebKit } from "./webkit";

const DRIVER = "/usr/bin/WebKitWebDriver";
const XVFB = "/usr/bin/Xvfb";
const BROWSER = findMiniBrowser();

const DRIVER_LIMIT = 10_000; // milliseconds until the driver must answer
const SESSION_LIMIT = 20_000; // milliseconds until the browser must be there
const TRIES = 3;

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
 * Starts WebKitGTK as Debian packs it: Safari's engine on Linux, which Playwright
 * cannot drive. It is shown on an invisible screen, one for each worker.
 */
export class WebKitGtk {
  static async start(env: Readonly<Record<string, string>> = {}): Promise<WebKitGtk> {
    if (webkitGtkMissing) throw new Error(webkitGtkMissing);
    const screen = new OwnProcess(
      XVFB,
      ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
      process.env,
    );
    return new WebKitGtk(screen, { ...env, DISPLAY: `:${await screen.firstLine()}` });
  }

  private constructor(
    private readonly screen: OwnProcess,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** A browser of its own with nothing in it: no storage, no cache, no service worker. */
  async open(): Promise<WebKit> {
    // A browser that does not find its driver, or an unlucky port, is given up and started anew.
    for (let left = TRIES - 1; ; left--) {
      try {
        return await this.openOnce();
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  }

  private async openOnce(): Promise<WebKit> {
    const folder = mkdtempSync(join(tmpdir(), "hashiya-webkit-"));
    const port = await freePort();
    const driver = new OwnProcess(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
      ...process.env,
      // The page's language comes from here; with no locale installed it is "C", which is none.
      LC_ALL: "C.UTF-8",
      ...this.env,
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
      XDG_DATA_HOME: join(folder, "data"),
      XDG_CONFIG_HOME: join(folder, "config"),
    });
    const stop = () => {
      driver.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    };
    try {
      const origin = `http://127.0.0.1:${port}`;
      await untilReady(origin);
      const session = await newSession(origin);
      return new WebKit(session, session.shown, stop);
    } catch (error) {
      stop();
      throw error;
    }
  }

  stop() {
    this.screen.stop();
  }
}

async function untilReady(origin: string) {
  const deadline = Date.now() + DRIVER_LIMIT;
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resume) => setTimeout(resume, 25));
  }
  throw new Error("WebKitWebDriver did not start");
}

async function newSession(origin: string): Promise<Session> {
  const alwaysMatch = {
    browserName: "MiniBrowser",
    unhandledPromptBehavior: "accept",
    timeouts: { script: 30_000, pageLoad: 30_000 },
    "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] },
  };
  const body = { capabilities: { alwaysMatch } };
  type Opened = { readonly sessionId: string };
  const { sessionId } = await command<Opened>(origin, "POST", "/session", body, SESSION_LIMIT);
  const address = `${origin}/session/${sessionId}`;
  return { address, shown: await command<string>(address, "GET", "/window") };
}
