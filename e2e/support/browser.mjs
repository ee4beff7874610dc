// Finds the browsers of the end-to-end stories; run directly, it installs a Chromium where none is found.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { argv, env, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { chromium, firefox } from "@playwright/test";

const PROGRAM_FOLDERS = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
  (folder) => folder !== undefined,
);

const CHROMIUM_PLACES = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: PROGRAM_FOLDERS.flatMap((folder) => [
    join(folder, "Google/Chrome/Application/chrome.exe"),
    join(folder, "Chromium/Application/chrome.exe"),
    join(folder, "Microsoft/Edge/Application/msedge.exe"),
  ]),
};

const FIREFOX_PLACES = {
  linux: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  win32: PROGRAM_FOLDERS.map((folder) => join(folder, "Mozilla Firefox/firefox.exe")),
};

/**
 * @param {"CHROMIUM_PATH" | "FIREFOX_PATH"} variable the reader's own choice, taken as it is
 * @param {import("@playwright/test").BrowserType} type
 * @param {Partial<Record<string, string[]>>} places where the system's own browser usually lies
 */
function findBrowser(variable, type, places) {
  if (env[variable]) return { executablePath: env[variable], isPlaywrights: false };
  if (existsSync(type.executablePath())) return { isPlaywrights: true };
  const found = (places[platform] ?? []).find((place) => existsSync(place));
  return found === undefined ? null : { executablePath: found, isPlaywrights: false };
}

/** The Chromium to test in: `CHROMIUM_PATH`, Playwright's own, else the system's; null when there is none. */
export const findChromium = () => findBrowser("CHROMIUM_PATH", chromium, CHROMIUM_PLACES);

/** The Firefox to test in: `FIREFOX_PATH`, Playwright's own, else the system's; null when there is none. */
export const findFirefox = () => findBrowser("FIREFOX_PATH", firefox, FIREFOX_PLACES);

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  try {
    execFileSync(command, args, { stdio: "inherit", timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}

function installChromium() {
  const isRoot = platform === "linux" && process.getuid?.() === 0;
  const playwright = fileURLToPath(
    new URL("../../node_modules/playwright/cli.js", import.meta.url),
  );
  const download = [playwright, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"];
  if (succeeds(process.execPath, download)) return true;
  const apt = "/usr/bin/apt-get";
  return (
    isRoot &&
    existsSync(apt) &&
    succeeds(apt, ["update", "-q"]) &&
    succeeds(apt, ["install", "-y", "-q", "--no-install-recommends", "chromium"])
  );
}

if (argv[1] === fileURLToPath(import.meta.url) && findChromium() === null) {
  console.log("No Chromium for the end-to-end stories was found; installing one …");
  if (!installChromium()) {
    console.error("That failed. Set CHROMIUM_PATH to a Chrome or Chromium and run again.");
    process.exit(1);
  }
}
