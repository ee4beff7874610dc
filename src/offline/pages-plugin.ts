import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";
import type { Standing } from "../app/StandingPage";
import { withScript } from "./entrance-plugin.ts";

const SOURCE = fileURLToPath(new URL("../app/StandingPage.tsx", import.meta.url));
const PROGRAM = "حاشية";
const ROOT = '<div id="root"></div>';

/**
 * Gives each text of the list a page of its own, `read/<id>/index.html`, on which it stands before any script
 * comes; the first text stands on the program's page too. The program takes its place in `#root`.
 */
export function pages(): Plugin {
  let publicDir = "";
  return {
    name: "hashiya-pages",
    apply: "build",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("There is no page to put texts on");
        const html = String(page.source);
        const texts = await standingTexts(publicDir);
        const icons = Object.keys(bundle).find((file) => /icons.*\.svg$/.test(file));
        if (icons === undefined) throw new Error("The sprite of the icons is missing");
        const [first] = texts;
        if (first) page.source = withText(html, first, icons);
        for (const text of texts)
          this.emitFile({
            type: "asset",
            fileName: `read/${text.id}/index.html`,
            source: atItsAddress(withText(html, text, icons), text),
          });
      },
    },
  };
}

/** The texts of the list, in its order; a file that is wrong is told to whoever opens it. */
async function standingTexts(publicDir: string): Promise<Standing[]> {
  const list = join(publicDir, "articles/index.json");
  if (!existsSync(list)) return [];
  const { module } = await runnerImport<typeof import("../app/StandingPage")>(SOURCE, {
    configFile: false,
    logLevel: "error",
    mode: "production",
  });
  const { articles }: { articles: { id: string }[] } = JSON.parse(readFileSync(list, "utf8"));
  return articles.flatMap(({ id }) => {
    const file = join(publicDir, `articles/${id}.json`);
    const text = existsSync(file) ? module.standingPage(readFileSync(file, "utf8")) : undefined;
    return text?.id === id ? [text] : [];
  });
}

/** The page with a text on it; where the interface speaks another language, what stands around it is changed at once. */
function withText(html: string, text: Standing, icons: string): string {
  if (!html.includes(ROOT)) throw new Error("The page has no place for a text");
  const { ar = "", ...others } = text.markup;
  const drawn = (markup: string) =>
    markup
      .replaceAll(/\/src\/ui\/icons\.svg\?no-inline/g, `./${icons}`)
      // The page's policy allows no style in an element; the program sets it.
      .replaceAll(/ style="[^"]*"/g, "");
  const templates = Object.entries(others).map(
    ([language, markup]) =>
      `<template data-language="${language}">${aroundText(drawn(markup))}</template>`,
  );
  const standing = `<div id="root"><div data-standing="${text.id}">${drawn(ar)}</div></div>`;
  const withStanding = html.replace(
    ROOT,
    () => `${standing}${templates.join("")}<script></script>`,
  );
  return withScript(withStanding, "<script></script>", "standing.js");
}

/** All but the body of the text, which is the same in every language: the bar and the text's header. */
function aroundText(markup: string): string {
  const parts = [
    /<header class="top-bar">.*?<\/header>/s.exec(markup)?.[0],
    /<header class="article-header">.*?<\/header>/s.exec(markup)?.[0],
  ];
  if (parts.includes(undefined)) throw new Error("The text's page has no bar or no header");
  return parts.join("");
}

/** The page names the program's folder, two above its own, as where its files are; and the text, for whoever shows a link to it. */
function atItsAddress(html: string, { id, headline, description, inLanguage }: Standing): string {
  const about = description ?? headline;
  const head = [
    `<link rel="canonical" href="read/${id}/" />`,
    meta("property", "og:type", "article"),
    meta("property", "og:title", headline),
    meta("property", "og:description", about),
    meta("property", "og:site_name", PROGRAM),
    meta("property", "og:locale", inLanguage.replace("-", "_")),
  ];
  return html
    .replace(/(<meta charset="utf-8" \/>)/, '$1\n    <base href="../../" />')
    .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(`${headline} — ${PROGRAM}`)}</title>`)
    .replace(/<meta\s+name="description"[^>]*>/, () => meta("name", "description", about))
    .replace("</head>", () => `  ${head.join("\n    ")}\n  </head>`);
}

const meta = (key: "name" | "property", name: string, content: string) =>
  `<meta ${key}="${name}" content="${escaped(content)}" />`;

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
