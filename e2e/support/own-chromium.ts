import { type ChildProcess, spawn } from "node:child_process";
import { chromium } from "@playwright/test";
import { findChromium } from "./browser.mjs";

/** A Chromium that nobody drives, with a profile that outlives it: it can be killed as the system would. */
export class OwnChromium {
  private readonly child: ChildProcess;
  private readonly isGone: Promise<void>;

  constructor(profile: string, address: string) {
    this.child = spawn(
      findChromium()?.executablePath ?? chromium.executablePath(),
      [
        "--headless=new",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--remote-debugging-port=0", // without it a headless Chromium ends by itself
        `--user-data-dir=${profile}`,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        address,
      ],
      { detached: true, stdio: "ignore" },
    );
    this.isGone = new Promise((resolve) => void this.child.once("exit", () => resolve()));
  }

  /** Kills the browser and all that it started. */
  async kill() {
    const { pid, exitCode, signalCode } = this.child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    process.kill(-pid, "SIGKILL");
    await this.isGone;
  }
}
