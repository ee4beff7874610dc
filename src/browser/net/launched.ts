/** What the system handed over when it opened the program: files ("open with"), or words from its share sheet. */
export type Launched = {
  readonly files: readonly File[];
  readonly text: string;
};

type LaunchParams = { readonly files?: readonly { getFile(): Promise<File> }[] };
type LaunchQueue = { setConsumer(consumer: (params: LaunchParams) => void): void };

/** The names that the manifest gives to what is shared. */
const SHARED = ["share-title", "share-text", "share-url"] as const;
const SHARED_FILES = "share-files";

/** Hears of each launch that brings something. (Web App Launch Handler; Web Share Target) */
export function onLaunch(take: (launched: Launched) => void): void {
  const { search } = location;
  const text = sharedWords(search);
  const count = Number(new URLSearchParams(search).get(SHARED_FILES));
  if (text !== "" || count > 0) {
    // A reload is not to share it again.
    history.replaceState(null, "", location.pathname + location.hash);
    if (count > 0) void sharedFiles(count).then((files) => take({ files, text }));
    else take({ files: [], text });
  }
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then(
      (opened) => take({ files: opened, text: "" }),
      () => undefined, // a file that is gone by now is nothing to read
    );
  });
}

/** The words that the share sheet put into the address, a paragraph each. */
export function sharedWords(search: string): string {
  const query = new URLSearchParams(search);
  return SHARED.map((name) => query.get(name)?.trim() ?? "")
    .filter((words) => words !== "")
    .join("\n\n");
}

/**
 * The files that the service worker took from the share sheet and left in a cache (`offline/worker/shared.ts`). One that
 * it could not keep is empty, which is said where it is read.
 */
async function sharedFiles(count: number): Promise<readonly File[]> {
  const scope = new URL("./", document.baseURI).href;
  const name = `hashiya ${scope} shared`;
  try {
    const cache = await caches.open(name);
    const files = Array.from({ length: count }, async (_, at) => {
      const kept = await cache.match(new URL(`${SHARED_FILES}/${at}`, scope));
      const called = decodeURIComponent(kept?.headers.get("X-Name") ?? String(at + 1));
      return new File([(await kept?.blob()) ?? ""], called);
    });
    return await Promise.all(files);
  } catch {
    return Array.from({ length: count }, (_, at) => new File([], String(at + 1)));
  } finally {
    await caches?.delete(name).catch(() => undefined);
  }
}
