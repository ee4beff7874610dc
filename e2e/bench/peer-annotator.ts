import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";

export const PEER = "@recogito/text-annotator";
const PEER_VERSION = "4.1.1";
const CACHE = resolve("node_modules/.cache/bench/peer");

/** A page that shows a text with `@recogito/text-annotator`, fetched into a cache when it is first asked for: its folder. */
export async function peerFolder(): Promise<string> {
  const out = `${CACHE}/dist`;
  if (existsSync(`${out}/index.html`)) return out;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${CACHE}/package.json`, '{"private":true,"type":"module"}');
  const install = ["install", "--no-audit", "--no-fund", `${PEER}@${PEER_VERSION}`];
  execFileSync("npm", install, { cwd: CACHE, shell: process.platform === "win32" });
  const style =
    "#text{max-inline-size:36em;margin:2rem auto;font:22px/2.05 serif}#text p{margin:1em 0}";
  writeFileSync(
    `${CACHE}/index.html`,
    `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>${style}</style><article id="text"></article><script type="module" src="./main.js"></script>`,
  );
  writeFileSync(
    `${CACHE}/main.js`,
    `import { createTextAnnotator } from "${PEER}";
import "${PEER}/text-annotator.css";
window.begin = (renderer, text, notes) => {
  const root = document.getElementById("text");
  text.split("\\n").forEach((block, at) => {
    if (at > 0) root.append("\\n");
    root.append(Object.assign(document.createElement("p"), { textContent: block }));
  });
  const annotator = createTextAnnotator(root, { renderer, annotatingEnabled: true });
  annotator.setAnnotations(notes.map(({ start, end }, nth) => ({
    id: "note" + nth,
    bodies: [],
    target: { annotation: "note" + nth, selector: [{ quote: text.slice(start, end), start, end }] },
  })));
  window.annotator = annotator;
  annotator.on("selectionChanged", (selected) => { window.opened = selected.length; });
};
`,
  );
  await build({ root: CACHE, base: "./", configFile: false, logLevel: "warn" });
  return out;
}
