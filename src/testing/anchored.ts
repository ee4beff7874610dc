import type { Anchoring } from "../core/anchoring/anchoring";
import { passageFinder } from "../core/anchoring/find-passages";
import type { Selector } from "../core/annotation/selector";

type Described = { readonly selectors: readonly Selector[] };

/** Anchors many targets on one text as the page does, without its slices and its worker. */
export function anchorAll(
  text: string,
  targets: readonly Described[],
  find = passageFinder(text),
): Anchoring[] {
  const work = find(
    targets.map((target) => ({ source: "text", ...target })),
    new Map(),
  );
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Anchors one. */
export function anchor(text: string, selectors: readonly Selector[]): Anchoring {
  const [found] = anchorAll(text, [{ selectors }]);
  if (!found) throw new Error("each target has an anchoring");
  return found;
}
