import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "@playwright/test";

/** The Chromium that the stories run in, as they start it. */
export async function benchBrowser(): Promise<Browser> {
  // Not bundled: run as a part of this file it would take itself to be called by hand.
  const finder = pathToFileURL(resolve("e2e/support/browser.mjs")).href;
  const { findChromium }: typeof import("../support/browser.mjs") = await import(
    /* @vite-ignore */ finder
  );
  const found = findChromium();
  return chromium.launch({
    ...(found && "executablePath" in found && found.executablePath
      ? { executablePath: found.executablePath }
      : {}),
    args: [
      "--disable-background-networking",
      "--disable-gpu",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}
