import { scriptAddress } from "../trusted-types";

/** What the keeper needs of the browser; tests give their own. */
export type OfflineHost = {
  /** Undefined where the browser has none, or refuses one to an insecure address. */
  readonly container: ServiceWorkerContainer | undefined;
  readonly workerAddress: string;
  readonly reload: () => void;
  readonly now: () => number;
  /** Calls back when the tab is looked at again, and now and then meanwhile. */
  readonly onOccasion: (check: () => void, every: number) => void;
  /** Calls back when faces came that the page had not yet. */
  readonly onFaces: (act: () => void) => void;
  readonly after: (ms: number, act: () => void) => void;
  /** The addresses of what this page has loaded. */
  readonly loaded: () => readonly string[];
};

/** This page's own browser; in development it has no worker. */
export function browserHost(): OfflineHost {
  const isUsable = import.meta.env.PROD && isSecureContext && "serviceWorker" in navigator;
  return {
    container: isUsable ? navigator.serviceWorker : undefined,
    workerAddress: scriptAddress(new URL("./sw.js", document.baseURI).href),
    reload: () => location.reload(),
    now: () => Date.now(),
    onOccasion: (check, every) => {
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") check();
      });
      addEventListener("online", check);
      setInterval(check, every);
    },
    onFaces: (act) => document.fonts.addEventListener("loadingdone", act),
    after: (ms, act) => void setTimeout(act, ms),
    loaded: () => performance.getEntriesByType("resource").map(({ name }) => name),
  };
}
