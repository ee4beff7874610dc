import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { chromium, firefox } from "@playwright/test";
import { findChromium, findFirefox } from "./browser.mjs";

type Engine = "chromium" | "firefox";

const commands = {
  chromium: (profile: string) => [
    findChromium()?.executablePath ?? chromium.executablePath(),
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--remote-debugging-port=0", // without it a headless Chromium ends by itself
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ],
  firefox(profile: string) {
    writeFileSync(`${profile}/user.js`, FIREFOX_CHOICES);
    const path = findFirefox()?.executablePath ?? firefox.executablePath();
    return [path, "--headless", "--no-remote", "--profile", profile];
  },
} as const satisfies Record<Engine, (profile: string) => readonly string[]>;

/** After a kill it would offer to open what was open, and after the third to start without its settings. */
const FIREFOX_CHOICES = [
  `user_pref("browser.sessionstore.resume_from_crash", false);`,
  `user_pref("toolkit.startup.max_resumed_crashes", -1);`,
  `user_pref("browser.shell.checkDefaultBrowser", false);`,
  `user_pref("datareporting.policy.dataSubmissionEnabled", false);`,
  `user_pref("app.update.enabled", false);`,
].join("\n");

/** A browser that nobody drives, with a profile that outlives it: it can be killed as the system would. */
export class OwnBrowser {
  private readonly child: ChildProcess;
  private readonly isGone: Promise<void>;

  constructor(engine: Engine, profile: string, address: string) {
    const [path = "", ...args] = commands[engine](profile);
    this.child = spawn(path, [...args, address], { detached: true, stdio: "ignore" });
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
