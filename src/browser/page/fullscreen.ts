/**
 * Gives the page the whole screen, where the browser lets it; whether it did. To be called while
 * a click is being handled. An iPhone knows this for films only.
 */
export async function enterFullscreen(): Promise<boolean> {
  try {
    await document.documentElement.requestFullscreen();
    return true;
  } catch {
    // A browser without it has no such function, and one that refuses rejects.
    return false;
  }
}

export function leaveFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Calls when the reader takes the screen back, by Escape or a gesture. */
export function onFullscreenLeft(listener: () => void): () => void {
  const onChange = () => {
    if (!document.fullscreenElement) listener();
  };
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}
