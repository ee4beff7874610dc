import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { END_MARK } from "./src/browser/net/late-file.ts";
import { entrance } from "./src/offline/entrance-plugin.ts";
import { pages } from "./src/offline/pages-plugin.ts";
import { precache } from "./src/offline/precache-plugin.ts";

/** Vite's own development scripts are inline: the page's policy holds in the build only. */
const withoutPolicyInDevelopment = (): Plugin => ({
  name: "hashiya-development-policy",
  apply: "serve",
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
});

/** Puts our own way of loading what comes late in the place of Vite's, which preloads and gives up. */
const lateFiles = (): Plugin => ({
  name: "hashiya-late-files",
  apply: "build",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js"
      ? `export { importLate as __vitePreload } from "/src/browser/net/late-file.ts";`
      : undefined,
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

/** What `SelectionLayer` needs, and other late parts too. */
const TO_MARK =
  /src\/(?:browser\/page\/(?:clipboard|focus)|core\/text\/(?:gist|words)|state\/reading\/passage-at|ui\/Swatches)\.tsx?$/u;

export default defineConfig({
  base: "./",
  plugins: [
    react(), // Vite makes the style sheet small; Tailwind's own pass does not know ::highlight() by name.
    tailwindcss({ optimize: false }),
    withoutPolicyInDevelopment(),
    lateFiles(),
    entrance(),
    preloadReadingFace(),
    pages(),
    precache(),
  ],
  build: {
    target: ["chrome111", "firefox125", "safari16.4"],
    manifest: true,
    // Nothing goes inline, so that the page's policy need not allow it.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What is loaded late comes with the names of all files that it needs, its own first; a name
      // that is made only as it runs is of a file that was looked at before.
      resolveDependencies: (file, files, { hostType }) =>
        hostType === "html" || file.includes("${")
          ? []
          : [file, ...files.filter((it) => it !== file)],
    },
    // What the reader waits for is one file: cut into what the late parts share, it is 4 KB longer.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "program", tags: ["$initial"], priority: 1 },
            // What marking shares with other late parts, which come after it: in one file and not in seven.
            { name: "marking", test: TO_MARK },
          ],
        },
        postFooter: END_MARK,
      },
    },
  },
  worker: { format: "es" },
  // What a host should send besides the files; the README names it.
  preview: {
    port: 4173,
    headers: {
      "Content-Security-Policy": "frame-ancestors 'self'",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy":
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    // Tests share nothing through modules: loading these anew for each file took two thirds of the time.
    pool: "threads",
    isolate: false,
    restoreMocks: true,
    // How long a machine takes that does something else besides says nothing of the program.
    testTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/reports/unit.json" }]],
  },
});
