import type { Precache } from "./precache";
import { isPublished, meantBy } from "./what-is-asked";

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

const SCOPE = self.registration.scope;
const OURS = `hashiya ${SCOPE} `; // readers in other folders of the same origin have their own
const CACHE = OURS + PRECACHE.version;
const TEXTS = `${OURS}texts`; // not a deploy's: what was read stays
const FACES = `${OURS}faces`; // nor these: a face that was chosen stays
const PUBLISHED = /^(?:articles|annotations)\/[^/]+\.json$/;
/** The page of a text, however a host writes its address. */
const TEXT_PAGE = /^read\/[a-z0-9][a-z0-9-]*(?:\/(?:index\.html)?)?$/;
const PATIENCE = 3000; // milliseconds for a newer text, where one is kept
const RECORD = new URL("service-worker-record", SCOPE).href;
// Hosts answer `Vary: Origin`, and the page asks for its script and its fonts in different ways.
const LOOSELY: CacheQueryOptions = { ignoreVary: true, ignoreSearch: true };

/** What came before this worker: the caches, and the pages that may still need them. */
type Elders = { readonly caches: readonly string[]; readonly clients: readonly string[] };

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") event.waitUntil(self.skipWaiting());
  if (event.data?.heal) event.waitUntil(healFor(event));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const path = pathOf(request.url);
  if (PUBLISHED.test(path)) return event.respondWith(answerPublished(event));
  const isOfText = request.mode === "navigate" && TEXT_PAGE.test(path);
  event.respondWith(isOfText ? answerAtText(request) : answer(request));
  if (request.mode === "navigate") event.waitUntil(Promise.all([forgetElders(), heal()]));
});

/** The path from the reader's folder. */
const pathOf = (address: string) => {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).slice(SCOPE.length);
};

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

/** Keeps texts that are not kept yet, as far as they can be had. */
async function keepTexts(paths: readonly string[]) {
  if (paths.length === 0) return;
  const cache = await caches.open(TEXTS);
  await takeOver(cache);
  await Promise.allSettled(
    paths.map(async (path) => {
      const address = new URL(path, SCOPE).href;
      if (!(await cache.match(address, LOOSELY)))
        await latest(cache, new Request(address, { cache: "no-cache" }));
    }),
  );
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
      (name) => name.startsWith(OURS) && name !== CACHE && name !== TEXTS && name !== FACES,
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

/** Earlier versions kept texts among the files of their deploy. */
async function takeOver(texts: Cache) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || name === CACHE || name === TEXTS || name === FACES) continue;
    const elder = await caches.open(name);
    for (const request of await elder.keys()) {
      const address = new URL(pathOf(request.url), SCOPE);
      if (!PUBLISHED.test(pathOf(request.url)) || (await texts.match(address))) continue;
      const kept = await elder.match(request);
      if (kept) await texts.put(address, kept);
    }
  }
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

/** A published file: the server's own, else the one that was kept. */
async function answerPublished(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(TEXTS);
  const kept = await cache.match(event.request, LOOSELY);
  const asked = latest(cache, event.request);
  // One that comes too late is kept for the next time.
  event.waitUntil(asked.catch(() => undefined));
  if (!kept) return (await asked).response;
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const fresh = await Promise.race([asked.catch(() => undefined), patience]);
  return fresh?.isUsable ? fresh.response : kept;
}

/** A published file as the server has it now; what can be used is kept. */
async function latest(cache: Cache, request: Request) {
  const response = await fetch(request);
  const path = pathOf(request.url);
  const isUsable = await isPublished(path, response);
  if (isUsable) await cache.put(new URL(path, SCOPE), response.clone());
  return { response, isUsable };
}
