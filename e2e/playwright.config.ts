import { fileURLToPath } from "node:url";
import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { findChromium, findFirefox } from "./support/browser.mjs";
import { freePort } from "./support/own-process";
import { webkitGtkMissing } from "./support/webkitgtk";

type Project = NonNullable<PlaywrightTestConfig["projects"]>[number];

// Workers read this file too: they inherit the port that the first reader chose.
const port = (process.env["E2E_PORT"] ??= String(await freePort()));
const baseURL = `http://127.0.0.1:${port}/`;

const root = fileURLToPath(new URL("..", import.meta.url));

const chromium = findChromium();
const firefox = findFirefox();

/** An engine that is not here leaves one skipped line that says so. */
const missing = (name: string): Project => ({
  name,
  testMatch: "support/missing-engine.ts",
  grep: new RegExp(`${name}: `),
});

const projects: Project[] = [
  {
    name: "chromium",
    use: {
      browserName: "chromium",
      launchOptions: {
        ...(chromium?.executablePath ? { executablePath: chromium.executablePath } : {}),
        args: [
          // Without these a closed network refuses the browser's own calls home, many at a time.
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic",
          "--no-first-run",
          "--disable-gpu",
          // An address that is not secure, as a reader on a school's own network has.
          "--host-resolver-rules=MAP school.test 127.0.0.1",
          ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        ],
      },
    },
  },
  firefox === null
    ? missing("firefox")
    : {
        name: "firefox",
        grep: /@engines|@firefox/,
        use: {
          browserName: "firefox",
          ...(firefox.executablePath
            ? {
                channel: "moz-firefox",
                launchOptions: { executablePath: firefox.executablePath },
              }
            : {}),
        },
      },
  webkitGtkMissing ? missing("webkit-gtk") : { name: "webkit-gtk", grep: /@engines/ },
];

/**
 * Runs the stories against the production build: all in Chromium, and where they are
 * installed those in the other engines that can differ there: in selecting, shaping,
 * storing, focus, policy and what is read without a network. Such a story's title ends
 * in `@engines`, or in `@firefox` where only Playwright can play it, which WebKitGTK is
 * not driven by, or where it would say in a third engine what it said in the second.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: `${root}node_modules/.cache/e2e/results`,
  fullyParallel: true,
  workers: 2,
  // A browser that did not start or a machine that stood still is no fault of the reader's. What
  // passed only then is named at the end as flaky, and has to be mended all the same.
  retries: 1,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["list"],
    ["./support/slowest.ts"],
    ["json", { outputFile: `${root}node_modules/.cache/reports/stories.json` }],
  ],
  reportSlowTests: null,
  use: {
    baseURL,
    locale: "ar",
    timezoneId: "Asia/Baghdad",
    // In each new profile the worker would fetch and keep the whole program, a tenth of the time of all
    // stories: those that are about it allow it.
    serviceWorkers: "block",
    // Snapshots of a long page after every step cost more than the step: `--trace on` takes them.
    trace: { mode: "on-first-retry", snapshots: false, screenshots: false },
    screenshot: "only-on-failure",
  },
  projects,
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
  },
});
