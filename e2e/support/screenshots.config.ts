import { defineConfig } from "@playwright/test";
import stories from "../playwright.config";

/** Takes the README's pictures from the running program: `npm run screenshots`. */
export default defineConfig({
  ...stories,
  testDir: "..",
  testMatch: "support/screenshots.ts",
  reporter: "list",
  projects: (stories.projects ?? []).filter(({ name }) => name === "chromium"),
});
