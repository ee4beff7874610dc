/**
 * Where on a page one was, kept with this very step of the window's history: who goes back to it, or reloads, finds
 * it; who opens the page anew does not.
 */
export type Spot = {
  /** How far the window was scrolled, in CSS pixels. */
  readonly top: number;
  /** What had the focus, by a name of the page's own; blank for nothing. */
  readonly focused: string;
};

export function keepSpot(spot: Spot): void {
  try {
    history.replaceState({ spot }, "");
  } catch {
    // Safari refuses more than a hundred in half a minute: the spot before is near enough.
  }
}

/** The spot that was kept with this step; undefined where none was. */
export function keptSpot(): Spot | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("spot" in state)) return undefined;
  const { spot } = state;
  if (typeof spot !== "object" || spot === null || !("top" in spot) || !("focused" in spot))
    return undefined;
  const { top, focused } = spot;
  return typeof top === "number" && typeof focused === "string" ? { top, focused } : undefined;
}
