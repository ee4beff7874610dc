import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SOURCE = fileURLToPath(new URL("../entrance.js", import.meta.url));
const TAG = /<script src="[^"]*entrance\.js"><\/script>/;

/** Puts the entrance's script into the page itself, and writes the page that a host shows for what is not there. */
export function entrance(): Plugin {
  return {
    name: "hashiya-entrance",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => withScript(html, script()),
    },
    generateBundle() {
      this.emitFile({
        type: "asset",
        fileName: "404.html",
        source: withScript(NOT_THERE, script()),
      });
    },
  };
}

/** Without its comments and indents. A minifier would write it in newer words than an old browser knows. */
const script = (): string =>
  readFileSync(SOURCE, "utf8")
    .replace(/\/\*[\s\S]*?\*\//, "")
    .replaceAll(/\n\s*(?:\/\/.*)?/g, "\n")
    .trim();

/** The policy allows this one script by its digest. */
function withScript(html: string, script: string): string {
  if (!TAG.test(html) || !html.includes("script-src 'self'"))
    throw new Error("The page has no place for the entrance's script");
  const digest = createHash("sha256").update(script).digest("base64");
  return html
    .replace(TAG, () => `<script>${script}</script>`)
    .replace("script-src 'self'", `script-src 'self' 'sha256-${digest}'`);
}

const NOT_THERE = `<!doctype html>
<html lang="ar" dir="rtl">
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
