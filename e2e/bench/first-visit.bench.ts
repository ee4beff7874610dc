import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { extname, resolve, sep } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { benchBrowser } from "./bench-browser";

/**
 * A first visit to a text at its address, beside a static page of the same text in the same style and face (the same page
 * without its scripts), by turns in one run. The build must be there. The host sends everything in brotli.
 */
const RUNS = 7;
const DIST = resolve("dist");
const TEXT = "read/inshiqaqat/";
const PHONE = { width: 390, height: 844 };

type Pace = {
  readonly name: string;
  readonly bitsPerSecond?: number;
  readonly delay?: number;
  readonly cpu: number;
};
const PACES: readonly Pace[] = [
  { name: "1.6 Mbit/s, 150 ms, processor ÷ 4", bitsPerSecond: 1_600_000, delay: 150, cpu: 4 },
  { name: "as the machine is", cpu: 1 },
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** As a host would send it: in brotli, but for what is packed already. Under `static/` pages have no scripts. */
const known = new Map<string, Buffer | undefined>();
function file(path: string): Buffer | undefined {
  if (!known.has(path)) known.set(path, made(path));
  return known.get(path);
}

function made(path: string): Buffer | undefined {
  const isStatic = path.startsWith("static/");
  const inside = isStatic ? path.slice("static/".length) : path;
  const name = resolve(
    DIST,
    inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside,
  );
  if (!name.startsWith(DIST + sep) || !existsSync(name)) return undefined;
  const bytes = readFileSync(name);
  if (isPacked(name)) return bytes;
  if (!isStatic || !name.endsWith(".html")) return brotliCompressSync(bytes);
  return brotliCompressSync(
    bytes.toString().replaceAll(/<script\b[^]*?<\/script>|<template\b[^]*?<\/template>/g, ""),
  );
}

const isPacked = (name: string) => name.endsWith(".woff2") || name.endsWith(".png");

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(
    1,
  );
  const bytes = file(path);
  if (!bytes) return response.writeHead(404).end();
  const type = TYPES[extname(path) || ".html"] ?? "application/octet-stream";
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Length": bytes.length,
    ...(type === "font/woff2" || type.startsWith("application/octet")
      ? {}
      : { "Content-Encoding": "br" }),
  });
  return response.end(bytes);
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;

type Visit = {
  readonly fcp: number;
  readonly lcp: number;
  /** Until the selection's tools are there. */
  readonly mark: number;
  readonly shift: number;
  /** The longest task before the text was painted. */
  readonly task: number;
  readonly bytes: number;
};

function watch() {
  const seen = { fcp: 0, lcp: 0, mark: 0, shift: 0, tasks: [] as [number, number][] };
  Object.assign(window, { seen });
  const on = (
    type: string,
    take: (entry: PerformanceEntry & { value?: number; duration: number }) => void,
  ) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  on("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.fcp = startTime));
  on("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  on("layout-shift", ({ value = 0 }) => (seen.shift += value));
  on("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  document.addEventListener("DOMContentLoaded", () => {
    const look = () => {
      if (document.documentElement.dataset["marking"] === undefined) return;
      seen.mark = performance.now();
      watching.disconnect();
    };
    const watching = new MutationObserver(look);
    watching.observe(document.documentElement, { attributes: true });
    // The program listens for a selection when this key has one.
    const press = setInterval(() => {
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "s", code: "KeyS", bubbles: true, cancelable: true }),
      );
      if (!document.querySelector(".selection-toolbar")) return;
      clearInterval(press);
      document.documentElement.dataset["marking"] = "";
    }, 20);
  });
}

async function visit(browser: Browser, path: string, pace: Pace, marks: boolean): Promise<Visit> {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: "ar",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (pace.bitsPerSecond !== undefined)
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: pace.delay ?? 0,
      downloadThroughput: pace.bitsPerSecond / 8,
      uploadThroughput: pace.bitsPerSecond / 8,
    });
  await session.send("Emulation.setCPUThrottlingRate", { rate: pace.cpu });
  await page.addInitScript(watch);
  await page.goto(url + path, { waitUntil: "load" });
  if (marks)
    await page.waitForSelector("html[data-marking]", { state: "attached", timeout: 60_000 });
  const soFar = bytes;
  await settled(page);
  const seen = await page.evaluate(
    () =>
      (window as unknown as { seen: Omit<Visit, "bytes" | "task"> & { tasks: [number, number][] } })
        .seen,
  );
  await context.close();
  const before = seen.tasks.filter(([start]) => start < seen.lcp).map(([, duration]) => duration);
  return { ...seen, task: Math.max(0, ...before), bytes: soFar };
}

/** The fonts are there, and two frames were painted with them. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((next) => requestAnimationFrame(next));
  });

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const middle = (visits: readonly Visit[], what: keyof Visit) =>
  median(visits.map((it) => it[what]));

const browser = await benchBrowser();
console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, Chromium ${browser.version()}, median of ${RUNS}\n`,
);
console.log(
  "| pace | page | FCP | LCP | LCP to the static page's | a word can be marked | layout shift | longest task before the text | bytes until then |",
);
console.log("|---|---|--:|--:|--:|--:|--:|--:|--:|");
for (const pace of PACES) {
  const ours: Visit[] = [];
  const plain: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    plain.push(await visit(browser, `static/${TEXT}`, pace, false));
    ours.push(await visit(browser, TEXT, pace, true));
  }
  const row = (name: string, visits: readonly Visit[], marks: boolean) =>
    console.log(
      `| ${pace.name} | ${name} | ${Math.round(middle(visits, "fcp"))} ms | ${Math.round(middle(visits, "lcp"))} ms | × ${(middle(visits, "lcp") / middle(plain, "lcp")).toFixed(2)} | ${marks ? `${Math.round(middle(visits, "mark"))} ms` : "—"} | ${middle(visits, "shift").toFixed(3)} | ${Math.round(middle(visits, "task"))} ms | ${(middle(visits, "bytes") / 1000).toFixed(0)} KB |`,
    );
  row("static", plain, false);
  row("ours", ours, true);
}
await browser.close();
server.close();
