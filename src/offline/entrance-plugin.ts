import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { directionOfLanguage } from "../core/text/direction.ts";

const TAG = /<script src="[^"]*entrance\.js"><\/script>/;

/** Puts the entrance's script into the page itself, and writes the page that a host shows for what is not there. */
export function entrance(): Plugin {
  return {
    name: "hashiya-entrance",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => withScript(html, TAG, "entrance.js"),
    },
    generateBundle() {
      this.emitFile({
        type: "asset",
        fileName: "404.html",
        source: withScript(NOT_THERE, TAG, "entrance.js"),
      });
    },
  };
}

/** Without its comments and indents. A minifier would write it in newer words than an old browser knows. */
const scriptOf = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), "utf8")
    .replace("var LANGUAGES = {}", `var LANGUAGES = ${JSON.stringify(languages())}`)
    .replace(/\/\*[\s\S]*?\*\//, "")
    .replaceAll(/\n\s*(?:\/\/.*)?/g, "\n")
    .trim();

/** The interface's languages, which are the folders of its words, each with its direction. */
const languages = () =>
  Object.fromEntries(
    readdirSync(fileURLToPath(new URL("../i18n", import.meta.url)), { withFileTypes: true })
      .filter((it) => it.isDirectory())
      .map(({ name }) => [name, directionOfLanguage(name)]),
  );

/** Puts one of our scripts in the place of `tag`; the policy allows it by its digest. */
export function withScript(html: string, tag: string | RegExp, file: string): string {
  const place = typeof tag === "string" ? html.includes(tag) : tag.test(html);
  if (!place || !html.includes("script-src 'self'"))
    throw new Error(`The page has no place for ${file}`);
  const script = scriptOf(file);
  const digest = createHash("sha256").update(script).digest("base64");
  return html
    .replace(tag, () => `<script>${script}</script>`)
    .replace("script-src 'self'", `script-src 'self' 'sha256-${digest}'`);
}

const NOT_THERE = `<!doctype html>
<html lang="ar" dir="rtl" data-not-there>
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'; require-trusted-types-for 'script'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>حاشية</title>
  </head>
  <body>
    <div id="root"></div>
    <template id="missing">
      <p>لا صفحة بهذا العنوان.</p>
      <p lang="en" dir="ltr">There is no page at this address.</p>
    </template>
    <script src="entrance.js"></script>
  </body>
</html>
`;
