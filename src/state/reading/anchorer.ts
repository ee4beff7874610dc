import type { EditionArchive } from "../../browser/storage/edition-archive";
import type { PassageSearch } from "../../browser/work/passage-search";
import type { Annotation, Target } from "../../core/annotation/annotation";
import type { Anchoring } from "../../core/anchoring/anchoring";
import { observable, type Observable } from "../../core/observable";
import { asTheyStand, asTheyStood } from "./reading-order";

/** What is known by now of where annotations lie on one edition. */
export type Findings = {
  /** Undefined for an annotation that is still being looked for. */
  readonly anchoringOf: (annotation: Annotation) => Anchoring | undefined;
  /** How many are still being looked for. */
  readonly sought: number;
  /** How much of the search is done, from 0 to 1. */
  readonly progress: number;
};

/** Finds annotations on one edition without ever keeping the reader from typing or scrolling. */
export type Anchorer = Observable<Findings> & {
  /**
   * Looks for what is not known yet: first, at once and for as long as nobody notices, the
   * annotations that stand in their place; the others later, in slices and off the main thread. A
   * large layer comes in portions, since what is found is drawn at once.
   */
  anchor(annotations: readonly Annotation[]): void;
};

type Options = {
  /** The name of the edition at hand. */
  readonly edition: string;
  readonly anchorInPlace: (target: Target) => Anchoring | undefined;
  readonly search: PassageSearch;
  readonly archive: Pick<EditionArchive, "read">;
  /** Milliseconds, of any clock that only goes forward. */
  readonly clock: () => number;
  /** Resolves when waiting input has been dealt with. */
  readonly pause: () => Promise<void>;
};

const SLICE_MS = 40; // a slice that ends by 50 ms is not felt (RAIL)
/** How many annotations are told at once: they have yet to be drawn, which takes longer than to find them. */
const PORTION = 100;

export function createAnchorer({ edition, search, archive, ...by }: Options): Anchorer {
  const known = new WeakMap<Target, Anchoring>();
  const waiting = new Set<Target>();
  // A new function each time: what is derived from it is derived anew.
  const found = (progress: number): Findings => ({
    anchoringOf: ({ target }) => known.get(target),
    sought: waiting.size,
    progress,
  });
  const findings = observable(found(1));
  const tell = () => findings.set(found(waiting.size === 0 ? 1 : 0));
  const tellProgress = (progress: number) => findings.set({ ...findings.get(), progress });
  const learn = (target: Target, anchoring: Anchoring) => {
    known.set(target, anchoring);
    waiting.delete(target);
  };

  /** Those of the targets that do not stand in their place, and those that this slice did not reach. */
  function takeThoseInPlace(targets: readonly Target[]) {
    const until = by.clock() + SLICE_MS;
    const absent: Target[] = [];
    let next = 0;
    for (; next < absent.length + PORTION && by.clock() < until; next++) {
      const target = targets[next];
      if (!target) break;
      const anchoring = by.anchorInPlace(target);
      if (anchoring) learn(target, anchoring);
      else absent.push(target);
    }
    return { absent, unread: targets.slice(next) };
  }

  async function seek(others: readonly Target[], unread: readonly Target[]) {
    const absent = [...others];
    let rest = unread;
    while (rest.length > 0) {
      await by.pause();
      const taken = takeThoseInPlace(rest);
      absent.push(...taken.absent);
      rest = taken.unread;
      tell();
    }
    if (absent.length === 0) return;
    const oldTexts = await readEditions(absent);
    const anchorings = await search.find({ targets: absent, oldTexts }, tellProgress);
    // In reading order, so that a portion is drawn on a few lines, which alone are set anew.
    const pairs = asTheyStand(absent, anchorings);
    for (let next = 0; next < pairs.length; next += PORTION) {
      if (next > 0) await by.pause();
      for (const [target, anchoring] of pairs.slice(next, next + PORTION)) learn(target, anchoring);
      findings.set(found(1));
    }
  }

  async function readEditions(targets: readonly Target[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const name of new Set(targets.map((target) => target.edition))) {
      const text = name === undefined || name === edition ? undefined : await archive.read(name);
      if (name !== undefined && text !== undefined) texts.set(name, text);
    }
    return texts;
  }

  return {
    get: findings.get,
    subscribe: findings.subscribe,
    anchor(annotations) {
      const targets = annotations.map(({ target }) => target);
      const fresh = asTheyStood(targets.filter((it) => !known.has(it) && !waiting.has(it)));
      if (fresh.length === 0) return;
      const isOfHere = (target: Target) =>
        target.edition === undefined || target.edition === edition;
      const { absent, unread } = takeThoseInPlace(fresh.filter(isOfHere));
      const others = [...absent, ...fresh.filter((target) => !isOfHere(target))];
      for (const target of [...others, ...unread]) waiting.add(target);
      tell();
      if (waiting.size > 0) void seek(others, unread);
    },
  };
}
