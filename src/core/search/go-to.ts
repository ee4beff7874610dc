import { fold } from "../text/folding";
import { finder } from "./find";

export const GO_KINDS = ["page", "section", "text", "tag", "note"] as const;
export type GoKind = (typeof GO_KINDS)[number];

/** Something that one can go to by a few letters of its name. */
export type GoTarget = { readonly kind: GoKind; readonly name: string };

/** So many of one kind are offered. */
const MOST: Readonly<Record<GoKind, number>> = { page: 3, section: 6, text: 6, tag: 5, note: 6 };

/**
 * The targets that are meant by what was typed: those whose names begin with it, then those in which a word does, then
 * those that hold it, as a searcher means it. Before anything is typed the first of each kind.
 */
export function goTargets<Target extends GoTarget>(
  typed: string,
  targets: readonly Target[],
): readonly Target[] {
  const sought = fold(typed).text.trim();
  const holds = finder(typed);
  const found: { readonly target: Target; readonly rank: number }[] = [];
  for (const target of targets) {
    const rank = rankOf(target.name, sought, holds);
    if (rank !== undefined) found.push({ target, rank });
  }
  const counts = new Map<GoKind, number>();
  return found
    .sort((a, b) => a.rank - b.rank)
    .map(({ target }) => target)
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= MOST[kind];
    });
}

function rankOf(
  name: string,
  sought: string,
  holds: (text: string) => boolean,
): number | undefined {
  if (sought === "") return 0;
  const { text } = fold(name);
  if (text.trimStart().startsWith(sought)) return 0;
  if (text.includes(` ${sought}`) || text.includes(` ال${sought}`)) return 1;
  return holds(name) ? 2 : undefined;
}
