import type { SharedAnnotation, SharedLayer } from "./shared-layer";

/** What a newer link of a set changed, by the annotations' names. */
export type ShareUpdate = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/**
 * Compares two links of one set. Where the same words lie on another edition makes no change; what was said of
 * them does, and their colour.
 */
export function compareShares(before: SharedLayer, after: SharedLayer): ShareUpdate {
  const was = new Map(before.annotations.map((it) => [it.id, it]));
  const is = new Set(after.annotations.map(({ id }) => id));
  return {
    added: after.annotations.flatMap(({ id }) => (was.has(id) ? [] : [id])),
    changed: after.annotations.flatMap((it) => {
      const old = was.get(it.id);
      return old && !saysTheSame(old, it) ? [it.id] : [];
    }),
    removed: before.annotations.flatMap(({ id }) => (is.has(id) ? [] : [id])),
  };
}

/** The one that holds, of two links of one set: made later; of two made at once, the first. */
export const newerShare = (a: SharedLayer, b: SharedLayer): SharedLayer =>
  b.made > a.made ? b : a;

const saysTheSame = (a: SharedAnnotation, b: SharedAnnotation): boolean =>
  a.note === b.note &&
  a.colour === b.colour &&
  a.motivation === b.motivation &&
  a.tags.length === b.tags.length &&
  a.tags.every((tag, at) => tag === b.tags[at]) &&
  a.replyTo?.set === b.replyTo?.set &&
  a.replyTo?.id === b.replyTo?.id;
