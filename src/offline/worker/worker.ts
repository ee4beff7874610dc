import type { Precache } from "../precache";
import { CACHE, FACES, LOOSELY, OURS, pathOf, PUBLISHED, SCOPE, SHARED, TEXTS } from "./names";
import { takeShared } from "./shared";
import { answerPublished, keepFor, keepTexts, tellKept } from "./texts";
import { meantBy } from "../what-is-asked";

/**
 * Keeps the reader on the device: every file of one deploy, taken whole or not
 * at all, and answered from there before the network is asked; what of it the browser
 * throws away is fetched again at the next visit with a network.
 *
 * What is published (texts, the guide's notes) is asked of the network first, so that a
 * correction reaches who has read it before, and answered from what was kept where the
 * network has nothing to say soon.
 *
 * A new deploy waits until a page sends `skip-waiting`. What the pages opened
 * before it may still load later (a lazy script) is kept until they are gone.
 */
declare const self: ServiceWorkerGlobalScope;

/** Written in front of this file by the build. */
declare const PRECACHE: Precache;

/** The page of a text, however a host writes its address. */
const TEXT_PAGE = /^read\/[a-z0-9][a-z0-9-]*(?:\/(?:index\.html)?)?$/;
const RECORD = new URL("service-worker-record", SCOPE).href;
/** What came before this worker: the caches, and the pages that may still need them. */
type Elders = { readonly caches: readonly string[]; readonly clients: readonly string[] };

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") event.waitUntil(self.skipWaiting());
  if (event.data?.heal) event.waitUntil(healFor(event));
  if (event.data?.keep) event.waitUntil(keepFor(event));
  if (event.data === "kept-texts") event.waitUntil(tellKept(event));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isShared = request.method === "POST" && request.mode === "navigate";
  if (isShared && pathOf(request.url) === "") return event.respondWith(takeShared(request));
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const path = pathOf(request.url);
  if (PUBLISHED.test(path)) return event.respondWith(answerPublished(event));
  const isOfText = request.mode === "navigate" && TEXT_PAGE.test(path);
  event.respondWith(isOfText ? answerAtText(request) : answer(request));
  if (request.mode === "navigate") event.waitUntil(Promise.all([forgetElders(), heal()]));
});

async function install() {
  // A text that is not to be had now is kept when it is opened.
  const texts = keepTexts(PRECACHE.texts);
  const cache = await caches.open(CACHE);
  const files = Object.entries(PRECACHE.files);
  await Promise.all(files.map(([path, revision]) => keep(cache, path, revision)));
  await texts;
}

/** Fetches what is gone of this deploy's files; tells how many still are. */
async function heal(): Promise<number> {
  const cache = await caches.open(CACHE);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const gone = Object.entries(PRECACHE.files).filter(
    ([path]) => !there.has(new URL(path, SCOPE).href),
  );
  const healed = await Promise.allSettled(
    gone.map(([path, revision]) => keep(cache, path, revision)),
  );
  return healed.filter(({ status }) => status === "rejected").length;
}

/** A page asks whether it would open with no network, and names the texts that it shows. */
async function healFor({ data, ports }: ExtendableMessageEvent) {
  const addresses: string[] = data.heal;
  const shown = addresses.filter((it) => it.startsWith(SCOPE)).map(pathOf);
  await keepTexts([...PRECACHE.texts, ...shown.filter((path) => PUBLISHED.test(path))]);
  await keepFaces(shown);
  ports[0]?.postMessage(await heal());
}

/** Keeps the faces that a page has fetched; one that the program no longer has goes. */
async function keepFaces(paths: readonly string[]) {
  if (!paths.some((path) => PRECACHE.faces.includes(path)) && !(await caches.has(FACES))) return;
  const cache = await caches.open(FACES);
  for (const { url } of await cache.keys())
    if (!PRECACHE.faces.includes(pathOf(url))) await cache.delete(url);
  const faces = paths.filter((path) => PRECACHE.faces.includes(path));
  await Promise.allSettled(faces.map((path) => keep(cache, path, "")));
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
  if (PRECACHE.endMark !== "" && /^assets\/.*\.js$/.test(path)) {
    const script = await response.clone().text();
    if (!script.trimEnd().endsWith(PRECACHE.endMark)) throw new Error(`${address} was cut`);
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
    caches: (await caches.keys()).filter(
      (name) => name.startsWith(OURS) && ![CACHE, TEXTS, FACES, SHARED].includes(name),
    ),
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
  if (PRECACHE.faces.includes(pathOf(request.url))) {
    const faces = await caches.open(FACES);
    await keep(faces, pathOf(request.url), "");
    return (await faces.match(address, LOOSELY)) ?? fetch(request);
  }
  if (request.mode !== "navigate") return fetch(request);
  const meant = meantBy(request.url);
  if (meant !== undefined) return Response.redirect(meant);
  try {
    return await fetch(request);
  } catch (error) {
    // An unknown address: the reader itself, if it is there, is better than the browser's "no connection".
    if (address === SCOPE || !(await cache.match(SCOPE, LOOSELY))) throw error;
    return Response.redirect(SCOPE);
  }
}

/** At a text's address the program's page, which is told where its folder is: it opens what the address names. */
async function answerAtText(request: Request): Promise<Response> {
  const page = await (await caches.open(CACHE)).match(SCOPE, LOOSELY);
  if (!page) return fetch(request);
  const html = await page.text();
  return new Response(html.replace(/<meta charset[^>]*>/, `$&<base href="${SCOPE}">`), page);
}
