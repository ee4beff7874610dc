import { CACHE, FACES, LOOSELY, OURS, pathOf, PUBLISHED, SCOPE, TEXTS } from "./names";
import { isPublished } from "../what-is-asked";

const PATIENCE = 3000; // milliseconds for a newer text, where one is kept

/** Keeps texts that are not kept yet, as far as they can be had. */
export async function keepTexts(paths: readonly string[]) {
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

/** A page wants a text kept, by its id; it is told whether it is. */
export async function keepFor({ data, ports }: ExtendableMessageEvent) {
  const text = `articles/${data.keep}.json`;
  if (PUBLISHED.test(text)) await keepTexts([text, `annotations/${data.keep}.json`]);
  const cache = await caches.open(TEXTS);
  ports[0]?.postMessage((await cache.match(new URL(text, SCOPE), LOOSELY)) !== undefined);
}

/** A page asks which texts are kept, by their ids. */
export async function tellKept({ ports }: ExtendableMessageEvent) {
  const kept = await (await caches.open(TEXTS)).keys();
  const names = kept.map(({ url }) => /^articles\/([^/]+)\.json$/.exec(pathOf(url))?.[1]);
  ports[0]?.postMessage(names.filter((name) => name !== undefined && name !== "index"));
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

/** A published file: the server's own, else the one that was kept. */
export async function answerPublished(event: FetchEvent): Promise<Response> {
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
