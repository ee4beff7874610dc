/** Between which heights of the window something is seen, in CSS pixels. */
export type Seen = { readonly top: number; readonly bottom: number };

/**
 * What a soft keyboard leaves of the window; browsers say it by their visual viewport. A page that fingers pinched is as
 * large as it was.
 */
export function seenWindow(): Seen {
  const seen = window.visualViewport;
  if (!seen || Math.abs(seen.scale - 1) > 0.01) return { top: 0, bottom: innerHeight };
  return { top: seen.offsetTop, bottom: seen.offsetTop + seen.height };
}

/** Tells when that may have changed, until the function that it returns is called. */
export function watchSeen(onChange: () => void): () => void {
  const seen = window.visualViewport;
  addEventListener("resize", onChange);
  seen?.addEventListener("resize", onChange);
  seen?.addEventListener("scroll", onChange);
  return () => {
    removeEventListener("resize", onChange);
    seen?.removeEventListener("resize", onChange);
    seen?.removeEventListener("scroll", onChange);
  };
}
