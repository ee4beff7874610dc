/** Opens the browser's own dialog; what it prints is what its menu and its keys print. */
export const openPrinting = (): void => print();

/**
 * Tells when the page is about to be put on paper, by whatever way, and when that is over. The browser takes the page
 * as it stands when `onChange` returns. Returns what ends it.
 */
export function watchPrinting(onChange: (isPrinting: boolean) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const onPaper = matchMedia("print");
  addEventListener("beforeprint", () => onChange(true), { signal });
  addEventListener("afterprint", () => onChange(onPaper.matches), { signal });
  // Some show the page as on paper without printing it.
  onPaper.addEventListener("change", ({ matches }) => onChange(matches), { signal });
  return () => listening.abort();
}
