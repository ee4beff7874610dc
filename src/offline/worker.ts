import type { Precache } from "./precache";

/**
 * Keeps the reader on the device: every file of one deploy, taken whole or not
 * at all, and answered from there before the network is asked.
 *
 * A new deploy waits until a page sends `skip-waiting`. What the pages opened
 * before it may still load later (a lazy script) is kept until they are gone.
 */
declare const self: ServiceWorkerGlobalScope;

/** Written in front of this file by the build. */
declare const PRECACHE: Precache;

const SCOPE = self.registration.scope;
const OURS = `hashiya ${SCOPE} `; // readers in other folders of the same origin have their own
const CACHE = OURS + PRECACHE.version;
const RECORD = new URL("service-worker-record", SCOPE).href;
// Hosts answer `Vary: Origin`, and the page asks for its script and its fonts in different ways.
const LOOSELY: CacheQueryOptions = { ignoreVary: true, ignoreSearch: true };

/** What came before this worker: the caches, and the pages that may still need them. */
type Elders = { readonly caches: readonly string[]; readonly clients: readonly string[] };

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  event.respondWith(answer(request));
  if (request.mode === "navigate") event.waitUntil(forgetElders());
});

async function install() {
  const cache = await caches.open(CACHE);
  const files = Object.entries(PRECACHE.files);
  await Promise.all(files.map(([path, revision]) => keep(cache, path, revision)));
}

/** Takes one file, unless an interrupted install already has it. */
async function keep(cache: Cache, path: string, revision: string) {
  const address = new URL(path, SCOPE).href;
  if (await cache.match(address, LOOSELY)) return;
  const unchanged = revision === "" ? await caches.match(address, LOOSELY) : undefined;
  await cache.put(address, unchanged ?? (await download(path, address, revision)));
}

/** A file as this deploy has it: not a cache's older one, nor a sign-in page in its place. */
async function download(path: string, address: string, revision: string) {
  const response = await fetch(
    revision === "" ? address : `${address}?revision=${revision}`,
    revision === "" ? { cache: "no-cache" } : { cache: "reload" },
  );
  const isPage = path === "./" || path.endsWith(".html");
  const cameAsPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  if (!response.ok || response.redirected || isPage !== cameAsPage) {
    throw new Error(`${address} was answered with something else`);
  }
  if (path === "./") {
    const page = await response.clone().text();
    if (!PRECACHE.namedByPage.every((name) => page.includes(name))) {
      throw new Error("The page is of another deploy");
    }
  }
  return response;
}

async function activate() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const elders: Elders = {
    caches: (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE),
    clients: pages.map((page) => page.id),
  };
  const cache = await caches.open(CACHE);
  await cache.put(RECORD, new Response(JSON.stringify(elders)));
  await self.clients.claim();
  await forgetElders();
}

/** Removes the caches of earlier deploys once no page of theirs is open. */
async function forgetElders() {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return; // one of those caches may be theirs again
  const cache = await caches.open(CACHE);
  const record = await cache.match(RECORD);
  if (record === undefined) return;
  const elders: Elders = await record.json();
  const pages = await Promise.all(elders.clients.map((id) => self.clients.get(id)));
  if (elders.caches.length > 0 && pages.some((page) => page !== undefined)) return;
  await Promise.all(elders.caches.map((name) => caches.delete(name)));
  await cache.delete(RECORD);
}

async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const address = (origin + pathname).replace(/\/index\.html$/, "/");
  const cache = await caches.open(CACHE);
  // After the cache of this deploy, those before it: their pages may still be open.
  const kept = (await cache.match(address, LOOSELY)) ?? (await caches.match(address, LOOSELY));
  if (kept) return kept;
  if (request.mode !== "navigate") return fetch(request);
  // An unknown address: the reader itself is better than the browser's "no connection".
  return fetch(request).catch(() => Response.redirect(SCOPE));
}
