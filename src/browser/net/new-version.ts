/** Loads the newest deploy that can be had, whether a worker keeps one by now or not. */
export async function loadNewVersion(): Promise<void> {
  const found =
    "serviceWorker" in navigator ? navigator.serviceWorker.getRegistration() : undefined;
  const waiting = (await found?.catch(() => undefined))?.waiting;
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
  waiting.postMessage("skip-waiting");
}
