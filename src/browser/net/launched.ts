/** What the system handed over when it opened the program: files ("open with"), or words from its share sheet. */
export type Launched = {
  readonly files: readonly File[];
  readonly text: string;
};

type LaunchParams = { readonly files?: readonly { getFile(): Promise<File> }[] };
type LaunchQueue = { setConsumer(consumer: (params: LaunchParams) => void): void };

/** The names that the manifest gives to what is shared. */
const SHARED = ["share-title", "share-text", "share-url"] as const;

/** Hears of each launch that brings something. (Web App Launch Handler; Web Share Target) */
export function onLaunch(take: (launched: Launched) => void): void {
  const text = sharedWords(location.search);
  if (text !== "") {
    // A reload is not to share it again.
    history.replaceState(null, "", location.pathname + location.hash);
    take({ files: [], text });
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
