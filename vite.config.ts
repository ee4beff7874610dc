import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { precache } from "./src/offline/precache-plugin.ts";

/** Vite's own development scripts are inline: the page's policy holds in the build only. */
const withoutPolicyInDevelopment = (): Plugin => ({
  name: "hashiya-development-policy",
  apply: "serve",
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
});

/** Asks for the reading face with the page, before the style sheet is read. */
const preloadReadingFace = (): Plugin => ({
  name: "hashiya-preload-reading-face",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /amiri-arabic-400-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: {
            rel: "preload",
            as: "font",
            type: "font/woff2",
            crossorigin: "",
            href: `./${file}`,
          },
          injectTo: "head" as const,
        })),
  },
});

export default defineConfig({
  base: "./",
  plugins: [
    react(), // Vite makes the style sheet small; Tailwind's own pass does not know ::highlight() by name.
    tailwindcss({ optimize: false }),
    withoutPolicyInDevelopment(),
    preloadReadingFace(),
    precache(),
  ],
  build: {
    target: ["chrome111", "firefox125", "safari16.4"],
    manifest: true,
    // Nothing goes inline, so that the page's policy need not allow it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the text waits for comes as one file: in several, it is two kilobytes larger.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "reader", tags: ["$initial"] }] } },
    },
  },
  worker: { format: "es" },
  preview: { port: 4173 },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    // Tests share nothing through modules: loading these anew for each file took two thirds of the time.
    pool: "threads",
    isolate: false,
    restoreMocks: true,
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/reports/unit.json" }]],
  },
});
