import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { type Browser, chromium, expect, type Page } from "@playwright/test";
import { findChromium } from "./browser.mjs";

/** A Chromium with a profile that outlives it, and that can be killed as the system would. */
export class OwnChromium {
  private constructor(
    private readonly child: ChildProcess,
    private readonly browser: Browser,
  ) {}

  static async start(profile: string): Promise<OwnChromium> {
    const portFile = `${profile}/DevToolsActivePort`;
    rmSync(portFile, { force: true });
    const child = spawn(
      findChromium()?.executablePath ?? chromium.executablePath(),
      [
        "--headless=new",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--remote-debugging-port=0",
        `--user-data-dir=${profile}`,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "about:blank",
      ],
      { detached: true, stdio: "ignore" },
    );
    const address = () => (existsSync(portFile) ? readFileSync(portFile, "utf8").split("\n") : []);
    await expect.poll(() => address().length, { intervals: [20] }).toBeGreaterThan(1);
    const [port, path] = address();
    const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
    return new OwnChromium(child, browser);
  }

  async openTab(address: string): Promise<Page> {
    const [context] = this.browser.contexts();
    if (!context) throw new Error("Chromium has no window");
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  /** Kills the processes that pages run in; the browser goes on. */
  async killPages() {
    const session = await this.browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
    await session.detach();
  }

  /** Kills the browser and all that it started. */
  async kill() {
    const { pid, exitCode, signalCode } = this.child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    const isGone = new Promise((resolve) => void this.child.once("exit", resolve));
    process.kill(-pid, "SIGKILL");
    await isGone;
  }
}
