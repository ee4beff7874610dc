/**
 * Has the browser ask before the page is left, as long as something would be lost with it. What is
 * returned looks whether that is so; it is to be called after each change.
 */
export function askBeforeLeaving(wouldLose: () => boolean): () => void {
  const ask = (event: Event) => event.preventDefault();
  // Only as long: a page that listens is not put aside whole, to be gone back to at once.
  const look = () =>
    wouldLose() ? addEventListener("beforeunload", ask) : removeEventListener("beforeunload", ask);
  look();
  return look;
}
