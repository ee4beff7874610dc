import { fetchBytes, isAbsent } from "./fetch-bytes.ts";

/**
 * Why a part of the program did not come: no answer, no such file any more (a newer deploy has taken its
 * place), or a file that was cut on its way or cannot be run.
 */
export type LateFileReason = "unreachable" | "missing" | "broken";

export class LateFileFault extends Error {
  constructor(
    readonly reason: LateFileReason,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

/** What the build writes at the end of each file of the program: one without it was cut. */
export const END_MARK = "/*whole*/";

/** The files that came whole or are on their way, by address. */
const coming = new Map<string, Promise<void>>();
/** Those that were asked for before: what a cache has of them may be what was wrong. */
const asked = new Set<string>();
/** How often a module could not be run, by its address. */
const failures = new Map<string, number>();

/**
 * Loads a part of the program; the build puts this in the place of each `import()`. Browsers remember a
 * module that failed until the page is left (Firefox any, Chromium one that was cut; with all that
 * import it). So its files are fetched and looked at first; it is imported, from the browser's cache,
 * when all of them are whole. `files` are all that it needs and that does not run yet, its own first,
 * as seen from `importer`.
 */
export async function importLate<Module>(
  load: () => Promise<Module>,
  files: readonly string[],
  importer: string,
): Promise<Module> {
  if (files.length === 0) return load();
  // What runs already, with the style sheet that all share, is there.
  const addresses = files
    .map((file) => new URL(file, importer).href)
    .filter((address) => address.endsWith(".js") && address !== import.meta.url);
  await Promise.all(addresses.map(bringFile));
  const [own = ""] = addresses;
  const failed = failures.get(own) ?? 0;
  try {
    // Under another name the browser tries it once more.
    return await (failed === 0 ? load() : import(/* @vite-ignore */ `${own}?again=${failed}`));
  } catch (cause) {
    failures.set(own, failed + 1);
    for (const address of addresses) coming.delete(address);
    throw new LateFileFault("broken", cause);
  }
}

function bringFile(address: string): Promise<void> {
  const known = coming.get(address);
  if (known) return known;
  const file = lookAt(address, asked.has(address) ? "reload" : "default").catch((error) => {
    coming.delete(address);
    throw error;
  });
  coming.set(address, file);
  asked.add(address);
  return file;
}

async function lookAt(address: string, cache: RequestCache): Promise<void> {
  const { response, bytes } = await fetchBytes(address, cache).catch((cause: unknown) => {
    throw new LateFileFault("unreachable", cause);
  });
  if (isAbsent(response)) throw new LateFileFault("missing");
  if (!response.ok) throw new LateFileFault("unreachable");
  const end = new TextDecoder().decode(bytes.subarray(-2 * END_MARK.length)).trimEnd();
  if (!end.endsWith(END_MARK)) throw new LateFileFault("broken");
}
