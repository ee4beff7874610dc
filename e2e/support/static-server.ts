import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** A plain host of files, as a school would have one: what it says is cached for ten minutes. */
export type StaticServer = {
  /** The address of the folder, its last slash included. */
  readonly url: string;
  /** What was asked for so far, as paths from the folder. */
  readonly requests: readonly string[];
  /** Those of them that were not there. */
  readonly missing: readonly string[];
  /** A new deploy: the same address shows another folder from now on. */
  show(folder: string): void;
  /** The network is gone: nothing answers, and open connections are cut. */
  stop(): Promise<void>;
  /** Answers again, at the same address. */
  start(): Promise<void>;
};

/**
 * Serves `folder` under `base` (`/`, `/a/b/`) of a free port.
 * A missing file is a plain 404, never the page; the folder's own 404.html is shown with it, if it has one.
 */
export async function serveFolder(folder: string, base = "/"): Promise<StaticServer> {
  let shown = folder;
  let port = 0;
  const requests: string[] = [];
  const missing: string[] = [];

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : "..";
    requests.push(path);
    const file = fileAt(shown, path);
    if (file === undefined) {
      missing.push(path);
      const page = fileAt(shown, "404.html");
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      if (page === undefined) response.end("<p>404</p>");
      else createReadStream(page).pipe(response);
      return;
    }
    response.writeHead(200, {
      "Content-Type": MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "max-age=600",
      Vary: "Origin, Accept-Encoding",
    });
    createReadStream(file).pipe(response);
  });

  const start = () =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        const address = server.address();
        port = typeof address === "object" && address ? address.port : 0;
        server.removeListener("error", reject);
        resolve();
      });
    });
  await start();

  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    missing,
    show: (next) => (shown = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start,
  };
}

function fileAt(folder: string, path: string): string | undefined {
  const isFolder = path === "" || path.endsWith("/");
  const file = resolve(folder, isFolder ? `${path}index.html` : path);
  const isInside = file.startsWith(resolve(folder) + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
