import { SCOPE, SHARED } from "./names";

/** The names that the manifest gives to what is shared. */
const WORDS = ["share-title", "share-text", "share-url"] as const;
const FILES = "share-files";

/**
 * The share sheet hands over a form (Web Share Target): its files wait in a cache of their own for the page, which is
 * asked for anew with the words in its address. (`browser/net/launched.ts` takes both.)
 */
export async function takeShared(request: Request): Promise<Response> {
  const page = new URL(SCOPE);
  try {
    const form = await request.formData();
    for (const name of WORDS) {
      const words = form.get(name);
      if (typeof words === "string" && words !== "") page.searchParams.set(name, words);
    }
    const files = form.getAll(FILES).filter((it) => typeof it !== "string");
    if (files.length > 0) {
      page.searchParams.set(FILES, String(files.length));
      await caches.delete(SHARED);
      const cache = await caches.open(SHARED);
      for (const [at, file] of files.entries()) {
        const headers = { "Content-Type": file.type, "X-Name": encodeURIComponent(file.name) };
        await cache.put(new URL(`${FILES}/${at}`, SCOPE), new Response(file, { headers }));
      }
    }
  } catch {
    // What could not be kept is missing among the files that the address counts, and the page says so.
  }
  return Response.redirect(page.href, 303);
}
